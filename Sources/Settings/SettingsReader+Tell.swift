internal import Feed
internal import Yams

extension SettingsReader {
  /// Who is told of a night, and how.
  mutating func readTelling(_ tell: SettingsEntry, into settings: inout TellSettings) {
    for entry in knownEntries(of: tell.node, named: "“tell”", under: ["tell"]) {
      switch entry.name {
      case "when":
        let occasion = setting(entry, TellSettings.Occasion.init(rawValue:)) { word in
          "\(Suggestion.quoted(word)) says not when"
            + Suggestion.allowed(TellSettings.Occasion.allCases.map(\.rawValue))
        }
        if let occasion { settings.occasion = occasion }
      case "mail": readMail(entry, into: &settings)
      case "webhook": readWebhook(entry, into: &settings)
      case "syslog":
        if let uses = setting(entry, { ["true": true, "false": false][$0] }, else: Self.notBool) {
          settings.usesSystemLog = uses
        }
      case "metrics":
        if let path = path(entry) { settings.metrics = Setting(path.value, from: path.origin) }
      default: break
      }
    }
  }

  private mutating func readMail(_ mail: SettingsEntry, into settings: inout TellSettings) {
    for entry in knownEntries(of: mail.node, named: "“mail”", under: ["tell", "mail"]) {
      switch entry.name {
      case "good":
        if let list = setting(entry, Self.addresses, else: Self.noAddresses) {
          settings.good = list
        }
      case "held":
        if let list = setting(entry, Self.addresses, else: Self.noAddresses) {
          settings.held = Setting(list.value, from: list.origin)
        }
      case "from":
        let from = setting(entry, { Self.isAddress($0) ? $0 : nil }, else: Self.noAddresses)
        if let from { settings.from = Setting(from.value, from: from.origin) }
      case "sendmail":
        let path = setting(entry, { $0.hasPrefix("/") ? $0 : nil }) {
          "\(Suggestion.quoted($0)) is no whole path; it takes one as /usr/sbin/sendmail"
        }
        if let path { settings.sendmail = path }
      default: break
      }
    }
  }

  private mutating func readWebhook(_ webhook: SettingsEntry, into settings: inout TellSettings) {
    for entry in knownEntries(of: webhook.node, named: "“webhook”", under: ["tell", "webhook"]) {
      switch entry.name {
      case "url":
        // What is wrong with it isn't repeated: the address may be the secret.
        let address = setting(entry, WebhookAddress.init) { _ in
          "this is no address of a web service; it takes https://HOST/…, without a user's name in it, "
            + "and http only for this machine"
        }
        if let address { settings.webhook = Setting(address.value, from: address.origin) }
      case "ca":
        if let path = path(entry) { settings.authorities = Setting(path.value, from: path.origin) }
      default: break
      }
    }
  }

  private static func addresses(_ text: String) -> [String]? {
    guard let list = names(text), !list.isEmpty, list.allSatisfy(isAddress) else { return nil }
    return list
  }

  private static func noAddresses(_ text: String) -> String {
    "\(Suggestion.quoted(text)) is no mail address; it takes one as sevis@example.edu"
  }

  /// An address that needs no quoting (RFC 5322 dot-atom), so that it can't be more than that.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254 else { return false }
    let marks = Array("!#$%&'*+-/=?^_`{|}~.".utf8)
    let isLocal = parts[0].utf8.allSatisfy { $0.isDigit || $0.isLetter || marks.contains($0) }
    let isDomain = parts[1].utf8.allSatisfy {
      $0.isDigit || $0.isLetter || $0 == 0x2D || $0 == 0x2E
    }
    func isDotted(_ part: Substring) -> Bool {
      part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
    // A word that begins with a dash would be an option to some program further on.
    return isLocal && isDomain && !text.hasPrefix("-") && parts.allSatisfy(isDotted)
  }
}
