internal import Feed
internal import TSV

/// A name that isn't spelled as SEVIS spells names.
struct NameCharacters: CellRule {
  static let info = RuleInfo(
    id: "name-characters", severity: .warning, scope: .formats([.name]), isForStudents: true,
    summary: "A name has more than Latin letters and single spaces: accents, hyphens, apostrophes.",
    why: "SEVIS spells a name as the machine-readable lines of the passport do. A name sent "
      + "otherwise is refused, or differs from the visa, and the student is held at the border.",
    consequence:
      "The value is loaded as it stands. A SEVIS update proposes SEVIS's spelling of it, for a "
      + "person to approve.",
    fix: "Send the spelling of the passport's machine-readable lines. The name in its own spelling "
      + "may stand in PREFERRED_NAME.",
    source: .document(
      "SEVIS name standards (DHS, 2020)",
      says: "Latin letters, no hyphen, no apostrophe, no special character, one space between "
        + "names; transliterated as in ICAO Doc 9303 part 3"),
    examples: [
      .passes([.lastName: "Mueller Garcia", .firstName: "Ana Maria"]),
      .fires([.lastName: "Silva-Costa"], "LAST_NAME has a hyphen; SEVIS takes Silva Costa"),
      .fires(
        [.lastName: "O’Müller"],
        "LAST_NAME has an apostrophe and a letter beyond A to Z; SEVIS takes OMueller"),
      .fires(
        [.firstName: "Иван"],
        """
        FIRST_NAME isn't in Latin letters; SEVIS takes the spelling of the passport, perhaps Ivan
        """),
      .fires([.middleName: "-"], "MIDDLE_NAME has no letter, so it is no name for SEVIS"),
    ])

  static func concerns(_ column: Column) -> Bool { column.format == .name }
  static func acceptor(of column: Column) -> Acceptor? { .name }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty, !SEVISName.isOne(cell.value) else { return nil }
    let column = cell.column.name
    let text = cell.value.text
    guard let name = SEVISName(text) else {
      return Complaint("\(column) has no letter, so it is no name for SEVIS")
    }
    if name.isTransliterated {
      return Complaint(
        """
        \(column) isn't in Latin letters; SEVIS takes the spelling of the passport, perhaps \
        \(Personal(name.text))
        """)
    }
    let kinds = offences(in: text)
    let offence =
      kinds.count > 1
      ? kinds.dropLast().joined(separator: ", ") + " and " + (kinds.last ?? "") : kinds.first ?? ""
    return Complaint("\(column) has \(offence); SEVIS takes \(Personal(name.text))")
  }

  /// What kinds of characters there are that SEVIS doesn't take, in the order of their first.
  private static func offences(in text: String) -> [String] {
    var kinds: [String] = []
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let kind = offence(of: scalar, after: last), !kinds.contains(kind) { kinds.append(kind) }
      last = scalar
    }
    return kinds
  }

  private static func offence(of scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> String? {
    switch scalar {
    case "A"..."Z", "a"..."z": return nil
    case " ": return last == " " ? "two spaces together" : nil
    case "'", "’", "‘", "`", "´", "\u{2BC}", "\u{2BB}": return "an apostrophe"
    case ".": return "a period"
    case ",": return "a comma"
    default: break
    }
    if scalar.properties.isDash { return "a hyphen" }
    return scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend
      ? "a letter beyond A to Z" : "a sign"
  }
}
