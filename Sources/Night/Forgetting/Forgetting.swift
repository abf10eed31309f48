package import Feed
package import Files
internal import Store

/// Takes one person out of the store, so that their bytes are in it no longer.
///
/// Killed at any moment and run again, it ends as one run would: kept files go first, then the tables
/// in one transaction, then the file is written anew from what is left.
package struct Forgetting: Sendable {
  /// The store's file.
  private let path: String
  /// Today at the school.
  private let today: Day

  /// For how many years records are kept after a student stops: 8 CFR 214.3(g).
  package static let dutyYears = 3

  package init(store path: String, today: Day) { (self.path, self.today) = (path, today) }

  /// What came of it.
  package enum Outcome: Sendable, Equatable {
    /// They are taken out.
    ///
    /// - `stays`: how many times they were in a feed.
    /// - `files`: how many kept files went with them.
    /// - `isInFeed`: whether the last good night still had them; then the next loads them anew.
    case forgotten(stays: Int, files: Int, isInFeed: Bool)
    /// They had been taken out before; what was left undone then is done.
    case forgottenBefore(at: String)
    /// They may not be taken out yet, for a reason in a sentence.
    case refused(String)
  }

  /// Takes someone out.
  ///
  /// - Parameters:
  ///   - uuuid: whom.
  ///   - legalBasis: why it may be done within the record-keeping duty, nil where it may not.
  ///   - at: the time.
  ///   - actor: who does it.
  ///   - waiting: is told when another process is at the store.
  /// - Returns: what came of it.
  /// - Throws: `RunFailure`.
  package func run(
    _ uuuid: String, legalBasis: String?, at: Moment, actor: String,
    waiting: @escaping @Sendable () -> Void = {}
  ) throws -> Outcome {
    let store = try Store.open(path, for: .writing, waiting: waiting)
    let lock = try RunLock(path + ".lock", what: "the store", now: at)
    defer { withExtendedLifetime(lock) {} }
    let (traces, until, files) = try store.read { connection in
      let traces = try PersonTraces(of: uuuid, store, connection)
      return (
        traces, try traces.keptUntil(years: Self.dutyYears, connection),
        try traces.keptFiles(connection)
      )
    }
    guard !traces.stays.isEmpty || traces.hasRecords else {
      guard let before = traces.forgotten else {
        throw RunFailure("the store has nobody with this UUUID; it must be written as in the feed")
      }
      try rewrite(store)
      return .forgottenBefore(at: before.at)
    }
    let isInFeed = traces.stays.contains { $0.goneNight == nil }
    if legalBasis == nil, let duty = duty(traces, isInFeed, until) { return .refused(duty) }
    for path in files.compactMap({ $0.file.archived }) { try ArchivedFile.remove(path) }
    CrashPoint.pass("files-gone")
    try store.erase { connection in
      try traces.remove(
        files: files, store, why: legalBasis ?? "the record-keeping duty is over", at: at,
        actor: actor, connection)
    }
    CrashPoint.pass("forgotten")
    try rewrite(store)
    CrashPoint.pass("rewritten")
    return .forgotten(stays: traces.stays.count, files: files.count, isInFeed: isInFeed)
  }

  /// Why someone may not be taken out yet, nil where they may.
  private func duty(_ traces: PersonTraces, _ isInFeed: Bool, _ until: Day?) -> String? {
    let law = "their records are kept for \(Self.dutyYears) years after they stop (8 CFR 214.3(g))"
    let way = "With a legal basis that goes before it, name it: --legal-basis TEXT"
    if isInFeed { return "they are in the feed, and \(law). \(way)" }
    guard let until else {
      return """
        no row of theirs was ever loaded, so when they stopped isn't known, and \(law). \(way)
        """
    }
    return today < until ? "\(law): until \(until). \(way)" : nil
  }

  private func rewrite(_ store: Store) throws {
    do {
      try store.rewrite()
    } catch let failure as RunFailure {
      throw RunFailure(
        """
        they are taken out, but bytes of theirs may still be in the store's file, which could not be \
        written anew. Run it again. \(failure.description)
        """)
    }
  }
}
