import Feed
import Rules
import TSV

/// What a store must hold after some nights, worked out the slow and simple way: the last good value
/// stands.
///
/// It reads a feed as lines split at tabs, keeps whole people in dictionaries, and says in its own
/// words what each error costs; of the program it takes nothing but the findings of the check.
struct PlainModel {
  private(set) var people: [String: [String: String]] = [:]

  /// Takes a night.
  ///
  /// - Parameters:
  ///   - table: the feed.
  ///   - findings: what the check says of it, the header being line 1.
  ///   - number: the night's number; on the first nothing counts as changed.
  /// - Returns: all that changed.
  mutating func take(_ table: FeedTable, _ findings: [Finding], number: Int) -> Set<
    StoreView.Change
  > {
    var next: [String: [String: String]] = [:]
    var seen: Set<String> = []
    var rowsOf: [String: [(line: Int, cells: [String])]] = [:]
    var order: [String] = []
    for (index, cells) in table.rows.enumerated() {
      let id = cells.isEmpty ? "" : trim(cells[0])
      if cells.count != table.columns.count {
        // It isn't known what it says; only whose it seems to be.
        if !id.isEmpty { seen.insert(id) }
        continue
      }
      if id.isEmpty { continue }
      if rowsOf[id] == nil { order.append(id) }
      rowsOf[id, default: []].append((index + 2, cells))
    }
    for id in order {
      seen.insert(id)
      guard let rows = rowsOf[id], let first = rows.first else { continue }
      if rows.contains(where: { $0.cells != first.cells }) { continue }
      let errors = findings.filter { $0.line == first.line && $0.severity >= .error }
      if errors.contains(where: { isTheRow($0.rule) }) { continue }
      let bad = Set(errors.flatMap { columns(of: $0) })
      var values: [String: String] = [:]
      for (column, cell) in zip(table.columns, first.cells) {
        let value = bad.contains(column) ? people[id]?[column] ?? "" : trim(cell)
        if !value.isEmpty { values[column] = value }
      }
      next[id] = values
    }
    for (id, values) in people where seen.contains(id) && next[id] == nil { next[id] = values }
    defer { people = next }
    return number == 1 ? [] : changes(to: next, number)
  }

  private func changes(
    to next: [String: [String: String]], _ night: Int
  ) -> Set<StoreView.Change> {
    var changes: Set<StoreView.Change> = []
    func add(
      _ kind: String, _ id: String, _ column: String = "", _ old: String = "", _ new: String = ""
    ) {
      changes.insert(
        StoreView.Change(
          night: night, kind: kind, uuuid: id, column: column, before: old, after: new))
    }
    for id in people.keys where next[id] == nil { add("removed", id) }
    for (id, values) in next {
      guard let before = people[id] else {
        add("added", id)
        continue
      }
      for column in Set(before.keys).union(values.keys)
      where before[column] != values[column] {
        add("changed", id, column, before[column] ?? "", values[column] ?? "")
      }
    }
    return changes
  }

  private func isTheRow(_ rule: String) -> Bool {
    ["shifted-row", "missing-uuuid", "missing-required-value", "wrong-field-count"].contains(rule)
  }

  /// The contract: a bad cell costs that cell, or its whole address or credit block.
  private func columns(of finding: Finding) -> [String] {
    guard let column = finding.column, finding.rule != "duplicate-uuuid" else { return [] }
    for prefix in ["US_ADDRESS_", "US_MAILING_ADDRESS_"] where column.hasPrefix(prefix) {
      return ["LINE1", "LINE2", "CITY", "STATE", "ZIP"].map { prefix + $0 }
    }
    if column.hasPrefix("FOREIGN_ADDRESS_") {
      return ["LINE1", "LINE2", "CITY", "PROVINCE", "POSTALCODE", "COUNTRY"].map {
        "FOREIGN_ADDRESS_" + $0
      }
    }
    if ["CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "CREDITS_TOTAL"].contains(column) {
      return ["CREDITS_CAMPUS", "CREDITS_ONLINE", "CREDITS_ESL", "CREDITS_TOTAL"]
    }
    return [column]
  }

  private func trim(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// What the check says of a feed.
  static func findings(
    _ table: FeedTable, today: Day, severities: [String: Severity] = [:]
  ) async throws -> [Finding] {
    let bytes = Array(table.bytes())
    var found: [Finding] = []
    let check = FeedCheck(
      FeedCheck.Options(
        layout: .standard, ruleset: Ruleset(overrides: severities), today: today, threads: 1))
    _ = try await check.run(
      MemorySource(bytes), fileName: FileKind.student.fileName, emit: { found.append($0) })
    return found
  }
}
