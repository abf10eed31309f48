package import GRDB

/// One line of what changed: a person who came or went, or one value of a person.
package struct ChangeLine: Sendable, Equatable {
  /// The person's number in the store.
  package var person: Int
  package var uuuid: String
  /// Whether the person asks to be named nowhere, as of now.
  package var isConfidential: Bool
  package var kind: ChangeKind
  /// The column, nil for someone who came or went.
  package var column: String?
  /// What stood there, empty for a blank; nil for someone who came or went.
  package var before: String?
  /// What stands there since, empty for a blank; nil for someone who came or went.
  package var after: String?
}

/// What nights changed, line by line.
package enum ChangeLines {
  /// Calls `body` with each line of what some nights together changed, person by person.
  ///
  /// Several nights are told as one: what went back to what it was is no change, someone who came
  /// and went was never there. Whatever the number of lines, the memory stays flat.
  ///
  /// - Parameters:
  ///   - nights: the numbers of loaded nights.
  ///   - connection: the store.
  ///   - body: takes the line.
  /// - Throws: `DatabaseError`; what `body` throws.
  package static func forEach(
    of nights: [Int], _ connection: Database, _ body: (ChangeLine) throws -> Void
  ) throws {
    guard let first = nights.min(), let last = nights.max() else { return }
    let returns = nights.count > 1 ? try Returns.all(in: nights, connection) : [:]
    let list = nights.map(String.init).joined(separator: ", ")
    let rows = try Statement(
      connection,
      """
      SELECT c.person, c.column, c.kind, c.before, c.after, p."UUUID",
        \(try NightChanges.confidential(connection))
      FROM changes c LEFT JOIN people p ON p.person = c.person
      WHERE c.night IN (\(list)) ORDER BY c.person, c.column, c.night
      """)
    var lines: [ChangeLine] = []
    func close() throws {
      guard let person = lines.first else { return }
      if let chain = returns[person.person] {
        // Told once, where the last of the numbers stands under which the person was there.
        guard person.person == chain.last?.person else { return }
        try Returns.lines(of: chain, person, from: first - 1, to: last, connection).forEach(body)
      } else {
        try Self.net(lines).forEach(body)
      }
    }
    while try rows.step() {
      let line = ChangeLine(rows)
      if line.person != lines.first?.person {
        try close()
        lines.removeAll(keepingCapacity: true)
      }
      lines.append(line)
    }
    try close()
  }

  /// What one person's lines of several nights come to, each column's in the order of the nights.
  static func net(_ lines: [ChangeLine]) -> [ChangeLine] {
    let came = lines.first { $0.kind == .added }
    let went = lines.first { $0.kind == .removed }
    if came != nil && went != nil { return [] }
    if let only = came ?? went { return [only] }
    var net: [ChangeLine] = []
    for line in lines {
      if net.last?.column == line.column {
        net[net.count - 1].after = line.after
      } else {
        net.append(line)
      }
    }
    return net.filter { $0.before != $0.after }
  }
}

extension ChangeLine {
  /// Reads a line off a row of `ChangeLines.forEach`.
  fileprivate init(_ row: Statement) {
    let kind = row.text(2).flatMap(ChangeKind.init(rawValue:)) ?? .changed
    let isValue = kind == .changed
    self.init(
      person: Int(row.number(0)), uuuid: row.text(5) ?? "", isConfidential: row.number(6) != 0,
      kind: kind, column: isValue ? row.text(1) : nil, before: isValue ? row.text(3) ?? "" : nil,
      after: isValue ? row.text(4) ?? "" : nil)
  }
}
