package import Feed

/// A feed whose first bytes have been looked at: what is known before a row is judged.
package struct OpenedFeed: Sendable {
  /// How it is known which of the three files this is.
  package enum KindOrigin: Sendable, Equatable {
    /// It was said.
    case given
    /// By the file's name.
    case name
    /// By the header's columns; the name is none of the three, or there is none.
    case header
    /// It can't be known.
    case unknown
  }

  /// The name of the file without folders, nil where the feed comes from standard input.
  package let fileName: String?
  /// What the first bytes show.
  package let opening: Opening
  /// The header, resolved.
  package let header: Header
  /// Which of the three files it is; a student file where that can't be known.
  package let kind: FileKind
  /// How that is known.
  package let kindOrigin: KindOrigin
  /// The delimiter by which the header's names would be known, where there is no tab.
  package let otherDelimiter: Delimiter?

  /// A delimiter that isn't the tab.
  package struct Delimiter: Sendable, Equatable {
    /// The delimiter in words: “comma”.
    package let name: String
    /// How often it stands in the header.
    package let count: Int
    /// How many known names it would give.
    package let knownNames: Int
  }

  /// Looks at a feed's first bytes by a layout.
  package init(fileName: String?, givenKind: FileKind?, opening: Opening, layout: Layout) {
    self.fileName = fileName
    self.opening = opening
    let named = fileName.flatMap(FileKind.init(fileName:))
    let sketch = Header(names: opening.names, layout: layout, kind: nil)
    let delimiter = Self.otherDelimiter(opening, layout: layout)
    otherDelimiter = delimiter?.delimiter
    let columns = delimiter?.header ?? sketch
    if let givenKind {
      (kind, kindOrigin) = (givenKind, .given)
    } else if let named {
      (kind, kindOrigin) = (named, .name)
    } else if let told = columns.kind {
      (kind, kindOrigin) = (told, .header)
    } else {
      (kind, kindOrigin) = (.student, .unknown)
    }
    header = Header(names: opening.names, layout: layout, kind: kind)
  }

  /// Whether the first line can be read as a header at all.
  package var isReadable: Bool {
    opening.wideEncoding == nil && !opening.isEmpty && !opening.endsInCarriageReturns
      && otherDelimiter == nil
  }

  /// Whether the first line holds no column's name: it is data, or nothing we know.
  package var lacksHeader: Bool { isReadable && header.knownCount == 0 && !isCutInFirstName }

  /// Whether the feed ends within the first name of its header.
  private var isCutInFirstName: Bool {
    guard opening.endsInHeader, header.fields.count == 1 else { return false }
    let beginning = header.fields[0].name.uppercased()
    return header.layout.table.columns.contains { $0.name.hasPrefix(beginning) }
  }

  /// Whether the feed was cut inside its header: it ends there, and columns are missing.
  package var isCutInHeader: Bool {
    isReadable && opening.endsInHeader && !lacksHeader
      && !(header.missingColumns(for: kind).isEmpty
        && header.missingCustomColumns(for: kind).isEmpty)
  }

  private static func otherDelimiter(
    _ opening: Opening, layout: Layout
  ) -> (delimiter: Delimiter, header: Header)? {
    guard opening.names.count == 1 else { return nil }
    let candidates: [(byte: UInt8, name: String)] = [
      (UInt8(ascii: ","), "comma"), (UInt8(ascii: "|"), "pipe"), (UInt8(ascii: ";"), "semicolon"),
    ]
    for candidate in candidates {
      let names = Opening.split(opening.headerLine, at: candidate.byte).map { name in
        name.hasPrefix("\"") && name.hasSuffix("\"") && name.count > 1
          ? String(name.dropFirst().dropLast()) : name
      }
      let header = Header(names: names, layout: layout, kind: nil)
      if names.count > 1 && header.knownCount > 1 {
        return (
          Delimiter(
            name: candidate.name, count: names.count - 1, knownNames: header.knownCount),
          header
        )
      }
    }
    return nil
  }
}

/// What is known about a feed only after its last line.
package struct Ending: Sendable {
  /// Rows of data: lines after the header that aren't blank.
  package var rows = 0
  /// Of these, rows that weren't judged anew: they were judged before, and their verdict stands.
  package var rowsPassedOver = 0
  /// Lines altogether.
  package var lines = 0
  /// Lines that end in CR LF.
  package var crlfLines = 0
  /// Lines that end in LF alone.
  package var lfLines = 0
  /// The first line whose ending isn't that of the first line.
  package var firstOtherEnding: Int?
  /// Whether the last line has no newline.
  package var endsOpen = false
  /// How many fields the last line has, where it has no newline and too few of them.
  package var fieldsOfCutLine: Int?
  /// The id in the last line, where it was cut after it.
  package var uuuidOfCutLine: String?

  package init() {}
}
