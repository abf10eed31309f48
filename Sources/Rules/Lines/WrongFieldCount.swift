internal import Feed

/// A row is wider or narrower than the header.
struct WrongFieldCount: WalkRule {
  static let info = RuleInfo(
    id: "wrong-field-count", severity: .error, scope: .lines,
    summary: "A row has more or fewer fields than the header.",
    why: "From the place where a tab is missing or too many, every value stands in its neighbour's "
      + "column: a birth date becomes a gender, a state a ZIP code.",
    consequence:
      "The row is left out; the person's last good data stands. Its cells aren't judged.",
    fix: "Look at the named column: a tab or newline inside a value adds a field or cuts the row, "
      + "an empty value without its tab takes one away.",
    source: .seed(
      "any empty/null columns delimited with the appropriate number of tabs to maintain column "
        + "alignment."),
    examples: [
      .passes([:]),
      .fires(
        file: ExampleFeed.header(.student)
          + ExampleFeed.rows(.student, [[:]], dropping: .email),
        "the row has 91 fields instead of 92: one is missing between LAST_NAME and EMAIL"),
      .fires(
        [.named("ADVISOR_NAME"): "Lee,\nKim"],
        "lines 2 and 3 are one row of 92 fields, cut by a newline inside a value"),
    ])

  static func message(for misfit: Misfit) -> Message {
    if let bytes = misfit.overlong {
      return "the line is \(bytes) bytes long, which is no row; it wasn't read further"
    }
    if misfit.lines.count > 1 {
      let lines = misfit.lines
      return
        """
        lines \(lines.lowerBound) and \(lines.upperBound) are one row of \(misfit.expected) \
        fields, cut by a newline inside a value
        """
    }
    let fields = misfit.found == 1 ? "1 field" : "\(misfit.found) fields"
    let counts = Message("the row has \(fields) instead of \(misfit.expected)")
    guard let slide = misfit.slide else { return counts }
    let number = abs(slide.places)
    let what = number == 1 ? "one is" : "\(number) are"
    let which = slide.places < 0 ? "missing" : "too many"
    let place: Message =
      slide.first == slide.last
      ? "at \(slide.first)" : "between \(slide.first) and \(slide.last)"
    return counts.followed(by: ": \(what) \(which) \(place)")
  }
}
