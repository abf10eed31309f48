internal import Rules
internal import Store

/// What a set showed that isn't loaded: deadlines count from first sight, in such a file too.
extension NightInHand {
  /// What a refused set showed: what was loaded must be undone, and this be kept of it.
  struct Shown: Error {
    var seen: Seen
  }

  /// What was seen in a set that isn't loaded: deadlines count from first sight.
  struct Seen {
    var sightings: [Sighting]
    /// Digests of the ids of people who were new in it.
    var newcomers: [String]
  }

  /// Looks at what a refused set shows all the same, as a file that is cut off in its last row.
  ///
  /// - Throws: `Shown` where rows of it can be read; what the store throws.
  func show() throws {
    let readable = work.judged.filter { $0.outcome.rowIndex?.entries.isEmpty == false }
    guard last != nil, !readable.isEmpty else { return }
    for file in readable { _ = try loadFile(file) }
    throw Shown(seen: try seen())
  }

  /// What of the rows that are loaded now is news.
  func seen() throws -> Seen {
    Seen(
      sightings: try NightChanges.sightings(
        record.night, key: work.store, limit: NightLoad.mostSightings, connection),
      newcomers: try Newcomers.of(
        record.night, key: work.store, limit: NightLoad.mostSightings, connection))
  }

  func keep(_ seen: Seen) throws {
    try NightChanges.keep(seen.sightings, night: record.night, connection)
    try Newcomers.keep(seen.newcomers, night: record.night, connection)
  }
}
