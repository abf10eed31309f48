package import Store

/// Who is told what of a night, and how: the school's settings as this room needs them.
package struct TellingPlan: Sendable {
  /// When mail and webhook are used.
  package enum Occasion: String, Sendable, CaseIterable {
    /// After every night.
    case always
    /// Only where there is more to say than that everything went as on any night.
    case news
  }

  /// The system's sendmail, and who gets what.
  package struct Mail: Sendable {
    /// The program: sendmail, or another that takes `-t -i` and a message.
    package var program: String
    package var from: String
    /// Who is told of nights that were loaded.
    package var good: [String]
    /// Who is told of nights that were held or refused or could not run, and of those that are
    /// overdue.
    package var held: [String]

    package init(program: String, from: String, good: [String], held: [String]) {
      (self.program, self.from, self.good, self.held) = (program, from, good, held)
    }

    /// Who is told of something.
    package func recipients(of kind: Telling.Kind) -> [String] { kind == .good ? good : held }
  }

  /// A web service that takes JSON.
  package struct Webhook: Sendable {
    /// The address, which may itself be the secret: nothing prints more of it than its host.
    package var url: String
    package var host: String
    /// Whether it is of this machine, so that http will do.
    package var isLoopback: Bool
    /// A file of certificates to trust instead of the system's.
    package var authorities: String?

    package init(url: String, host: String, isLoopback: Bool, authorities: String?) {
      (self.url, self.host, self.isLoopback) = (url, host, isLoopback)
      self.authorities = authorities
    }
  }

  package var occasion = Occasion.always
  package var mail: Mail?
  package var webhook: Webhook?
  /// Whether the system's log gets a line a night.
  package var usesSystemLog = true
  /// Where the figures for Prometheus are written.
  package var metrics: String?

  package init() {}

  /// The ways by which something of a kind goes.
  package func channels(for kind: Telling.Kind, isNews: Bool) -> [Telling.Channel] {
    var channels: [Telling.Channel] = []
    // The log has the head of the chain every night: a chain that was rewritten is found out by it.
    if usesSystemLog { channels.append(.syslog) }
    guard isNews || occasion == .always else { return channels }
    if let mail, !mail.recipients(of: kind).isEmpty { channels.append(.mail) }
    if webhook != nil { channels.append(.webhook) }
    return channels
  }

  /// All ways that there are.
  package var channels: [Telling.Channel] {
    (usesSystemLog ? [.syslog] : []) + (mail == nil ? [] : [.mail])
      + (webhook == nil ? [] : [.webhook])
  }
}
