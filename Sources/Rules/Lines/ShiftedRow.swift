internal import Feed

/// The cells of a row stand beside their columns.
struct ShiftedRow: WalkRule {
  static let info = RuleInfo(
    id: "shifted-row", severity: .error, scope: .lines,
    summary: "A row has as many fields as the header, but neighbouring cells fit the next column "
      + "or the one before, not their own.",
    why: "An empty cell was lost and another added to make up for it. A birth date becomes an "
      + "e-mail address, a state a ZIP code, and what fits by chance is loaded for true.",
    consequence:
      "The row is left out; the person's last good data stands. Its cells aren't judged.",
    fix: "Look at the named column: the extract writes no empty cell for it, or one too many.",
    source: .seed(
      "any empty/null columns delimited with the appropriate number of tabs to maintain column "
        + "alignment."),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.header(.student)
          + ExampleFeed.rows(.student, [[.named("CUSTOM24"): "a"]], dropping: .birthDate).dropLast()
          + [0x09, 0x0A],
        "from DOB on the cells fit the next column, not their own; DOB is probably missing"),
    ])

  static func message(for shift: Shift) -> Message {
    let stretch = shift.end.map { "from \(shift.last) to \($0)" } ?? "from \(shift.last) on"
    switch shift.direction {
    case .left:
      let missing =
        shift.first == shift.last
        ? "\(shift.last) is probably missing"
        : "a cell is probably missing between \(shift.first) and \(shift.last)"
      return "\(stretch) the cells fit the next column, not their own; \(missing)"
    case .right:
      return """
        \(stretch) the cells fit the column before theirs, not their own; there is probably a \
        cell too many before \(shift.last)
        """
    }
  }

  /// The question that shows a cell out of place, where no rule asks more of its column.
  static func acceptor(of column: Column) -> Acceptor? {
    column.format.hasShape ? .shape(column.format) : nil
  }
}
