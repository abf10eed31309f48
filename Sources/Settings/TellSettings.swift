/// What `sisfeed.yaml` says about who is told of a night, and how: `tell`.
package struct TellSettings: Sendable, Equatable {
  /// `tell.when`.
  package enum Occasion: String, Sendable, CaseIterable {
    case always
    case news
  }

  /// On which nights mail and webhook are used: `tell.when`.
  package var occasion = Setting(Occasion.always, from: .byDefault)
  /// Who gets a mail of a loaded night: `tell.mail.good`.
  package var good = Setting([String](), from: .byDefault)
  /// Who gets a mail where something is wrong, nil for those of `good`: `tell.mail.held`.
  package var held = Setting([String]?.none, from: .byDefault)
  /// From whom it comes, nil for sisfeed at the machine's name: `tell.mail.from`.
  package var from = Setting(String?.none, from: .byDefault)
  /// The program that sends mail: `tell.mail.sendmail`.
  package var sendmail = Setting("/usr/sbin/sendmail", from: .byDefault)
  /// The web service that gets each report: `tell.webhook.url`.
  package var webhook = Setting(WebhookAddress?.none, from: .byDefault)
  /// The certificates that are trusted there instead of the system's: `tell.webhook.ca`.
  package var authorities = Setting(String?.none, from: .byDefault)
  /// Whether the system's log gets a line: `tell.syslog`.
  package var usesSystemLog = Setting(true, from: .byDefault)
  /// Where the figures for Prometheus are written: `tell.metrics`.
  package var metrics = Setting(String?.none, from: .byDefault)

  package init() {}

  /// Who gets a mail where something is wrong.
  package var heldRecipients: [String] { held.value ?? good.value }
}
