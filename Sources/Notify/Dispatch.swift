internal import Files
internal import Reports
internal import Store

/// One telling on its way out.
struct Dispatch {
  let plan: TellingPlan
  let now: Moment

  /// Sends a telling by its way.
  ///
  /// - Parameters:
  ///   - telling: what is told.
  ///   - id: what names it, the same each time.
  /// - Returns: what came of it.
  func send(_ telling: Telling, id: String) async -> Attempt {
    let subject = telling.isRepeated ? "\(telling.subject) (sent again)" : telling.subject
    switch telling.channel {
    case .syslog:
      let again = telling.isRepeated ? " (sent again)" : ""
      return SystemLog.write(telling.body + again, isTrouble: telling.kind != .good)
    case .mail:
      guard let mail = plan.mail else { return .failed("no mail is set up") }
      let recipients = mail.recipients(of: telling.kind)
      guard !recipients.isEmpty else {
        return .failed("tell.mail names nobody for such a report any more")
      }
      return await Sendmail(program: mail.program).send(
        MailMessage(
          from: mail.from, recipients: recipients, subject: subject, id: id, date: now,
          text: (telling.isRepeated ? Self.repetition : "") + telling.body))
    case .webhook:
      guard let webhook = plan.webhook else { return .failed("no webhook is set up") }
      let envelope = OutsideEnvelope(
        id: id, kind: telling.kind.rawValue, isRepeated: telling.isRepeated, text: subject,
        report: telling.body)
      return WebhookClient(webhook: webhook).post(envelope.json, id: id)
    }
  }

  private static let repetition = """
    This report was sent before and may have arrived: the program was stopped
    while it sent it, or got no answer.


    """
}
