import Feed
import Foundation
import Sample

/// A feed as a table of values, for a test to change.
struct FeedTable {
  var kind: FileKind = .student
  var columns: [String]
  var rows: [[String]]

  /// The made-up feed of a night, without an error.
  static func sample(
    _ rows: Int, seed: UInt64 = 1, kind: FileKind = .student, night: Int = 1
  ) throws -> FeedTable {
    let feed = SampleFeed(SampleFeed.Options(rows: rows, seed: seed, kind: kind))
    var bytes: [UInt8] = []
    try feed.write(
      night: night, to: { span in for index in span.indices { bytes.append(span[index]) } })
    return FeedTable(kind: kind, text: String(decoding: bytes, as: UTF8.self))
  }

  /// Made-up students who all have an F-1 visa, so that no class is small enough to speak for itself.
  static func students(_ rows: Int, seed: UInt64 = 1) throws -> FeedTable {
    var table = try sample(rows * 2 + 50, seed: seed)
    table.rows = table.places("VISA_TYPE", "01").prefix(rows).map { table.rows[$0] }
    precondition(table.rows.count == rows, "too few of them have one")
    return table
  }

  init(kind: FileKind = .student, columns: [String], rows: [[String]] = []) {
    (self.kind, self.columns, self.rows) = (kind, columns, rows)
  }

  init(kind: FileKind, text: String) {
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    self.kind = kind
    columns = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// The value of a column in a row.
  subscript(row: Int, column: String) -> String {
    get { rows[row][place(column)] }
    set { rows[row][place(column)] = newValue }
  }

  func place(_ column: String) -> Int {
    guard let place = columns.firstIndex(of: column) else {
      preconditionFailure("the feed has no column \(column)")
    }
    return place
  }

  /// The UUUID of a row.
  func id(_ row: Int) -> String { self[row, "UUUID"] }

  /// The rows whose value in a column is this one.
  func places(_ column: String, _ value: String) -> [Int] {
    rows.indices.filter { self[$0, column] == value }
  }

  /// The table with its columns in another order; those left out are dropped.
  func ordered(_ names: [String]) -> FeedTable {
    var table = self
    let places = names.map(place)
    table.columns = names
    table.rows = rows.map { row in places.map { row[$0] } }
    return table
  }

  /// The table with `change` made to it.
  func with(_ change: (inout FeedTable) -> Void) -> FeedTable {
    var table = self
    change(&table)
    return table
  }

  /// The SEVIS records of the table's students, as a list with the columns that are named.
  func roster(_ columns: [String], end: String = "2028-05-12") -> String {
    let names = ["UUUID", "SEVIS_ID", "CLASS", "STATUS", "PROGRAM_START", "PROGRAM_END"] + columns
    let lines = rows.indices.map { row in
      ([id(row), "N000\(1_000_000 + row)", "F-1", "active", "2025-08-25", end]
        + columns.map { self[row, $0] }).joined(separator: ",")
    }
    return ([names.joined(separator: ",")] + lines).joined(separator: "\n")
  }

  /// The table as a file has it.
  func bytes(newline: String = "\n", byteOrderMark: Bool = false) -> Data {
    var text = byteOrderMark ? "\u{FEFF}" : ""
    for row in [columns] + rows { text += row.joined(separator: "\t") + newline }
    return Data(text.utf8)
  }
}
