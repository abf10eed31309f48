internal import Changes
internal import Feed
internal import Files
internal import Rules
internal import Store

/// Loads one file of tonight's set into the store, comparing it with the last good night.
///
/// A row that is byte for byte last night's costs a look into a table. Of the others the values are
/// compared, and only what differs is written.
final class FeedLoad {
  private let judged: JudgedFile
  private let columns: LoadColumns
  private let loader: PeopleLoader
  private let storesEmployees: Bool
  /// Whether the store has had this feed before.
  private let isFirst: Bool
  /// The comparison, with tonight's counts.
  private(set) var comparison: FileComparison
  private(set) var added = 0
  private(set) var gone = 0
  private(set) var changed = 0
  private(set) var leftOut = 0
  private var goneCandidates: [RenameCandidate] = []
  private var addedCandidates: [RenameCandidate] = []

  /// Who left, and whether the feed had said why.
  private(set) var departures: Departures

  private var tonight: RowValues
  private var stored: RowValues

  init(
    _ judged: JudgedFile, loader: PeopleLoader, columns: LoadColumns, last: FileCounts?,
    plan: NightPlan
  ) {
    self.judged = judged
    self.loader = loader
    self.columns = columns
    storesEmployees = plan.storesEmployees
    departures = Departures(
      judged.kind, signals: plan.signals, dateFormat: plan.layout.dateFormat, today: plan.today)
    isFirst = last == nil
    comparison = FileComparison(
      kind: judged.kind, header: judged.outcome.feed.header, last: last)
    tonight = RowValues(columns: columns.items.count)
    stored = RowValues(columns: columns.items.count)
  }

  /// A row that needs a look: its person's number, 0 where nobody has the id yet.
  private struct Wanted {
    var person: UInt32
    var isSameRow: Bool
  }

  /// Loads the file.
  ///
  /// - Parameter stale: the ids of people of whom something was left out last night: what is stored
  ///   of them isn't their last row.
  /// - Throws: what the store throws; `WantedRows.ChangedMeanwhile`.
  func run(stale: [String]) throws {
    guard let index = judged.outcome.rowIndex else { return }
    var known = try loader.rowHashes()
    let (entries, wanted) = compare(index, stale: stale, with: &known)
    try read(entries, wanted, index)
    let left = try removeUnseen(known)
    try loader.index()
    comparison.movements.renames = KeyRename.pairs(gone: goneCandidates, added: addedCandidates)
    try explainDepartures(left)
  }

  // MARK: Who needs a look

  private func compare(
    _ index: RowIndex, stale: [String], with known: inout RowHashes
  ) -> (entries: [RowIndex.Entry], wanted: [Wanted]) {
    let stale = Set(stale.map { RowIndex.Key(id: $0) })
    let looksAtAll = !judged.leftOuts.wideColumns.isEmpty
    var walk = LeftOuts.Walk()
    var entries: [RowIndex.Entry] = []
    var wanted: [Wanted] = []
    let ahead = 16
    for place in index.entries.indices {
      if place + ahead < index.entries.count {
        known.prefetch(folded: index.entries[place + ahead].key.folded)
      }
      let entry = index.entries[place]
      let hasErrors =
        walk.has(entry.line, in: judged.leftOuts)
        || (judged.leftOuts.dropsDisputed && index.disputedLines.contains(entry.line))
      let key = entry.key
      guard let person = known.find(folded: key.folded, exact: key.exact) else {
        entries.append(entry)
        wanted.append(Wanted(person: 0, isSameRow: false))
        continue
      }
      known.markSeen(person)
      let isSameRow = person.row == entry.row
      if isSameRow && !hasErrors && !looksAtAll && !(stale.contains(key)) { continue }
      entries.append(entry)
      wanted.append(Wanted(person: UInt32(person.person), isSameRow: isSameRow))
    }
    // Whoever is in a row that can't be read is neither gone nor changed.
    for id in judged.leftOuts.ids {
      let key = RowIndex.Key(id: id)
      if let person = known.find(folded: key.folded, exact: key.exact) { known.markSeen(person) }
    }
    return (entries, wanted)
  }

  // MARK: The rows that need one

