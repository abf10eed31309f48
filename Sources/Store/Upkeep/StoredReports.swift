internal import GRDB

/// The morning reports in the store, and who is named in them.
enum StoredReports {
  /// What stands in the place of an id that was taken out.
  static let mark = "(taken out)"

  /// Puts a mark in the place of an id, in the reports of some nights.
  ///
  /// - Throws: `DatabaseError`.
  static func replace(
    _ uuuid: String, in nights: ClosedRange<Int>, _ connection: Database
  ) throws {
    guard !uuuid.isEmpty else { return }
    let reports = try Row.fetchCursor(
      connection,
      sql: """
        SELECT night, report_json, report_text FROM nights
        WHERE night BETWEEN ? AND ? AND report_json IS NOT NULL
          AND (instr(report_json, ?3) OR instr(report_text, ?3))
        """, arguments: [nights.lowerBound, nights.upperBound, uuuid])
    var changed: [(night: Int, json: String, text: String)] = []
    while let row = try reports.next() {
      changed.append(
        (night: row[0], json: without(uuuid, row[1]), text: without(uuuid, row[2] ?? "")))
    }
    for report in changed {
      try connection.execute(
        sql: "UPDATE nights SET report_json = ?, report_text = ? WHERE night = ?",
        arguments: [report.json, report.text, report.night])
    }
  }

  /// A text with a mark wherever the id stands by itself: as part of a longer one it is another's.
  static func without(_ uuuid: String, _ text: String) -> String {
    let (text, id) = (Array(text.utf8), Array(uuuid.utf8))
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      if text[place] == id[0], text[place...].starts(with: id),
        !isPartOfID(place > 0 ? text[place - 1] : 0x20),
        !isPartOfID(place + id.count < text.count ? text[place + id.count] : 0x20)
      {
        result += Array(mark.utf8)
        place += id.count
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPartOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }
}
