package import Files
package import Reports
package import Store

/// Puts what is to be told into the store, for `Notifier` to send.
package struct Announcement: Sendable {
  private let plan: TellingPlan

  package init(_ plan: TellingPlan) { self.plan = plan }

  /// Adds a night's report, in the night's own transaction: whoever has the night will be told of it.
  ///
  /// - Throws: `DatabaseError`.
  package func add(_ night: OutsideNight, number: Int, _ connection: StoreConnection) throws {
    let kind: Telling.Kind = night.verdict == .loaded ? .good : .held
    for channel in plan.channels(for: kind, isNews: night.isNews) {
      let body =
        switch channel {
        case .mail: night.text
        case .webhook: night.json
        case .syslog:
          "night of \(night.label): \(night.result) (exit \(night.exitCode)); head of the chain "
            + night.chainHead
        }
      try Tellings.add(
        kind, by: channel, night: number, label: night.label, at: night.at,
        subject: night.subject, body: body, connection)
    }
  }

  /// Adds what isn't about a night.
  ///
  /// - Parameters:
  ///   - trouble: what it is.
  ///   - label: the day it is told of; the same trouble is told once of a day.
  ///   - at: the time.
  ///   - connection: the transaction's connection.
  /// - Throws: `DatabaseError`.
  package func add(
    _ trouble: OutsideTrouble, label: String, at: Moment, _ connection: StoreConnection
  ) throws {
    let kind = Self.kind(of: trouble)
    guard try !Tellings.has(kind, label: label, connection) else { return }
    let head = try EventChain.head(connection)
    for channel in plan.channels(for: kind, isNews: true) {
      try Tellings.add(
        kind, by: channel, night: nil, label: label, at: at.description, subject: trouble.subject,
        body: body(trouble, by: channel, head: head), connection)
    }
  }

  /// Tells trouble at once, where the store can't be asked to remember that it is to be told.
  ///
  /// - Returns: what could not be sent, a sentence each.
  package func tellWithoutStore(
    _ trouble: OutsideTrouble, label: String, at: Moment
  ) async -> [String] {
    let kind = Self.kind(of: trouble)
    var sentences: [String] = []
    for channel in plan.channels(for: kind, isNews: true) {
      let telling = Telling(
        number: 0, night: nil, label: label, kind: kind, channel: channel, madeAt: at.description,
        subject: trouble.subject, body: body(trouble, by: channel, head: ""), state: .trying,
        tries: 1, isRepeated: false)
      let attempt = await Dispatch(plan: plan, now: at).send(telling, id: "\(kind).\(at.seconds)")
      switch attempt {
      case .taken: break
      case .failed(let reason), .uncertain(let reason):
        sentences.append("\(channel.rawValue) could not be told that the night failed: \(reason)")
      }
    }
    return sentences
  }

  private static func kind(of trouble: OutsideTrouble) -> Telling.Kind {
    switch trouble {
    case .couldNotRun: .failed
    case .overdue: .overdue
    }
  }

  private func body(
    _ trouble: OutsideTrouble, by channel: Telling.Channel, head: String
  ) -> String {
    switch channel {
    case .mail: trouble.text + (head.isEmpty ? "" : "head of the chain: \(head)\n")
    case .webhook: trouble.json
    case .syslog:
      "\(trouble.subject.dropFirst("sisfeed: ".count))"
        + (head.isEmpty ? "" : "; head of the chain \(head)")
    }
  }
}
