package import Files
package import Store

/// Tries the ways by which a night is told, without a night.
package struct Trial: Sendable {
  private let plan: TellingPlan

  package init(_ plan: TellingPlan) { self.plan = plan }

  /// What came of one way.
  package struct Result: Sendable {
    package var channel: Telling.Channel
    /// Where it goes, in words: addresses, a host.
    package var target: String
    /// Why it doesn't work, nil where it does.
    package var failure: String?
  }

  /// Sends a test message by each way.
  ///
  /// - Parameter now: the time.
  /// - Returns: what came of it.
  package func send(now: Moment) async -> [Result] {
    var results: [Result] = []
    for channel in plan.channels {
      let telling = Telling(
        number: 0, night: nil, label: "test", kind: .good, channel: channel,
        madeAt: now.description, subject: "sisfeed: a test", body: Self.body(channel),
        state: .trying, tries: 1, isRepeated: false)
      var all = plan
      // Everyone who is told of anything.
      if let mail = plan.mail { all.mail?.good = Self.everyone(mail) }
      let attempt = await Dispatch(plan: all, now: now).send(telling, id: "test.\(now.seconds)")
      results.append(result(channel, attempt))
    }
    return results
  }

  /// Looks whether each way could be gone, and sends nothing.
  ///
  /// - Returns: what it showed.
  package func look() -> [Result] {
    plan.channels.map { channel in
      switch channel {
      case .syslog:
        result(
          channel,
          SystemLog.isThere ? .taken : .failed("nobody listens at /dev/log"))
      case .mail: result(channel, plan.mail.map { Sendmail(program: $0.program).look() } ?? .taken)
      case .webhook:
        result(channel, plan.webhook.map { WebhookClient(webhook: $0).reach() } ?? .taken)
      }
    }
  }

  private func result(_ channel: Telling.Channel, _ attempt: Attempt) -> Result {
    let target =
      switch channel {
      case .syslog: "the system's log"
      case .mail: plan.mail.map { Self.everyone($0).joined(separator: ", ") } ?? ""
      case .webhook: plan.webhook?.host ?? ""
      }
    switch attempt {
    case .taken: return Result(channel: channel, target: target)
    case .failed(let reason), .uncertain(let reason):
      return Result(channel: channel, target: target, failure: reason)
    }
  }

  private static func everyone(_ mail: TellingPlan.Mail) -> [String] {
    mail.good + mail.held.filter { !mail.good.contains($0) }
  }

  private static func body(_ channel: Telling.Channel) -> String {
    switch channel {
    case .mail:
      """
      This is a test. The morning report of sisfeed's nights will arrive here;
      no night is told of in this mail.

      """
    case .webhook: #"{"result":"test"}"#
    case .syslog: "a test: the nights will be told of here"
    }
  }
}
