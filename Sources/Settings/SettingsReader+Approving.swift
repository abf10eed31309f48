internal import Feed
internal import Yams

extension SettingsReader {
  /// What may be approved, by whom and how often.
  mutating func readApproving(_ approve: SettingsEntry, into night: inout NightSettings) {
    for entry in knownEntries(of: approve.node, named: "“approve”", under: ["approve"]) {
      switch entry.name {
      case "automatic":
        if let names = setting(entry, Self.names) { night.automatic = names }
      case "negative-a-day":
        let number = setting(entry, Self.number) {
          "\(Suggestion.quoted($0)) is no number of updates; it takes 0 to 9999"
        }
        if let number { night.negativeADay = number }
      default: break
      }
    }
  }

  /// What the school's own codes of FULL_TIME mean.
  mutating func readFullTime(_ codes: SettingsEntry, into night: inout NightSettings) {
    for entry in entries(of: codes.node, named: "“full-time”") {
      let isFull = setting(entry, { ["yes": true, "true": true, "no": false, "false": false][$0] })
      {
        "\(Suggestion.quoted($0)) is no answer; it takes yes or no"
      }
      if let isFull { night.fullTime[entry.name] = isFull }
    }
  }

  /// Names, separated by commas.
  static func names(_ text: String) -> [String]? {
    text.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  private static func number(_ word: String) -> Int? {
    word.utf8.allSatisfy(\.isDigit) ? Int(word).flatMap { $0 <= 9999 ? $0 : nil } : nil
  }
}
