package import Feed
internal import Yams

/// `sisfeed.accepted.yaml`: the findings that a school knows of and answers for.
///
/// It is a list of entries, each with `rule`, `uuuid` (an id, or `all`), `reason`, `who` and
/// `expires`, and with `column` where one column is meant.
package enum AcceptedFile {
  /// Where the list is looked for when none is named.
  package static let place = "sisfeed.accepted.yaml"

  /// The keys of an entry.
  private static let keys = ["rule", "column", "uuuid", "reason", "who", "expires"]

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - rules: the ids of the rules there are.
  ///   - unacceptable: the rules among them whose findings can't be accepted.
  /// - Returns: its entries, nil where there is no such file.
  /// - Throws: all that is wrong with it, each with its line.
  package static func read(
    _ path: String, rules: [String], unacceptable: [String]
  ) throws(SettingsError) -> [Acceptance]? {
    guard let text = try TextFile.read(path) else { return nil }
    return try parse(text, file: path, rules: rules, unacceptable: unacceptable)
  }

  /// Reads a list from its text.
  static func parse(
    _ text: String, file: String, rules: [String], unacceptable: [String]
  ) throws(SettingsError) -> [Acceptance] {
    let document = try SettingsDocument(text, file: file)
    var reader = SettingsReader(file: file, knownRules: [:])
    var acceptances: [Acceptance] = []
    if let root = document.root, !root.isNull {
      guard let list = root.sequence else {
        reader.complain(root.mark, "the file takes a list of entries, not \(root.kind)")
        throw SettingsError(problems: reader.problems)
      }
      for node in list {
        if let acceptance = reader.acceptance(node, keys: keys, rules, unacceptable) {
          acceptances.append(acceptance)
        }
      }
    }
    guard reader.problems.isEmpty else { throw SettingsError(problems: reader.problems) }
    return acceptances
  }
}

extension SettingsReader {
  /// One entry of the list, nil where, told as problems, it is none.
  fileprivate mutating func acceptance(
    _ node: Node, keys: [String], _ rules: [String], _ unacceptable: [String]
  ) -> Acceptance? {
    let before = problems.count
    var values: [String: String] = [:]
    var expires: Day?
    let entries = entries(of: node, named: "an entry")
    for entry in entries {
      switch entry.name {
      case "rule":
        values["rule"] =
          setting(entry, { word in rules.contains(word) ? word : nil }) { word in
            "\(Suggestion.quoted(word)) is no rule"
              + Suggestion.ending(
                for: word, among: rules, otherwise: "; `sisfeed explain` lists them")
          }?.value
      case "expires":
        expires =
          setting(entry, Day.init(iso:)) { "\(Suggestion.quoted($0)) is no date as 2027-06-30" }?
          .value
      case "column", "uuuid", "reason", "who":
        values[entry.name] = setting(entry, { $0 })?.value
      default:
        complain(
          entry.mark,
          "\(Suggestion.quoted(entry.name)) can't stand in an entry"
            + Suggestion.ending(
              for: entry.name, among: keys,
              otherwise: "; there are \(Suggestion.list(keys, last: "and"))"))
      }
    }
    guard node.mapping != nil, problems.count == before else { return nil }
    let missing = keys.filter { key in key != "column" && !entries.contains { $0.name == key } }
    if !missing.isEmpty {
      complain(node.mark, "the entry has no \(Suggestion.list(missing, last: "and"))")
    }
    if let rule = values["rule"], unacceptable.contains(rule) {
      complain(node.mark, "findings of “\(rule)” can't be accepted")
    }
    guard problems.count == before, let rule = values["rule"], let reason = values["reason"],
      let who = values["who"], let expires, let line = node.mark?.line
    else { return nil }
    return Acceptance(
      rule: rule, column: values["column"],
      uuuid: values["uuuid"].flatMap { $0 == "all" ? nil : $0 }, reason: reason, who: who,
      expires: expires, line: line)
  }
}