  private func read(
    _ entries: [RowIndex.Entry], _ wanted: [Wanted], _ index: RowIndex
  ) throws {
    var walk = LeftOuts.Walk()
    var read: Set<String> = []
    try WantedRows.forEach(in: judged.file.again(), entries, feed: judged.outcome.feed) {
      record, entry, place in
      var leaves = walk.take(entry.line, of: judged.leftOuts)
      if judged.leftOuts.dropsDisputed, index.disputedLines.contains(entry.line) {
        leaves.isWhole = true
      }
      columns.read(record, into: &tonight)
      if leaves.isWhole, let uuuid = columns.uuuid { read.insert(tonight.text(uuuid)) }
      if !storesEmployees {
        let population = columns.population(tonight)
        if population.isEmployee && !population.isStudent { return }
      }
      if wanted[place].person == 0 {
        try addPerson(entry, leaves)
      } else {
        try lookAtPerson(Int(wanted[place].person), wanted[place].isSameRow, entry, leaves)
      }
    }
    // Rows of the wrong width are in no index; whose they are is known by their findings alone.
    for id in judged.leftOuts.ids where !read.contains(id) {
      leftOut += 1
      let people = columns.defaultPeople
      comparison.leftOut(people, isKnown: true) { id }
      comparison.hasError(people) { id }
    }
  }

  private func addPerson(_ entry: RowIndex.Entry, _ leaves: LeftOuts.Row) throws {
    let people = columns.people(tonight)
    let id = columns.shownID(tonight)
    if !leaves.isEmpty { comparison.hasError(people) { id } }
    guard !leaves.isWhole else {
      leftOut += 1
      comparison.leftOut(people, isKnown: false) { id }
      return
    }
    for column in leaves.columns { blank(column) }
    for column in judged.leftOuts.wideColumns { blank(column) }
    CrashPoint.pass("added:\(added)")
    let key = entry.key
    let person = try loader.add(
      tonight, folded: key.folded, exact: key.exact, row: entry.row)
    added += 1
    comparison.added(columns.shape(tonight, in: &comparison)) { id }
    guard !isFirst else { return }
    try loader.recordPerson(person, kind: .added)
    addedCandidates.append(columns.candidate(tonight))
  }

  /// Nothing good is known of a new person's bad value.
  private func blank(_ column: ColumnID) {
    if let place = columns.place(of: column) { tonight.set(place, nil, 0) }
  }

  private func lookAtPerson(
    _ person: Int, _ isSameRow: Bool, _ entry: RowIndex.Entry, _ leaves: LeftOuts.Row
  ) throws {
    var merged = tonight
    let hasChanged = try loader.read(person, into: &stored) { before in
      let id = columns.shownID(before)
      if !leaves.isEmpty { comparison.hasError(columns.people(before)) { id } }
      guard !leaves.isWhole else {
        leftOut += 1
        comparison.leftOut(columns.people(before), isKnown: true) { id }
        return false
      }
      for column in leaves.columns + Array(judged.leftOuts.wideColumns) {
        if let place = columns.place(of: column) { merged.copy(place, from: before) }
      }
      var hasChanged = false
      for place in columns.items.indices where !merged.isSame(place, as: before) {
        hasChanged = true
        let item = columns.items[place]
        before.withValue(place) { old in
          merged.withValue(place) { comparison.cell(at: item.position, from: old, to: $0) }
        }
        try loader.recordValue(
          person, column: item.column.name, before: before.text(place), after: merged.text(place))
      }
      guard hasChanged else { return false }
      let shapes = (
        columns.shape(before, in: &comparison), columns.shape(merged, in: &comparison)
      )
      comparison.changed(from: shapes.0, to: shapes.1) { id }
      try loader.update(person, merged)
      return true
    }
    if hasChanged { changed += 1 }
    CrashPoint.pass("changed:\(changed)")
    // The hash of a row that is left out stays the last good row's.
    if !isSameRow && !leaves.isWhole { try loader.setHash(person, row: entry.row) }
  }

  // MARK: Who is gone

  private func removeUnseen(_ known: borrowing RowHashes) throws -> [Int] {
    var people: [Int] = []
    known.forEachUnseen { people.append($0) }
    people.sort()
    for person in people {
      try loader.read(person, into: &stored) { before in
        let id = columns.shownID(before)
        comparison.gone(columns.shape(before, in: &comparison)) { id }
        goneCandidates.append(columns.candidate(before))
      }
      try loader.remove(person)
      try loader.recordPerson(person, kind: .removed)
      gone += 1
      CrashPoint.pass("removed:\(gone)")
    }
    return people
  }

  /// Looks once more at those who left, but for those who are there under another id.
  private func explainDepartures(_ left: [Int]) throws {
    let renamed = Set(comparison.movements.renames.map(\.before))
    for person in left {
      try loader.read(person, into: &stored) { before in
        guard let uuuid = columns.uuuid, !renamed.contains(before.text(uuuid)) else { return }
        departures.gone(columns.people(before)) { name in
          columns.items.firstIndex { $0.column.name == name }.map { before.text($0) } ?? ""
        } _: {
          columns.shownID(before)
        }
      }
    }
  }
}

extension LoadColumns {
  /// Whom a row belongs to that can't be read.
  var defaultPeople: PeopleSet {
    PeopleSet(
      Population(kind: kind, flag: nil, hasVisa: false, hasCredits: false),
      visa: [UInt8]().span)
  }
}
