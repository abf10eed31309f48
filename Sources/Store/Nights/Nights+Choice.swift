package import GRDB

extension Nights {
  /// The nights that a choice means: those of its date, or one; empty where there is none such.
  ///
  /// - Throws: `DatabaseError`.
  package static func chosen(
    _ choice: NightChoice, _ connection: Database
  ) throws -> [NightRecord] {
    switch choice {
    case .date(let day): try on(day, connection)
    case .set(let day, let sequence): try on(day, connection).filter { $0.sequence == sequence }
    case .last: try lastGood(connection).map { [$0] } ?? []
    }
  }

  /// The night with this label and those before it, the newest first.
  ///
  /// - Throws: `DatabaseError`.
  package static func upTo(
    _ label: String, most: Int, _ connection: Database
  ) throws -> [NightRecord] {
    guard let choice = NightChoice(label),
      let night = try chosen(choice, connection).first(where: { $0.label == label })
    else { return [] }
    return try upTo(night: night.night, most: most, connection)
  }

  /// The labels of all nights, by number.
  ///
  /// - Throws: `DatabaseError`.
  package static func labels(_ connection: Database) throws -> [Int: String] {
    let rows = try Row.fetchAll(connection, sql: "SELECT night, date, sequence FROM nights")
    var labels: [Int: String] = [:]
    for row in rows {
      let (date, sequence): (String, Int) = (row[1], row[2])
      labels[row[0]] = sequence == 1 ? date : "\(date).\(sequence)"
    }
    return labels
  }

  /// The counts that a night kept, as they were written.
  ///
  /// - Throws: `DatabaseError`.
  package static func counts(of night: Int, _ connection: Database) throws -> String? {
    try String.fetchOne(
      connection, sql: "SELECT counts FROM nights WHERE night = ?", arguments: [night])
  }
}
