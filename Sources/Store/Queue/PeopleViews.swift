package import Feed
package import GRDB
internal import Changes
package import Updates

/// What the store says of one person, as proposing sees it.
///
/// Thousands are looked at in a night, each with a handful of questions: all are prepared once, and
/// only the columns that proposing reads are fetched.
package final class PeopleViews {
  let connection: Database
  private let names: ColumnNames
  let dates: [Int: Day]
  private let key: Store
  private let newest: Int
  private let flapNights: Int
  /// The nights that were loaded, in their order.
  private let good: [Int]
  private let blocks: (_ rule: String, _ cost: String, _ column: ColumnID?) -> Blocking
  private let wide: [ColumnID: String]
  /// The columns that are read and the store has, in the order in which a row has them.
  private let columns: [(name: String, id: ColumnID)]
  /// Those among them that the last good file of a feed hadn't, by feed.
  private let absent: [String: [ColumnID]]
  private let ids: [String: ColumnID]
  private let layoutSize: Int
  private let questions: PersonQuestions
  private let goneNights: GoneNights

  /// What a finding keeps from being proposed.
  package enum Blocking {
    case nothing
    case columns([ColumnID])
    case row
  }

  /// Makes ready to look at people.
  ///
  /// - Parameters:
  ///   - connection: the store's connection.
  ///   - night: the last good night, or the one that is being loaded.
  ///   - names: the school's columns.
  ///   - read: the columns that proposing reads; a view has no others.
  ///   - key: the store, for the digests of held nights' values.
  ///   - flapNights: within how many nights a value that goes back flaps.
  ///   - blocks: what an open finding of a rule, at a cost and a column, keeps back.
  /// - Throws: `DatabaseError`.
  package init(
    _ connection: Database, night: Int, names: ColumnNames, read: Set<ColumnID>, key: Store,
    flapNights: Int,
    blocks: @escaping (_ rule: String, _ cost: String, _ column: ColumnID?) -> Blocking
  ) throws {
    self.connection = connection
    self.names = names
    self.key = key
    self.flapNights = flapNights
    self.blocks = blocks
    let known = try PeopleColumns.names(connection)
    let columns = known.compactMap { name in
      names[name].flatMap { read.contains($0) ? (name: name, id: $0) : nil }
    }
    self.columns = columns
    var absent: [String: [ColumnID]] = [:]
    for feed in FileKind.allCases {
      guard let names = try StoreFacts.columns(of: feed, connection) else { continue }
      absent[feed.rawValue] = columns.filter { !names.contains($0.name) }.map(\.id)
    }
    self.absent = absent
    ids = Dictionary(columns.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    layoutSize = (columns.map(\.id.rawValue).max() ?? 0) + 1
    newest = night
    var dates: [Int: Day] = [:]
    for row in try Row.fetchAll(connection, sql: "SELECT night, date FROM nights") {
      dates[row[0]] = Day(iso: row[1])
    }
    self.dates = dates
    good = try Int.fetchAll(
      connection, sql: "SELECT night FROM nights WHERE state = 'loaded' ORDER BY night")
    var wide: [ColumnID: String] = [:]
    for row in try Row.fetchAll(
      connection,
      sql: """
        SELECT rule, cost, column FROM findings
        WHERE mended_night IS NULL AND \(FindingLedger.isOfColumn)
        """)
    {
      let rule: String = row[0]
      guard case .columns(let held) = blocks(rule, row[1], names[row[2] as String]) else {
        continue
      }
      for column in held { wide[column] = rule }
    }
    self.wide = wide
    questions = try PersonQuestions(connection, columns: columns.map(\.name))
    goneNights = try GoneNights(connection, columns: known)
  }

  /// The names of the columns that are read, as the store has them.
  package var readNames: [String] { columns.map(\.name) }

  /// Whether a later night than the store's first brought the person.
  ///
  /// - Throws: `DatabaseError`.
  package func isAddedLater(_ uuuid: String) throws -> Bool { try questions.isNew(uuuid) }

  /// A person; nil where the store has nobody with the id.
  ///
  /// - Throws: `DatabaseError`.
  package func view(of uuuid: String) throws -> PersonView? {
    var values = [String?](repeating: nil, count: layoutSize)
    let stay = try questions.stay(of: uuuid) { row, first in
      for (place, column) in columns.enumerated() {
        values[column.id.rawValue] = row.text(first + place) ?? ""
      }
    }
    guard let stay else { return nil }
    // A blank isn't the absence of a column: only a blank may clear.
    for column in absent[stay.feed] ?? [] where values[column.rawValue]?.isEmpty == true {
      values[column.rawValue] = nil
    }
    var view = PersonView(
      uuuid: uuuid, values: values, blocked: wide,
      rowFirstSeen: dates[try firstSight(of: uuuid, by: stay.first)],
      // Whom a store's first night brought has no such line.
      isAddedLater: try questions.wasAdded(stay.person, on: stay.first))
    view.isStudent = population(view, stay.feed).isStudent
    try addFindings(stay.feed, &view)
    try addHistory(stay.person, &view)
    if let gone = stay.gone, let since = dates[gone] {
      let identity = GoneNights.Identity(
        feed: stay.feed, lastName: view.value(.lastName), firstName: view.value(.firstName),
        birthDate: view.value(.birthDate))
      view.missing = MissingRow(
        since: since, others: try goneNights.others(on: gone),
        renamedTo: try goneNights.successor(of: uuuid, identity, on: gone))
    }
    return view
  }

  /// The number by which the store knows a person, and the night that first loaded them.
  ///
  /// - Throws: `DatabaseError`.
  func stay(of uuuid: String) throws -> PersonQuestions.Stay? { try questions.stay(of: uuuid) }

  /// A column that is read, by its name; nil for any other.
  func column(named name: String) -> ColumnID? { ids[name] }

  /// The first night that had the person: the one that first loaded them, or one before it that was
  /// held and had them already.
  private func firstSight(of uuuid: String, by night: Int) throws -> Int {
    guard questions.hasNewcomers else { return night }
    return try Newcomers.firstSight(of: uuuid, by: night, key: key, connection) ?? night
  }

  private func population(_ view: PersonView, _ feed: String) -> Population {
    Population(
      kind: FileKind(rawValue: feed) ?? .student, flag: view.value(.hrFlag).utf8.first,
      hasVisa: !view.value(.visaType).isEmpty,
      hasCredits: ColumnID.credits.contains { !view.value($0).isEmpty })
  }

  private func addFindings(_ feed: String, _ view: inout PersonView) throws {
    try questions.forEachFinding(of: view.uuuid, in: feed) { rule, cost, column in
      switch blocks(rule, cost, names[column]) {
      case .nothing: break
      case .columns(let held): for column in held { view.blocked[column] = rule }
      case .row: for column in columns { view.blocked[column.id] = rule }
      }
    }
  }

  /// When each value was first seen, in a held file too, and which went to and fro.
  private func addHistory(_ person: Int, _ view: inout PersonView) throws {
    var steps: [Flap.Step] = []
    try questions.forEachStep(of: person) { step in
      if ids[step.column] != nil { steps.append(step) }
    }
    guard !steps.isEmpty else { return }
    view.flapping = ColumnSet(
      Flap.ending(steps, tonight: newest, within: flapNights).compactMap { ids[$0.column] })
    let held = try questions.heldValues(of: person)
    // The steps come by night, so that the last of a column stands.
    for step in steps {
      if let id = ids[step.column] { view.firstSeen[id] = dates[firstNight(of: step, held)] }
    }
  }

  /// The first night that showed the value that a step led to, one that was held too.
  private func firstNight(of step: Flap.Step, _ held: [PersonQuestions.HeldValue]) -> Int {
    if held.isEmpty { return step.night }
    // A held night counts that led up to the change; what one showed long before, and a good night
    // after it didn't, was another change.
    let before = good.last { $0 < step.night } ?? 0
    let alike = held.filter { $0.column == step.column && $0.night > before }
    guard !alike.isEmpty else { return step.night }
    let digest = key.digest(of: step.after)
    return alike.filter { $0.digest == digest }.map(\.night).reduce(step.night, min)
  }
}
