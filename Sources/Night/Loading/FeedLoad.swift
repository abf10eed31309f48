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
  private(set) var leftOut = 0
  /// The ids of left-out rows that weren't met among those that can be read.
  private var unreadable: Set<String>
  private var goneCandidates: [RenameCandidate] = []
  private var addedCandidates: [RenameCandidate] = []

  /// Who left, and whether the feed had said why.
  private(set) var departures: Departures

  private let names: [String]
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
    unreadable = judged.leftOuts.ids
    self.looksAtAll = looksAtAll
    comparison = FileComparison(
      kind: judged.kind, header: judged.outcome.feed.header, last: last)
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
    compare(&rows, disputed: index.disputedLines, stale: stale)
    try read(&rows, disputed: index.disputedLines)
    try leaveOutUnreadable(&rows)
    let left = rows.missing()
    try remove(left)
    try loader.setRowHashes(rows.nextHashes())
    try loader.index()
    comparison.movements.renames = KeyRename.pairs(gone: goneCandidates, added: addedCandidates)
    try explainDepartures(left)
  }

  // MARK: Who needs a look

  private func compare(_ rows: inout RowMatching, disputed: Set<UInt32>, stale: [String]) {
    let stale = Set(stale.map { RowIndex.Key(id: $0) })
    let looksAtAll = self.looksAtAll || isFirst || !judged.leftOuts.wideColumns.isEmpty
    let disputed = judged.leftOuts.dropsDisputed ? disputed : []
    var walk = LeftOuts.Walk()
    rows.compare { entry in
      walk.has(entry.line, in: judged.leftOuts) || looksAtAll
        || !disputed.isEmpty && disputed.contains(entry.line)
        || !stale.isEmpty && stale.contains(entry.key)
    }
  }

  // MARK: The rows that need one

  private func read(_ rows: inout RowMatching, disputed: Set<UInt32>) throws {
    var walk = LeftOuts.Walk()
    let wanted = rows.wanted
    try WantedRows.forEach(in: judged.file, rows.places, feed: judged.outcome.feed) {
      record, entry, place in
      var leaves = walk.take(entry.line, of: judged.leftOuts)
      if judged.leftOuts.dropsDisputed, disputed.contains(entry.line) { leaves.isWhole = true }
      columns.read(record, into: &tonight)
      if !storesEmployees { columns.keepOnlyID(ofEmployee: &tonight) }
      let row = wanted[place]
      if leaves.isWhole {
        rows.forgetHash(of: row)
        if let uuuid = columns.uuuid { unreadable.remove(tonight.text(uuuid)) }
      }
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

  /// Leaves out the rows of the wrong width, which are in no index.
  ///
  /// Whose they are only their findings say. Whoever is in one is neither gone nor changed.
  private func leaveOutUnreadable(_ rows: inout RowMatching) throws {
    for id in unreadable.sorted() {
      let person = try loader.person(id)
      if let person { rows.noteFound(person) }
      try leaveOut(id, person)
    }
  }

  /// Leaves out the row of an id, of which nothing else is known.
  private func leaveOut(_ id: String, _ person: Int?) throws {
    leftOut += 1
    guard let person else {
      let people = columns.defaultPeople
      comparison.leftOut(people, isKnown: false) { id }
      comparison.hasError(people) { id }
      return
    }
    try loader.read(person, into: &stored) { before in
      let shown = columns.shownID(before)
      comparison.leftOut(columns.people(before), isKnown: true) { shown }
      comparison.hasError(columns.people(before)) { shown }
    }
  }

  private func addPerson(
    _ row: RowMatching.Wanted, _ leaves: LeftOuts.Row, _ rows: inout RowMatching
  ) throws {
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
    let person = try loader.add(tonight)
    rows.setPerson(person, of: row)
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

  private func lookAtPerson(_ person: Int, _ leaves: LeftOuts.Row) throws {
    merged.copy(from: tonight)
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
      guard hasChanged else { return false }
      if isFirst {
        try loader.update(person, merged)
        return true
      }
      let shapes = (
        columns.shape(before, in: &comparison), columns.shape(merged, in: &comparison)
      )
      comparison.changed(from: shapes.0, to: shapes.1) { id }
      try loader.update(person, merged)
      return true
    }
    if hasChanged { changed += 1 }
    CrashPoint.pass("changed:\(changed)")
  }

  // MARK: Who is gone

  private func remove(_ people: [Int]) throws {
    for person in people {
      try loader.read(person, into: &stored) { before in
        let id = columns.shownID(before)
        if !isFirst { comparison.gone(columns.shape(before, in: &comparison)) { id } }
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
