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
  /// Whether rows are looked at though they are byte for byte last night's.
  private let looksAtAll: Bool
  /// The comparison, with tonight's counts.
  private(set) var comparison: FileComparison
  private(set) var added = 0
  private(set) var gone = 0
  private(set) var changed = 0
  /// Rows that are left out.
  private(set) var leftOut = 0
  /// Rows that are loaded but for some values.
  private(set) var inPart = 0
  /// Where the columns stand that the last good night's file hadn't: its counts have them blank for
  /// everyone, the store may have values from before.
  private let uncounted: [Int]
  private var goneCandidates: [RenameCandidate] = []
  private var addedCandidates: [RenameCandidate] = []

  /// Who left, and whether the feed had said why.
  private(set) var departures: Departures

  /// The columns of tonight's file, as the store names them.
  let names: [String]
  private var tonight: RowValues
  private var stored: RowValues
  private var merged: RowValues

  init(
    _ judged: JudgedFile, loader: PeopleLoader, columns: LoadColumns, last: FileCounts?,
    plan: NightPlan, looksAtAll: Bool
  ) {
    self.judged = judged
    self.loader = loader
    self.columns = columns
    storesEmployees = plan.storesEmployees
    departures = Departures(
      judged.kind, signals: plan.signals, dateFormat: plan.layout.dateFormat, today: plan.today)
    isFirst = last == nil
    self.looksAtAll = looksAtAll
    comparison = FileComparison(
      kind: judged.kind, header: judged.outcome.feed.header, last: last)
    let positions = last?.positions(of: comparison.counts.columns) ?? []
    uncounted = positions.indices.filter { positions[$0] == nil }
    names = columns.names
    tonight = RowValues(columns: columns.items.count)
    stored = RowValues(columns: columns.items.count)
    merged = RowValues(columns: columns.items.count)
  }

  /// Loads the file.
  ///
  /// - Parameter stale: the ids of people of whom something was left out last night: what is stored
  ///   of them isn't their last row.
  /// - Throws: what the store throws; `WantedRows.ChangedMeanwhile`.
  func run(stale: [String]) throws {
    guard let index = judged.outcome.rowIndex else { return }
    var rows = RowMatching(index, try loader.rowHashes())
    let disputes = judged.leftOuts.dropsDisputed ? index.disputes : [:]
    compare(&rows, disputes, stale: stale)
    try read(&rows, disputes)
    try leaveOutUnreadable(&rows, index)
    let left = rows.missing()
    try remove(left)
    try loader.setRowHashes(rows.nextHashes())
    try loader.index()
    comparison.movements.renames = KeyRename.pairs(gone: goneCandidates, added: addedCandidates)
    try explainDepartures(left)
  }

  // MARK: Who needs a look

  private func compare(_ rows: inout RowMatching, _ disputes: [UInt32: Int], stale: [String]) {
    let stale = Set(stale.map { RowIndex.Key(id: $0) })
    let looksAtAll = self.looksAtAll || isFirst || !judged.leftOuts.wideColumns.isEmpty
    var walk = LeftOuts.Walk()
    rows.compare { entry in
      walk.has(entry.line, in: judged.leftOuts) || looksAtAll
        || !disputes.isEmpty && disputes[entry.line] != nil
        || !stale.isEmpty && stale.contains(entry.key)
    }
  }

  // MARK: The rows that need one

  private func read(_ rows: inout RowMatching, _ disputes: [UInt32: Int]) throws {
    var walk = LeftOuts.Walk()
    let wanted = rows.wanted
    try WantedRows.forEach(in: judged.file, rows.places, feed: judged.outcome.feed) {
      record, entry, place in
      var leaves = walk.take(entry.line, of: judged.leftOuts)
      if let others = disputes[entry.line] { (leaves.isWhole, leaves.disputes) = (true, others) }
      columns.read(record, into: &tonight)
      if !storesEmployees { columns.keepOnlyID(ofEmployee: &tonight) }
      let row = wanted[place]
      if leaves.isWhole { rows.forgetHash(of: row) }
      switch row.match {
      case .person(let person): try lookAtPerson(person, leaves)
      case .nobody: try addPerson(row, leaves, &rows)
      case .unsure:
        if let person = try columns.uuuid.flatMap({ try loader.person(tonight.text($0)) }) {
          rows.noteFound(person)
          rows.setPerson(person, of: row)
          try lookAtPerson(person, leaves)
        } else {
          try addPerson(row, leaves, &rows)
        }
      }
    }
  }

  /// Leaves out the rows that are in no index: of the wrong width, or without an id to be read.
  ///
  /// Whose they are only their findings say. Whoever is in one is neither gone nor changed.
  private func leaveOutUnreadable(_ rows: inout RowMatching, _ index: RowIndex) throws {
    var place = 0
    var met: Set<Int>?
    for row in judged.leftOuts.wholeRows where !index.repeatedLines.contains(row.line) {
      while place < index.entries.count, index.entries[place].line < row.line { place += 1 }
      if place < index.entries.count, index.entries[place].line == row.line { continue }
      guard let person = try row.id.flatMap({ try loader.person($0) }) else {
        // Nothing shows whether such a person wants to be named.
        leaveOut(columns.defaultPeople, isKnown: false, id: nil)
        continue
      }
      rows.noteFound(person)
      var others = met ?? rows.readablePeople()
      // Who has another row in the file stands there with that one.
      let isKnown = others.insert(person).inserted
      met = others
      try loader.read(person, into: &stored) { before in
        leaveOut(columns.people(before), isKnown: isKnown, id: columns.shownID(before))
        if isKnown { recount(before, as: before) }
      }
    }
  }

  /// Counts a row that is left out, with the further rows of its id that differ.
  private func leaveOut(_ people: PeopleSet, isKnown: Bool, id: String?, disputes: Int = 0) {
    for number in 0...disputes {
      leftOut += 1
      comparison.hasError(people) { id }
      comparison.leftOut(people, isKnown: isKnown && number == 0) { id }
    }
  }

  private func addPerson(
    _ row: RowMatching.Wanted, _ leaves: LeftOuts.Row, _ rows: inout RowMatching
  ) throws {
    let people = columns.people(tonight)
    let id = columns.shownID(tonight)
    guard !leaves.isWhole else {
      return leaveOut(people, isKnown: false, id: id, disputes: leaves.disputes)
    }
    noteParts(leaves, people, id)
    for column in leaves.columns { blank(column) }
    for column in judged.leftOuts.wideColumns { blank(column) }
    CrashPoint.pass("added:\(added)")
    let person = try loader.add(tonight)
    rows.setPerson(person, of: row)
    added += 1
    comparison.added(columns.shape(tonight, in: &comparison)) { id }
    guard !isFirst else { return }
    try loader.recordPerson(person, kind: .added)
    addedCandidates.append(columns.candidate(tonight))
  }

  /// Counts a row that is loaded but for some values.
  private func noteParts(_ leaves: LeftOuts.Row, _ people: PeopleSet, _ id: String?) {
    guard !leaves.isEmpty else { return }
    comparison.hasError(people) { id }
    inPart += 1
  }

  /// Nothing good is known of a new person's bad value.
  private func blank(_ column: ColumnID) {
    if let place = columns.place(of: column) { tonight.set(place, nil, 0) }
  }

  private func lookAtPerson(_ person: Int, _ leaves: LeftOuts.Row) throws {
    merged.copy(from: tonight)
    let hasChanged = try loader.read(person, into: &stored) { before in
      let id = columns.shownID(before)
      let people = columns.people(before)
      guard !leaves.isWhole else {
        leaveOut(people, isKnown: true, id: id, disputes: leaves.disputes)
        recount(before, as: before)
        return false
      }
      noteParts(leaves, people, id)
      for column in leaves.columns + Array(judged.leftOuts.wideColumns) {
        if let place = columns.place(of: column) { merged.copy(place, from: before) }
      }
      var hasChanged = false
      for place in columns.items.indices where !merged.isSame(place, as: before) {
        hasChanged = true
        let item = columns.items[place]
        if !isFirst {
          before.withValue(place) { old in
            merged.withValue(place) { comparison.cell(at: item.position, from: old, to: $0) }
          }
        }
        try loader.recordValue(
          person, column: names[place], before: before.text(place), after: merged.text(place))
      }
      // A feed that comes back after it was away: its people are known, its counts are not.
      if isFirst { comparison.added(columns.shape(merged, in: &comparison)) { id } }
      guard hasChanged else {
        recount(before, as: merged)
        return false
      }
      if !isFirst {
        let shapes = (countedShape(before), columns.shape(merged, in: &comparison))
        comparison.changed(from: shapes.0, to: shapes.1) { id }
      }
      try loader.update(person, merged)
      return true
    }
    if hasChanged { changed += 1 }
    CrashPoint.pass("changed:\(changed)")
  }

  /// A row of the last good night as its counts have it.
  private func countedShape(_ before: borrowing RowValues) -> RowShape {
    var shape = columns.shape(before, in: &comparison)
    for position in uncounted { shape.blanks.insert(position) }
    return shape
  }

  /// Counts a row anew in which nothing has changed, where columns are back that weren't counted.
  private func recount(_ before: borrowing RowValues, as after: borrowing RowValues) {
    guard !uncounted.isEmpty else { return }
    let shapes = (countedShape(before), columns.shape(after, in: &comparison))
    comparison.changed(from: shapes.0, to: shapes.1) { nil }
  }

  // MARK: Who is gone

  private func remove(_ people: [Int]) throws {
    for person in people {
      try loader.read(person, into: &stored) { before in
        let id = columns.shownID(before)
        if !isFirst { comparison.gone(countedShape(before)) { id } }
        goneCandidates.append(columns.candidate(before))
      }
      try loader.remove(person)
      try loader.recordPerson(person, kind: .removed)
      gone += 1
      CrashPoint.pass("removed:\(gone)")
    }
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
