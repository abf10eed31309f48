internal import CSpecs

/// A tab-delimited table of facts, as `specs/` holds them: a header line, then rows.
///
/// The tables of `specs/` are part of the program; a school's own layout is read the same way.
package struct SpecTable: Sendable {
  /// The names in the header line.
  package let header: [String]
  /// The rows, each with as many fields as the header.
  package let rows: [[Substring]]

  /// What makes a text no table.
  package enum Malformed: Error, Equatable {
    /// There is no header line.
    case empty
    /// A row has more or fewer fields than the header. Lines count from 1.
    case fieldCount(line: Int, found: Int, expected: Int)
  }

  /// Reads a table.
  ///
  /// - Throws: `Malformed` where a row doesn't fit the header.
  package init(_ text: String) throws(Malformed) {
    // By bytes: the characters of a Swift string are dear to tell apart, and CR LF would be one.
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first, !first.isEmpty else { throw .empty }
    header = Self.fields(of: first).map(String.init)
    var rows: [[Substring]] = []
    rows.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated().dropFirst() {
      let fields = Self.fields(of: line)
      guard fields.count == header.count else {
        throw .fieldCount(line: index + 1, found: fields.count, expected: header.count)
      }
      rows.append(fields)
    }
    self.rows = rows
  }

  /// The place of a header name, or nil.
  package func position(of name: String) -> Int? { header.firstIndex(of: name) }

  /// The table `specs/NAME.tsv`, nil where the program has none of that name.
  package static func embedded(_ name: String) -> SpecTable? {
    var count = 0
    guard let bytes = specs_table(name, &count) else { return nil }
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    do {
      return try SpecTable(text)
    } catch {
      preconditionFailure("specs/\(name).tsv is no table: \(error)")
    }
  }

  /// The names of all tables that are part of the program, sorted.
  package static var embeddedNames: [String] {
    (0..<specs_count()).map { String(cString: specs_name($0)) }.sorted()
  }

  private static func fields(of line: Substring.UTF8View) -> [Substring] {
    let line = line.last == 0x0D ? line.dropLast() : line
    return line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
  }
}
