package import Files
internal import Reports
package import Store

/// Gives what waits in the store to those it is for.
///
/// Each try is noted before it is made and its end after; so a report is sent at least once whatever
/// stops the program, and one that may have arrived before says that it is repeated. A mail server
/// that fails costs the night nothing: the report waits for the next run.
package struct Notifier: Sendable {
  let plan: TellingPlan
  let store: Store
  let now: @Sendable () -> Moment

  package init(_ plan: TellingPlan, _ store: Store, now: @escaping @Sendable () -> Moment) {
    (self.plan, self.store, self.now) = (plan, store, now)
  }

  /// What came of sending.
  package struct Delivery: Sendable {
    /// What was taken.
    package var told: [Telling] = []
    /// What was not, a sentence each for whoever runs the night.
    package var failures: [String] = []
  }

  /// Sends all that waits, the oldest first.
  ///
  /// - Returns: what came of it.
  package func deliver() async -> Delivery {
    var delivery = Delivery()
    do {
      for telling in try store.read({ try Tellings.waiting(by: plan.channels, $0) }) {
        if let sentence = try await deliver(telling) {
          delivery.failures.append(sentence)
        } else {
          delivery.told.append(telling)
        }
      }
    } catch {
      delivery.failures.append("what was told could not be noted: \(error)")
    }
    return delivery
  }

  private func deliver(_ telling: Telling) async throws -> String? {
    let begun = try store.write { try Tellings.begin(telling, at: now().description, $0) }
    let channel = telling.channel.rawValue
    CrashPoint.pass("telling:\(channel)")
    let attempt = await send(begun)
    CrashPoint.pass("sent:\(channel)")
    defer { CrashPoint.pass("told:\(channel)") }
    switch attempt {
    case .taken:
      try store.write { try Tellings.setTold(begun, $0) }
      return nil
    case .failed(let reason):
      try store.write { try Tellings.setFailed(begun, reason, mayHaveArrived: false, $0) }
      return "the report of \(telling.label) could not be given to \(channel): \(reason)"
    case .uncertain(let reason):
      try store.write { try Tellings.setFailed(begun, reason, mayHaveArrived: true, $0) }
      return "whether \(channel) took the report of \(telling.label) isn't known: \(reason)"
    }
  }

  private func send(_ telling: Telling) async -> Attempt {
    let id = String(store.digest(of: "telling \(telling.number) \(telling.madeAt)").prefix(32))
    return await Dispatch(plan: plan, now: now()).send(telling, id: id)
  }
}
