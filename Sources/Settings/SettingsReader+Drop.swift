internal import Feed
internal import Intake
internal import Yams

extension SettingsReader {
  /// Where the feed arrives, and when it is whole.
  mutating func readDrop(_ drop: SettingsEntry, into night: inout NightSettings) {
    for entry in knownEntries(of: drop.node, named: "“drop”", under: ["drop"]) {
      switch entry.name {
      case "folder":
        if let path = path(entry) { night.dropFolder = Setting(path.value, from: path.origin) }
      case "set":
        let set = setting(entry, DropSet.init(rawValue:)) {
          "\(Suggestion.quoted($0)) is no set of files"
            + Suggestion.allowed(DropSet.allCases.map(\.rawValue))
        }
        if let set { night.dropSet = Setting(set.value, from: set.origin) }
      case "complete":
        let completion = setting(entry, Completion.init(rawValue:)) {
          "\(Suggestion.quoted($0)) is no way to show that a file is whole"
            + Suggestion.allowed(Completion.allCases.map(\.rawValue))
        }
        if let completion { night.dropCompletion = completion }
      case "settle":
        let seconds = setting(entry, { Self.number($0, in: 0...3_600) }) {
          "\(Suggestion.quoted($0)) is no number of seconds; it takes 0 to 3600"
        }
        if let seconds { night.dropSettlingTime = seconds }
      case "owner":
        if let owner = setting(entry, { $0 }) {
          night.dropOwner = Setting(owner.value, from: owner.origin)
        }
      case "quota":
        let megabytes = setting(entry, { Self.number($0, in: 1...1_000_000) }) {
          "\(Suggestion.quoted($0)) is no number of megabytes; it takes 1 to 1000000"
        }
        if let megabytes { night.dropQuota = megabytes }
      case "delete":
        if let deletes = setting(entry, { ["true": true, "false": false][$0] }, else: Self.notBool)
        {
          night.dropDeletes = deletes
        }
      default: break
      }
    }
  }

  private static func number(_ word: String, in range: ClosedRange<Int>) -> Int? {
    guard word.utf8.allSatisfy(\.isDigit), let number = Int(word), range.contains(number) else {
      return nil
    }
    return number
  }
}
