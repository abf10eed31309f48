internal import Changes
internal import Feed
internal import Files
internal import Glibc
internal import Intake
internal import Notify
internal import Reports
internal import ServiceLifecycle
internal import Store

/// Watches a drop folder and runs a night whenever a complete set lies in it.
///
/// It looks when it starts, when something happens in the folder, when a set will have rested, and
/// once a minute; so it needs no event to have been heard. A night that it runs is that of
/// `sisfeed night`.
package struct NightWatch: Service {
  private let plan: @Sendable () throws -> NightPlan
  private let tell: @Sendable (WatchEvent) -> Void
  private let stopSign = StopSign()
  private let bell = Bell()

  /// How long it sleeps at most, in seconds; and between two looks at least.
  private static let longest = 60.0
  private static let shortest = 0.25
  /// How long it waits at most until it tries again what failed.
  private static let longestRetry = 900.0

  /// Makes a watch.
  ///
  /// - Parameters:
  ///   - plan: the plan of a night that begins now; it has a drop folder.
  ///   - tell: is told what happens, as it happens.
  package init(
    plan: @escaping @Sendable () throws -> NightPlan,
    tell: @escaping @Sendable (WatchEvent) -> Void
  ) {
    (self.plan, self.tell) = (plan, tell)
  }

  /// Watches until the group shuts down.
  ///
  /// A night that is running then ends whole if it is in the store
  /// already, and as if it had not begun if it isn't.
  package func run() async throws {
    await withGracefulShutdownHandler {
      var memory = Memory()
      while !stopSign.isSet {
        // Whatever happens after this wakes it, so nothing is missed between look and sleep.
        let events = listen(&memory)
        let pause = await step(&memory)
        if stopSign.isSet { break }
        await bell.wait(seconds: pause)
        withExtendedLifetime(events) {}
        if !stopSign.isSet { try? await Task.sleep(for: .seconds(Self.shortest)) }
      }
      tell(.ended)
    } onGracefulShutdown: {
      stopSign.put()
      bell.end()
    }
  }

  /// What it remembers from one look to the next.
  private struct Memory {
    /// What was told last of what is lacking; said once.
    var lack = ""
    /// What lay there when a night was run last.
    var judged = ""
    /// What of a set lay there when it was last seen to.
    var left = ""
    /// How often in a row that failed.
    var failures = 0
    /// The day on which it was told that the feed is overdue.
    var overdueOn: Day?
    var hasBegun = false
  }

  private func listen(_ memory: inout Memory) -> DropEvents? {
    do {
      guard let folder = try plan().drop?.folder else { return nil }
      let events = try DropEvents(folder, heard: bell.ring)
      if !memory.hasBegun { tell(.began(folder: folder)) }
      memory.hasBegun = true
      return events
    } catch {
      tellLack("\(error)", &memory)
      return nil
    }
  }

  private func tellLack(_ sentence: String, _ memory: inout Memory) {
    guard memory.lack != sentence else { return }
    memory.lack = sentence
    tell(.lack(sentence))
  }

  // MARK: One look

  /// Looks once and does what is to be done.
  ///
  /// - Returns: in how many seconds to look again.
  private func step(_ memory: inout Memory) async -> Double {
    do {
      var plan = try plan()
      guard let order = plan.drop else { return Self.longest }
      plan.stopSign = stopSign
      let past = try Past(plan)
      try await tellOverdue(past, plan, &memory)
      let drop = try NightDrop(order, lastKinds: past.lastKinds)
      let now = plan.now()
      switch try drop.look(now: now) {
      case .complete(let names):
        let mark = drop.mark(of: names) + past.mark
        if mark != memory.judged { memory.failures = 0 }
        if mark == memory.judged, memory.failures == 0 { return Self.longest }
        memory.judged = mark
        return await night(plan, &memory)
      case .settling(let until, _):
        memory.lack = ""
        return min(Self.longest, max(0, Double(until - now.seconds)))
      case .incomplete(let why):
        try finishLeft(drop, plan, &memory)
        tellLack(why, &memory)
      case .refused(let reasons): tellLack(reasons.joined(separator: "; "), &memory)
      }
    } catch {
      tellLack("\(error)", &memory)
    }
    return Self.longest
  }

  private func night(_ plan: NightPlan, _ memory: inout Memory) async -> Double {
    do {
      switch try await NightJob(plan).run(untold: { tell(.lack($0)) }) {
      case .judged(let report):
        tell(
          .night(
            label: report.label, result: report.result, exitCode: report.exitCode,
            rows: report.rows))
      case .knownAlready(_, _, let exitCode): tell(.knownAlready(exitCode: exitCode))
      }
      (memory.lack, memory.failures) = ("", 0)
      // Something may have come while it ran.
      return 0
    } catch is StopSign.Stopped {
      return 0
    } catch {
      tellLack("\(error)", &memory)
      memory.failures += 1
      return min(Self.longestRetry, Self.longest * Double(1 << min(memory.failures - 1, 5)))
    }
  }

  /// Ends what a killed run had begun, where there may be something.
  private func finishLeft(_ drop: NightDrop, _ plan: NightPlan, _ memory: inout Memory) throws {
    let left = drop.left()
    guard let left, left != memory.left, access(plan.store, F_OK) == 0 else { return }
    memory.left = left
    let store = try Store.open(plan.store, for: .writing)
    let lock = try RunLock(plan.store + ".lock", what: "the store", now: plan.now())
    defer { withExtendedLifetime(lock) {} }
    try drop.finishLeft(store)
  }

  // MARK: What the store knows

  /// What of the store decides whether and when to look.
  private struct Past {
    var lastKinds: [FileKind] = []
    /// When the last good night was loaded.
    var lastGood: Int?
    /// Changes whenever somebody overrides a guard.
    var mark = ""

    /// Reads it; all is blank before the first night.
    init(_ plan: NightPlan) throws {
      guard access(plan.store, F_OK) == 0 else { return }
      let store = try Store.open(plan.store, for: .reading)
      lastKinds = try NightDrop.lastKinds(store)
      (lastGood, mark) = try store.read { connection in
        let overrides = try Overrides.all(connection)
        return (
          try Nights.lastGood(connection).flatMap { Moment($0.at)?.seconds },
          " \(overrides.count) \(overrides.map(\.lastWord).max() ?? 0)"
        )
      }
    }
  }

  /// Says once a day that the feed is overdue: in the journal, and to those who are to be told.
  private func tellOverdue(_ past: Past, _ plan: NightPlan, _ memory: inout Memory) async throws {
    let now = plan.now().seconds + plan.secondsAhead
    let limit = plan.limits.hoursUntilOverdue
    guard let notice = Notice.feedOverdue(lastGood: past.lastGood, now: now, limit: limit),
      memory.overdueOn != plan.today
    else { return }
    memory.overdueOn = plan.today
    tell(.overdue(notice.message.text(showingValues: false)))
    guard let telling = plan.telling else { return }
    let store = try Store.open(plan.store, for: .writing)
    let lock = try RunLock(plan.store + ".lock", what: "the store", now: plan.now())
    defer { withExtendedLifetime(lock) {} }
    _ = try OverdueFeed.announce(
      store, telling, day: plan.today.description, now: Moment(seconds: now), limit: limit)
    for failure in await Notifier(telling, store, now: plan.now).deliver().failures {
      tell(.lack(failure))
    }
  }
}
