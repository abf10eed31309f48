/// How a setting's value is written, for programs: what `specs/sisfeed.schema.json` says of it.
enum SettingForm: Sendable {
  /// Any text, a path or a name.
  case text
  /// One of these words.
  case words([String])
  /// true or false.
  case truth
  /// A whole number.
  case number(ClosedRange<Int>)
  /// A whole number of a unit, as days.
  case amount(ClosedRange<Int>, unit: String)
  /// `2026-11-23`.
  case date
  /// `5 %`, `0.25 %`.
  case percent

  /// The members of its JSON schema.
  var schema: [(String, JSONValue)] {
    switch self {
    case .text: [("type", .text("string"))]
    case .words(let words): [("enum", .list(words.map(JSONValue.text)))]
    case .truth: [("type", .text("boolean"))]
    case .number(let range), .amount(let range, unit: _):
      [
        ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .date:
      [("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    case .percent:
      [("type", .text("string")), ("pattern", .text(#"^[0-9]+(\.[0-9]+)? ?%$"#))]
    }
  }
}

extension SettingForm {
  /// A value as a list for people has it: a number that has a unit with its unit.
  func words(_ value: String) -> String {
    guard case .amount(_, let unit) = self, Int(value) != nil else { return value }
    return "\(value) \(value == "1" ? String(unit.dropLast()) : unit)"
  }
}

/// A value of JSON whose members keep their order.
indirect enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// The value as text, two spaces a level.
  func description(indentedBy indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .truth(let truth): return truth ? "true" : "false"
    case .list(let values):
      return "[" + values.map { $0.description(indentedBy: inner) }.joined(separator: ", ") + "]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { name, value in
        "\(inner)\(Self.quoted(name)): \(value.description(indentedBy: inner))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
