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
    // By bytes, and each looked at once: the tables are most of what a small check reads.
    var text = text
    let ends = text.withUTF8 { bytes in
      bytes.indices.filter { bytes[$0] == 0x09 || bytes[$0] == 0x0A } + [bytes.count]
    }
    let utf8 = text.utf8
    var rows: [[Substring]] = []
    var fields: [Substring] = []
    var start = utf8.startIndex
    for offset in ends {
      let end = utf8.index(utf8.startIndex, offsetBy: offset)
      let isLast = end == utf8.endIndex
      // After the last newline there is no line.
      if isLast && start == end && fields.isEmpty { break }
      let isLineEnd = isLast || utf8[end] == 0x0A
      var field = utf8[start..<end]
      if isLineEnd && field.last == 0x0D { field.removeLast() }
      fields.append(Substring(field))
      if !isLast { start = utf8.index(after: end) }
      guard isLineEnd else { continue }
      let width = rows.first?.count ?? fields.count
      guard fields.count == width else {
        throw .fieldCount(line: rows.count + 1, found: fields.count, expected: width)
      }
      rows.append(fields)
      fields.removeAll(keepingCapacity: true)
    }
    guard let first = rows.first, first.count > 1 || !first[0].isEmpty else { throw .empty }
    header = first.map(String.init)
    rows.removeFirst()
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
}
