internal import Changes
internal import Feed
internal import Yams

extension SettingsReader {
  /// The limits of the guards.
  mutating func readGuards(_ guards: SettingsEntry, into night: inout NightSettings) {
    for entry in knownEntries(of: guards.node, named: "“guards”", under: ["guards"]) {
      if entry.name == "header-order" {
        let order = setting(entry, GuardLimits.HeaderOrder.init(rawValue:)) { word in
          "\(Suggestion.quoted(word)) is no order of the header"
            + Suggestion.allowed(GuardLimits.HeaderOrder.allCases.map(\.rawValue))
        }
        if let order {
          night.limits.headerOrder = order.value
          night.limitOrigins[entry.name] = order.origin
        }
      } else if let key = GuardKey.all.first(where: { $0.name == entry.name }) {
        switch key.limit {
        case .share(let path):
          guard let share = setting(entry, Share.init(_:), else: Self.noShare) else { continue }
          night.limits[keyPath: path] = share.value
          night.limitOrigins[entry.name] = share.origin
        case .number(let path, let range):
          let number = setting(entry, { Self.number($0, in: range) }) { word in
            "\(Suggestion.quoted(word)) is no number from \(range.lowerBound) to \(range.upperBound)"
          }
          guard let number else { continue }
          night.limits[keyPath: path] = number.value
          night.limitOrigins[entry.name] = number.origin
        }
      }
    }
    let limits = night.limits
    if limits.rowsLostBlock < max(limits.rowsLost, limits.rowsLostFromMedian) {
      complain(
        guards.mark,
        "a night is blocked from \(limits.rowsLostBlock) rows lost on, before it is held; "
          + "“rows-lost-block” is at least as much as “rows-lost” and “rows-lost-median”")
    }
  }

  private static func number(_ word: String, in range: ClosedRange<Int>) -> Int? {
    guard word.utf8.allSatisfy(\.isDigit), let number = Int(word), range.contains(number) else {
      return nil
    }
    return number
  }

  private static func noShare(_ word: String) -> String {
    "\(Suggestion.quoted(word)) is no percentage; it takes a number with at most two decimals, as "
      + "5 % or 0.25 %"
  }

  /// The store, and how long things are kept.
  mutating func readStore(_ store: SettingsEntry, into night: inout NightSettings) {
    for entry in knownEntries(of: store.node, named: "“store”", under: ["store"]) {
      switch entry.name {
      case "path":
        if let path = path(entry) { night.storePath = Setting(path.value, from: path.origin) }
      case "hr":
        if let stores = setting(entry, { ["true": true, "false": false][$0] }, else: Self.notBool) {
          night.storesHR = stores
        }
      default: break
      }
    }
  }

  mutating func readArchive(_ archive: SettingsEntry, into night: inout NightSettings) {
    for entry in knownEntries(of: archive.node, named: "“archive”", under: ["archive"])
    where entry.name == "folder" {
      if let path = path(entry) { night.archiveFolder = Setting(path.value, from: path.origin) }
    }
  }

  mutating func readRetention(_ retention: SettingsEntry, into night: inout NightSettings) {
    for entry in knownEntries(of: retention.node, named: "“retention”", under: ["retention"]) {
      guard let days = setting(entry, Self.days, else: Self.noDays) else { continue }
      switch entry.name {
      case "nights": night.daysOfNights = days
      case "input": night.daysOfInput = days
      case "gone": night.daysOfGone = days
      default: break
      }
    }
  }

  mutating func readPeople(_ people: SettingsEntry, into night: inout NightSettings) {
    for entry in knownEntries(of: people.node, named: "“people”", under: ["people"]) {
      guard let names = setting(entry, Self.names) else { continue }
      if entry.name == "on-behalf" {
        night.onBehalf = names
      } else {
        night.roles[entry.name] = names
      }
    }
  }

  mutating func path(_ entry: SettingsEntry) -> Setting<String>? {
    let folder = self.folder
    return setting(entry) { $0.hasPrefix("/") ? $0 : folder + $0 }
  }

  private static func days(_ word: String) -> Int? {
    guard word.utf8.allSatisfy(\.isDigit), let days = Int(word), (1...36_500).contains(days) else {
      return nil
    }
    return days
  }

  private static func noDays(_ word: String) -> String {
    "\(Suggestion.quoted(word)) is no number of days; it takes 1 to 36500"
  }
}
