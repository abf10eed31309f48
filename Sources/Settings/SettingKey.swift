internal import Feed

/// One setting of `sisfeed.yaml`: what the reader allows and `specs/configuration.md` tells.
struct SettingKey: Sendable {
  /// The path of keys, with `RULE` for the id of a rule and other such words in capitals.
  let path: [String]
  /// What kind of value it takes, in words.
  let takes: String
  /// What holds where it isn't set, in words.
  let byDefault: String
  /// What it decides.
  let meaning: String
  /// A value as it could stand in a file.
  let example: String
  /// What its value looks like to a program.
  let form: SettingForm

  init(
    _ path: String, takes: String, byDefault: String, meaning: String, example: String,
    form: SettingForm = .text
  ) {
    self.form = form
    self.path = path.split(separator: ".").map(String.init)
    self.takes = takes
    self.byDefault = byDefault
    self.meaning = meaning
    self.example = example
  }

  /// A setting that takes a number of a unit, as days; the unit is said with the value.
  static func amount(
    _ path: String, of unit: String, in range: ClosedRange<Int>, byDefault: String,
    meaning: String, example: String
  ) -> SettingKey {
    SettingKey(
      path, takes: "\(unit) from \(range.lowerBound) to \(range.upperBound)", byDefault: byDefault,
      meaning: meaning, example: example, form: .amount(range, unit: unit))
  }

  /// All settings, in the order of the document.
  static let all = general + night + columns + tell + rules

  private static let general = [
    SettingKey(
      "timezone", takes: "IANA time zone", byDefault: "the machine's",
      meaning: "By which zone the school says what day it is. `--today` goes before it.",
      example: "America/Denver"),
    SettingKey(
      "feed.layout", takes: "standard, simple, enterprise, or the path of a layout file",
      byDefault: "standard",
      meaning: "Which columns the feed has: 25 custom columns, 10, any number, or the school's own "
        + "list. A path begins in the folder of the settings file. `--layout` goes before it.",
      example: "layouts/second-client.tsv"),
    SettingKey(
      "feed.custom-columns", takes: "number from 0 to 9999", byDefault: "the layout's",
      meaning: "How many custom columns the licence has; CUSTOM1 to CUSTOMn must be in the header. "
        + "Not beside a layout file, which names its own. `--custom` goes before it.",
      example: "25", form: .number(0...9_999)),
    SettingKey(
      "feed.date-format", takes: Suggestion.list(DateFormat.allCases.map(\.rawValue), last: "or"),
      byDefault: "MM/DD/YYYY", meaning: "How the feed writes dates.", example: "MM/DD/YYYY",
      form: .words(DateFormat.allCases.map(\.rawValue))),
    SettingKey(
      "reports.digest-key", takes: "the path of a file", byDefault: "none",
      meaning: "The key of the digests by which sarif, junit and github name findings: a file of "
        + "16 bytes or more that nobody else reads. Without one the digests of each run are others. "
        + "A path begins in the folder of the settings file. `--digest-key` goes before it.",
      example: "/etc/sisfeed/digest.key"),
  ]

  private static let rules = [
    SettingKey(
      "rules.RULE.severity",
      takes: Suggestion.list(Severity.allCases.map(\.name), last: "or"),
      byDefault: "the rule's own",
      meaning: "What a finding of the rule costs. A fatal rule never goes below error.",
      example: "warning", form: .words(Severity.allCases.map(\.name))),
    SettingKey(
      "rules.RULE.off", takes: "true or false", byDefault: "false",
      meaning: "Whether the rule is switched off. A fatal rule can't be.", example: "true",
      form: .truth),
    SettingKey(
      "rules.RULE.reason", takes: "text", byDefault: "none: it must be there",
      meaning: "Why the rule is changed. Reports repeat it.",
      example: "hybrid credits stand in CUSTOM12"),
  ]

  /// The keys that may stand below a path, in the document's order.
  static func names(under path: [String]) -> [String] {
    var names: [String] = []
    for key in all where key.path.count > path.count && key.path.starts(with: path) {
      let name = key.path[path.count]
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Where a key would be right that isn't where it stands, nil where nowhere.
  static func home(of name: String) -> [String]? {
    all.first { $0.path.last == name && !$0.path.contains(where: isPlaceholder) }
      .map { $0.path.dropLast() }
  }

  /// Whether a part of a path stands for what the school has: `RULE`, `TERM`, `COLUMN=VALUE`.
  static func isPlaceholder(_ part: String) -> Bool {
    part.utf8.allSatisfy { $0 == 0x3D || (0x41...0x5A).contains($0) }
  }

  /// The table of `specs/configuration.md`.
  static var markdown: String {
    let rows = all.map { key in
      "| `\(key.path.joined(separator: "."))` | \(key.takes) | \(key.byDefault) | \(key.meaning) "
        + "| `\(key.example)` |\n"
    }
    return "| setting | takes | default | meaning | example |\n| --- | --- | --- | --- | --- |\n"
      + rows.joined()
  }
}
