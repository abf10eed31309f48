internal import Feed
internal import Yams

/// The text of a settings file as YAML nodes.
struct SettingsDocument {
  /// The node that holds all, nil for an empty file.
  let root: Node?

  /// Parses the text.
  ///
  /// - Throws: the first place where it isn't YAML, in our own words: the parser's repeat the text.
  init(_ text: String, file: String) throws(SettingsError) {
    do {
      // Yams would read an environment variable for the encoding otherwise.
      root = try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch {
      throw SettingsError(problems: [Self.problem(error, in: text, file: file)])
    }
  }

  private static func problem(
    _ error: any Error, in text: String, file: String
  ) -> SettingsProblem {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return SettingsProblem(
        file, line: mark.line, column: mark.column, sentence(problem, at: mark, in: text))
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", first: context.mark, in: text, file: file)
    case .reader(_, let offset, _, _):
      let before = text.prefix(offset ?? 0)
      let line = before.unicodeScalars.count { $0 == "\n" } + 1
      return SettingsProblem(
        file, line: line, "a control character stands in the line; YAML takes only text")
    default:
      return SettingsProblem(file, "the file isn't YAML")
    }
  }

  private static func sentence(_ problem: String, at mark: Mark, in text: String) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    // The parser may notice at the end of a line what began on the one before.
    for index in [mark.line - 1, mark.line - 2] where lines.indices.contains(index) {
      if lines[index].prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
        let place = index == mark.line - 1 ? "" : " of line \(index + 1)"
        return "a tab stands in the indentation\(place); YAML takes only spaces there"
      }
    }
    switch problem {
    case "mapping values are not allowed in this context":
      return "no “key: value” can stand here; look at the indentation, and put a value that holds "
        + "a colon in quotes"
    case "could not find expected ':'":
      return "a key without its colon; settings are written “key: value”"
    case "but found another document":
      return "a second document begins; settings are one"
    case "found undefined alias":
      return "an alias (*) without its anchor (&); put a value that begins with * in quotes"
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      return "a bracket is opened and not closed, or a comma is lacking"
    case "found unexpected end of stream":
      return "a quote is opened and not closed"
    case "found character that cannot start any token":
      return "a value can't begin with this character; put it in quotes"
    case "did not find expected key":
      return "a key is expected here; look at the indentation and the quotes"
    default:
      return "the file isn't YAML here: \(problem)"
    }
  }

  /// A key that stands twice in one map, told at its second place.
  ///
  /// Yams names the first place alone; the second is the next line that begins so, equally far in.
  private static func duplicate(
    _ key: String, first: Mark, in text: String, file: String
  ) -> SettingsProblem {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let indentation = String(repeating: " ", count: max(0, first.column - 1))
    for (index, line) in lines.enumerated().dropFirst(first.line) {
      let line = String(line)
      if line.hasPrefix("\(indentation)\(key):") {
        return SettingsProblem(
          file, line: index + 1, column: first.column,
          "\(Suggestion.quoted(key)) stands twice, first in line \(first.line)")
      }
    }
    return SettingsProblem(
      file, line: first.line, column: first.column,
      "\(Suggestion.quoted(key)) stands twice in one map")
  }
}
