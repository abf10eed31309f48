package import Feed
package import GRDB

/// What the last good night found of a feed's rows, for a night that judges only what is new.
package enum LastVerdicts {
  /// The hashes of the rows, each with whether something was found in it.
  ///
  /// - Parameters:
  ///   - feed: which feed.
  ///   - basis: what verdicts come from tonight, besides a row's bytes.
  ///   - today: the school's day.
  ///   - connection: the store.
  ///   - body: takes them; it isn't called where the last night judged by something else.
  /// - Throws: `DatabaseError`; what `body` throws.
  package static func read(
    of feed: FileKind, basis: String, today: Day, _ connection: Database,
    _ body: (borrowing RowHashes) throws -> Void
  ) throws {
    guard try Meta.text("basis-\(feed.rawValue)", connection) == basis,
      let last = try Nights.lastGood(connection), last.date <= today
    else { return }
    try body(try PackedHashes(connection, feed: feed.rawValue).read())
  }

  /// Notes what tonight's verdicts came from.
  ///
  /// - Throws: `DatabaseError`.
  package static func setBasis(
    _ basis: String, of feed: FileKind, _ connection: Database
  ) throws {
    try Meta.set("basis-\(feed.rawValue)", basis, connection)
  }
}
