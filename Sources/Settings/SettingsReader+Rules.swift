internal import Feed
internal import Yams

extension SettingsReader {
  /// What the school changed about the rules, by id.
  mutating func rules(of rules: SettingsEntry) -> [RuleSetting] {
    var settings: [RuleSetting] = []
    for entry in entries(of: rules.node, named: "“rules”") {
      guard let severity = knownRules[entry.name] else {
        complain(
          entry.mark,
          "\(Suggestion.quoted(entry.name)) is no rule"
            + Suggestion.ending(
              for: entry.name, among: Array(knownRules.keys),
              otherwise: "; `sisfeed explain` lists them"))
        continue
      }
      if let setting = rule(entry, own: severity) { settings.append(setting) }
    }
    return settings.sorted { $0.rule < $1.rule }
  }

  /// What is changed about one rule, nil where nothing is or, told as problems, not properly.
  private mutating func rule(_ rule: SettingsEntry, own: Severity) -> RuleSetting? {
    var severity: Setting<Severity>?
    var off: Setting<Bool>?
    var reason: Setting<String>?
    let problemsBefore = problems.count
    let entries = knownEntries(
      of: rule.node, named: Suggestion.quoted(rule.name), under: ["rules", "RULE"])
    for entry in entries {
      switch entry.name {
      case "severity": severity = setting(entry, Severity.init(name:), else: Self.noSeverity)
      case "off": off = setting(entry, { ["true": true, "false": false][$0] }, else: Self.notBool)
      case "reason": reason = setting(entry, Self.oneLine)
      default: break
      }
    }
    // What is no map is told as that alone.
    guard rule.node.mapping != nil || problems.count == problemsBefore else { return nil }
    if off?.value == true, own == .fatal {
      complain(
        rule.mark,
        "“\(rule.name)” is fatal and can't be switched off; severity: error is the least")
    }
    if let severity, own == .fatal, severity.value < .error {
      complain(
        rule.mark,
        "“\(rule.name)” is fatal and can't go below error; it takes error or fatal")
    }
    if severity != nil, off?.value == true {
      complain(rule.mark, "“\(rule.name)” has a severity and is off; keep one of the two")
    }
    if reason == nil, !entries.contains(where: { $0.name == "reason" }) {
      complain(
        rule.mark, "“\(rule.name)” is changed without a reason; add “reason: …”, reports repeat it")
    }
    guard problems.count == problemsBefore, let reason else { return nil }
    let origin = Origin.file(file, line: rule.mark.line, column: rule.mark.column)
    switch (severity, off) {
    case (let severity?, _):
      return RuleSetting(
        rule: rule.name, change: .severity(severity.value), reason: reason.value, origin: origin)
    case (nil, let off?):
      guard off.value else { return nil }
      return RuleSetting(rule: rule.name, change: .off, reason: reason.value, origin: origin)
    case (nil, nil):
      complain(
        rule.mark, "“\(rule.name)” has a reason but no change; add “severity: …” or “off: true”")
      return nil
    }
  }

  private static func noSeverity(_ word: String) -> String {
    let names = Severity.allCases.map(\.name)
    return "\(Suggestion.quoted(word)) is no severity"
      + Suggestion.ending(for: word, among: names, otherwise: Suggestion.allowed(names))
  }

  static func notBool(_ word: String) -> String {
    "\(Suggestion.quoted(word)) is neither true nor false"
  }

  /// A reason may be written over several lines; reports have it in one.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
