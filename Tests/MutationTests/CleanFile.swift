import Feed
import Sample

/// A clean made-up file, taken apart.
struct CleanFile: Sendable {
  let kind: FileKind
  /// The columns' names.
  let header: [String]
  /// The cells of each row.
  let rows: [[[UInt8]]]

  /// A sample of some rows.
  init(_ kind: FileKind, seed: UInt64, rows count: Int = 24) throws {
    self.kind = kind
    var bytes: [UInt8] = []
    let options = SampleFeed.Options(
      rows: count, seed: seed, kind: kind, hasOptionalColumns: seed % 2 == 0)
    try SampleFeed(options).write(to: { $0.withUnsafeBufferPointer { bytes += $0 } })
    let lines = bytes.split(separator: 0x0A).map {
      $0.split(separator: 0x09, omittingEmptySubsequences: false).map(Array.init)
    }
    header = lines[0].map { String(decoding: $0, as: UTF8.self) }
    rows = Array(lines.dropFirst())
  }

  /// The file's bytes, with another header or other rows where they are given.
  func bytes(header: [String]? = nil, rows: [[[UInt8]]]? = nil) -> [UInt8] {
    let lines = [(header ?? self.header).map { Array($0.utf8) }] + (rows ?? self.rows)
    return lines.flatMap { Array($0.joined(separator: [0x09])) + [0x0A] }
  }

  /// A cell as text.
  func text(_ row: Int, _ column: String) -> String {
    guard let place = header.firstIndex(of: column) else { return "" }
    return String(decoding: rows[row][place], as: UTF8.self)
  }

  /// Whether the rules about students concern a row.
  func isStudent(_ row: Int) -> Bool {
    switch kind {
    case .student: true
    case .hr: text(row, "VISA_TYPE") != ""
    case .combined: text(row, "HR_FLAG") != "Y" || text(row, "VISA_TYPE") != ""
    }
  }

  /// Whether a row is an employee's.
  func isEmployee(_ row: Int) -> Bool { kind == .hr || text(row, "HR_FLAG") == "Y" }
}
