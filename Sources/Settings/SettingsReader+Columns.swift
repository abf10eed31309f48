internal import Feed
internal import Yams

extension SettingsReader {
  /// The columns that mean something of their own.
  mutating func readColumns(_ columns: SettingsEntry, into night: inout NightSettings) {
    for entry in knownEntries(of: columns.node, named: "“columns”", under: ["columns"]) {
      switch entry.name {
      case "program-start":
        if let name = setting(entry, String?.init) {
          night.columns.programStart = Setting(name.value, from: name.origin)
        }
      case "program-end":
        if let name = setting(entry, String?.init) {
          night.columns.programEnd = Setting(name.value, from: name.origin)
        }
      case "clearable":
        if let names = setting(entry, Self.names) { night.columns.clearable = names }
      default: break
      }
    }
  }

  /// A word for each of the school's columns: labels, whom to tell.
  mutating func words(of map: SettingsEntry) -> [String: Setting<String>] {
    var words: [String: Setting<String>] = [:]
    for entry in entries(of: map.node, named: "“\(map.name)”") {
      if let word = setting(entry, String?.init) { words[entry.name] = word }
    }
    return words
  }

  /// How the list of SEVIS records is written.
  mutating func readRoster(_ roster: SettingsEntry, into night: inout NightSettings) {
    for entry in knownEntries(of: roster.node, named: "“roster”", under: ["roster"]) {
      switch entry.name {
      case "columns": night.roster.columns = words(of: entry)
      case "date-format":
        if let format = setting(entry, DateFormat.init, else: Self.noDateFormat) {
          night.roster.dateFormat = format
        }
      default: break
      }
    }
  }
}
