internal import Feed

/// A number of credits that is none.
struct InvalidCredits: CellRule {
  static let info = RuleInfo(
    id: "invalid-credits", severity: .error, scope: .formats([.credits, .creditsEarned]),
    isForStudents: true,
    summary: "A number of credits isn't digits and, after a point, one to three decimals.",
    why:
      "Signs, exponents, units and commas are read one way here and another there; a number that "
      + "certifies a student must have one reading.",
    consequence: "The cell is left out, and with one of the four credit columns all of them; the "
      + "last good ones stand.",
    fix: "Format the number in the extract: 12, 4.5, 0.",
    source: .seed(
      "The fields CREDITS_CAMPUS, CREDITS_ONLINE, and CREDITS_ESL should contain numeric totals"),
    examples: [
      .passes([.creditsCampus: "9.5", .creditsTotal: "14.500"]),
      .fires(
        [.creditsCampus: "9 hours"],
        """
        CREDITS_CAMPUS is 9 hours, which is no number of credits: digits, and at most three \
        after a point
        """),
      .fires(
        [.creditsOnline: "-3"],
        """
        CREDITS_ONLINE is -3, which is no number of credits: digits, and at most three after a \
        point
        """),
      .fires(
        [.named("CREDITS_EARNED"): "61,5"],
        """
        CREDITS_EARNED is 61,5, which is no number of credits: digits, and at most three after \
        a point; write 61.5
        """),
    ])

  static func concerns(_ column: Column) -> Bool {
    column.format == .credits || column.format == .creditsEarned
  }

  static func acceptor(of column: Column) -> Acceptor? { .credits }

  static func check(_ cell: borrowing Cell) -> Complaint? {
    guard !cell.value.isEmpty, Credits(cell.value) == nil else { return nil }
    let personal = cell.personal()
    return Complaint(
      """
      \(cell.column.name) is \(personal), which is no number of credits: digits, and at most \
      three after a point\(mend(of: cell.value), telling: personal)
      """)
  }

  /// The number that was surely meant: with a plus sign, a comma for the point, or without a digit
  /// at one side of the point.
  private static func mend(of value: Span<UInt8>) -> String {
    var text = value.text
    if text.hasPrefix("+") { text.removeFirst() }
    text.replace(",", with: ".")
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasSuffix(".") { text.removeLast() }
    let bytes = Array(text.utf8)
    // 1,234 may be a thousand and more, or one and a bit.
    let isAmbiguous = value.anyByte { $0 == 0x2C } && bytes.suffix(4).first == 0x2E
    guard !isAmbiguous, Credits(bytes.span) != nil else { return "" }
    return "; write \(text)"
  }
}
