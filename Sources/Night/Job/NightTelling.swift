internal import Feed
internal import Files
internal import Notify
internal import Reports
internal import Rules
internal import Store

/// What the night tells outside the house: written into the store with the night, sent after it.
struct NightTelling {
  private let plan: NightPlan

  init(_ plan: NightPlan) { self.plan = plan }

  /// How many new errors are told by their lines; the counts have all.
  private static let mostPlaces = 20

  // MARK: Within the night's transaction

  /// The earlier reports that nobody has taken.
  ///
  /// - Throws: `DatabaseError`.
  func untold(_ connection: StoreConnection) throws -> [UntoldReport] {
    guard let telling = plan.telling else { return [] }
    return try Tellings.waiting(by: telling.channels, connection).map {
      UntoldReport(
        label: $0.label, channel: $0.channel.rawValue, tries: $0.tries,
        reason: $0.failure ?? "the program was stopped")
    }
  }

  /// Where tonight's new errors stand.
  ///
  /// - Throws: `DatabaseError`.
  func places(_ store: Store, _ connection: StoreConnection) throws -> [OutsideNight.Place] {
    guard plan.telling != nil else { return [] }
    return try FindingLedger.newPlaces(
      [.fatal, .error], limit: Self.mostPlaces, connection
    ).map { place in
      OutsideNight.Place(
        rule: place.rule, severity: place.severity, kind: place.feed, line: place.line,
        column: place.column,
        digest: plan.digestKey?.digest(of: place.fingerprint)
          ?? store.digest(of: place.fingerprint))
    }
  }

  /// Writes what is to be told of the night.
  ///
  /// - Throws: `DatabaseError`.
  func announce(
    _ report: NightReport, number: Int, places: [OutsideNight.Place], of judged: [JudgedFile],
    _ connection: StoreConnection
  ) throws {
    guard let telling = plan.telling else { return }
    let notJudged = judged.flatMap { file in
      file.outcome.notRun.map { OutsideNight.Unjudged(kind: file.kind, rule: $0.rule) }
    }
    try Announcement(telling).add(
      OutsideNight(report, layout: plan.layout, places: places, notJudged: notJudged),
      number: number, connection)
  }

  // MARK: After it

  /// Sends what waits, and writes the figures.
  ///
  /// - Parameters:
  ///   - store: the store.
  ///   - duration: how long the night took, nil where none was judged.
  /// - Returns: what could not be told, a sentence each. None of it is the night's failure.
  func tell(_ store: Store, after duration: Duration? = nil) async -> [String] {
    guard let telling = plan.telling else { return [] }
    if let duration {
      let (seconds, attoseconds) = duration.components
      let milliseconds = Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
      // Only a figure: where it can't be kept, the delivery that follows says why.
      try? store.write { try StoreFacts.setMilliseconds(milliseconds, $0) }
    }
    var sentences = await Notifier(telling, store, now: plan.now).deliver().failures
    if let path = telling.metrics {
      do {
        try MetricsFile.write(path, store, now: plan.now())
      } catch {
        sentences.append("the figures were not written: \(error)")
      }
      CrashPoint.pass("figures")
    }
    return sentences
  }

  /// Tells that the night could not run.
  ///
  /// One that is in the store, and of which only what comes after failed, is told as it was judged.
  ///
  /// - Parameters:
  ///   - error: why. A night that was told to stop didn't fail.
  ///   - store: the store, nil where it can't be opened.
  ///   - newestBefore: the newest night before this one.
  /// - Returns: what could not be told, a sentence each.
  func tellFailure(
    _ error: any Error, _ store: Store?, newestBefore: Int?
  ) async -> [String] {
    guard let telling = plan.telling, !(error is StopSign.Stopped) else { return [] }
    if let store, let newest = try? store.read({ try Nights.newest($0)?.night }),
      newest != newestBefore
    {
      return await tell(store)
    }
    let announcement = Announcement(telling)
    let label = plan.today.description
    let trouble = OutsideTrouble.couldNotRun(day: label)
    if let store {
      do {
        try store.write { try announcement.add(trouble, label: label, at: plan.now(), $0) }
        return await tell(store)
      } catch {
        // A full disk, say: then those who are to know are told at once.
      }
    }
    return await announcement.tellWithoutStore(trouble, label: label, at: plan.now())
  }
}
