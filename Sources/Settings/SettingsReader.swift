internal import Feed
internal import Yams

/// Turns the nodes of a settings file into settings, and notes all that is wrong on the way.
struct SettingsReader {
  let file: String
  let knownRules: [String: Severity]
  private(set) var problems: [SettingsProblem] = []

  init(file: String, knownRules: [String: Severity]) {
    self.file = file
    self.knownRules = knownRules
  }

  /// Reads the whole file.
  mutating func read(_ root: Node?) -> SchoolSettings {
    var settings = SchoolSettings()
    settings.file = file
    guard let root else { return settings }
    settings.said = SchoolSettings.leaves(of: root, in: file)
    for entry in knownEntries(of: root, named: "the file", under: []) {
      switch entry.name {
      case "timezone":
        if let zone = setting(entry, { SchoolTimeZone(name: $0) }, else: Self.noTimeZone) {
          settings.timezone = zone
        }
      case "feed": readFeed(entry, into: &settings)
      case "reports": readReports(entry, into: &settings)
      case "guards": readGuards(entry, into: &settings.night)
      case "terms": settings.night.terms = terms(of: entry)
      case "signals": settings.night.signals = signals(of: entry)
      case "store": readStore(entry, into: &settings.night)
      case "archive": readArchive(entry, into: &settings.night)
      case "retention": readRetention(entry, into: &settings.night)
      case "drop": readDrop(entry, into: &settings.night)
      case "tell": readTelling(entry, into: &settings.night.tell)
      case "people": readPeople(entry, into: &settings.night)
      case "approve": readApproving(entry, into: &settings.night)
      case "full-time": readFullTime(entry, into: &settings.night)
      case "columns": readColumns(entry, into: &settings.night)
      case "labels": settings.night.columns.labels = words(of: entry)
      case "watch": settings.night.columns.watch = words(of: entry)
      case "roster": readRoster(entry, into: &settings.night)
      case "rules": settings.rules = rules(of: entry)
      default: break
      }
    }
    return settings
  }

  private mutating func readFeed(_ feed: SettingsEntry, into settings: inout SchoolSettings) {
    for entry in knownEntries(of: feed.node, named: "“feed”", under: ["feed"]) {
      switch entry.name {
      case "layout":
        let folder = folder
        if let layout = setting(entry, { LayoutChoice($0, from: folder) }) {
          settings.layout = layout
        }
      case "custom-columns":
        if let count = setting(entry, Self.customColumns, else: Self.noCustomColumns) {
          settings.customColumns = Setting(count.value, from: count.origin)
        }
      case "date-format":
        if let format = setting(entry, DateFormat.init, else: Self.noDateFormat) {
          settings.dateFormat = format
        }
      default: break
      }
    }
  }

  private mutating func readReports(_ reports: SettingsEntry, into settings: inout SchoolSettings) {
    for entry in knownEntries(of: reports.node, named: "“reports”", under: ["reports"])
    where entry.name == "digest-key" {
      let folder = folder
      if let path = setting(entry, { $0.hasPrefix("/") ? $0 : folder + $0 }) {
        settings.digestKey = Setting(path.value, from: path.origin)
      }
    }
  }

  /// The folder of the settings file, with its slash; paths begin in it.
  var folder: String { file.lastIndex(of: "/").map { String(file[...$0]) } ?? "" }

  // MARK: Values

  private static func noTimeZone(_ word: String) -> String {
    let names = SchoolTimeZone.names()
    if names.isEmpty {
      return "the machine has no time zones in \(SchoolTimeZone.database); install tzdata"
    }
    return "\(Suggestion.quoted(word)) is no time zone"
      + Suggestion.ending(
        for: word, among: names, otherwise: "; it takes an IANA name, as America/Denver")
  }

  private static func customColumns(_ word: String) -> Int? {
    word.utf8.allSatisfy(\.isDigit) ? Int(word).flatMap { $0 <= 9999 ? $0 : nil } : nil
  }

  private static func noCustomColumns(_ word: String) -> String {
    "\(Suggestion.quoted(word)) is no number of custom columns; it takes 0 to 9999"
  }

  static func noDateFormat(_ word: String) -> String {
    "\(Suggestion.quoted(word)) is no date format"
      + Suggestion.allowed(DateFormat.allCases.map(\.rawValue))
  }

  // MARK: Nodes

  /// The value of a setting, nil where it has none or, told as a problem, none that it takes.
  mutating func setting<Value>(
    _ entry: SettingsEntry, _ read: (String) -> Value?,
    else complaint: (String) -> String = { "\(Suggestion.quoted($0)) can't stand here" }
  ) -> Setting<Value>? {
    guard let scalar = entry.node.scalar else {
      complain(entry.node.mark, "“\(entry.name)” takes a single value, not \(entry.node.kind)")
      return nil
    }
    let text = scalar.string.trimmingBlanks
    guard !text.isEmpty, !entry.node.isNull else {
      complain(entry.mark, "“\(entry.name)” has no value")
      return nil
    }
    guard let value = read(text) else {
      complain(scalar.mark, complaint(text))
      return nil
    }
    let mark = scalar.mark ?? entry.mark
    return Setting(value, from: .file(file, line: mark.line, column: mark.column))
  }

  /// The entries of a map whose keys are settings, which stand below the keys of `path`.
  ///
  /// An error calls the map by its `name`.
  mutating func knownEntries(
    of node: Node, named name: String, under path: [String]
  ) -> [SettingsEntry] {
    let allowed = SettingKey.names(under: path)
    return entries(of: node, named: name).filter { entry in
      if allowed.contains(entry.name) { return true }
      complain(
        entry.mark,
        "\(Suggestion.quoted(entry.name)) is no setting here"
          + Suggestion.ending(
            for: entry.name, among: allowed,
            otherwise: Self.home(of: entry.name, notIn: path)
              ?? "; there are \(Suggestion.list(allowed, last: "and"))"))
      return false
    }
  }

  private static func home(of name: String, notIn path: [String]) -> String? {
    guard let home = SettingKey.home(of: name), home != path else { return nil }
    return home.isEmpty
      ? "; it stands at the beginning of a line, under nothing"
      : "; it stands under “\(home.joined(separator: "."))”"
  }

  /// The entries of a map, none where it is blank or, told as a problem, something else.
  mutating func entries(of node: Node, named name: String) -> [SettingsEntry] {
    guard let map = node.mapping else {
      // All that stood below may be commented out.
      if !node.isNull { complain(node.mark, "\(name) takes a map of settings, not \(node.kind)") }
      return []
    }
    return map.compactMap { key, value in
      guard let word = key.scalar, let mark = key.mark else {
        complain(key.mark, "a key is a word, not \(key.kind)")
        return nil
      }
      return SettingsEntry(name: word.string, mark: mark, node: value)
    }
  }

  mutating func complain(_ mark: Mark?, _ text: String) {
    problems.append(SettingsProblem(file, line: mark?.line, column: mark?.column, text))
  }
}
