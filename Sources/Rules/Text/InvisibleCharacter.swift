internal import Feed
internal import TSV

/// A character that can't be seen.
struct InvisibleCharacter: CellRule {
  static let info = RuleInfo(
    id: "invisible-character", severity: .warning, scope: .allColumns, blocksProposals: true,
    summary: "A value holds a no-break space, a zero-width character or another that can't be "
      + "seen.",
    why: "It comes from a web page or a spreadsheet. Two values that look alike then differ, and "
      + "no one who looks at them can tell why.",
    consequence: "The value is loaded, without it where it stands at the end, but no SEVIS update "
      + "is proposed from it. In UUUID the row is left out.",
    fix: "Type the value anew in the SIS, or strip such characters in the extract.",
    source: .decision("a person who compares two screens must be able to see every difference"),
    examples: [
      .passes([.named("ADVISOR_NAME"): "Zoë Lee"]),
      .fires(
        [.named("ADVISOR_NAME"): "Kim\u{A0}Lee"],
        "ADVISOR_NAME has a character that can't be seen at place 4: no-break space (U+00A0)"),
      .fires(
        [.uuuid: "U000\u{200B}123"],
        "UUUID has a character that can't be seen at place 5: zero width space (U+200B)"),
    ])

  static var suspects: Marks { .high }
  static func concerns(_ column: Column) -> Bool { true }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard cell.marks.contains(.high), !cell.value.isEmpty, Blank.hasInvisible(cell.raw) else {
      return nil
    }
    let scalars = Array(cell.raw.text.unicodeScalars)
    guard
      let place = scalars.indices.first(where: {
        Blank.isInvisible(scalars[$0]) && !isSpelling(at: $0, in: scalars)
      })
    else { return nil }
    let found = scalars[place]
    let digits = String(found.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let name = found.properties.name?.lowercased() ?? "a character without a name"
    let leading = scalars.prefix(while: Blank.isBlank).count
    let inside = leading..<leading + cell.value.characterCount
    return Complaint(
      """
      \(cell.column.name) has a character that can't be seen at place \(place + 1): \(name) (\(code))
      """,
      marked: inside.contains(place) ? place - leading..<place - leading + 1 : nil,
      severity: cell.column.id == .uuuid ? .error : nil)
  }

  /// Whether a joiner stands between letters of a script whose spelling needs it, as Persian does.
  private static func isSpelling(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[place].properties.isJoinControl, place > 0, place + 1 < scalars.count else {
      return false
    }
    // Arabic and the scripts after it in Unicode; Latin, Greek and Cyrillic come before.
    return scalars[place - 1].value >= 0x600 && !Blank.isInvisible(scalars[place - 1])
      && scalars[place + 1].value >= 0x600 && !Blank.isInvisible(scalars[place + 1])
  }
}
