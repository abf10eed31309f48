internal import Feed

/// `CREDITS_TOTAL` disagrees with the three columns it totals.
struct CreditsTotalMismatch: RecordRule {
  static let info = RuleInfo(
    id: "credits-total-mismatch", severity: .error,
    scope: .columns([.creditsCampus, .creditsOnline, .creditsESL, .creditsTotal]),
    isForStudents: true,
    summary: "CREDITS_TOTAL is not the sum of CREDITS_CAMPUS, CREDITS_ONLINE and CREDITS_ESL.",
    why: "The office certifies full-time enrollment to SEVIS from these four numbers every term, "
      + "and only some online credits count. When they disagree, no one can tell which to certify.",
    consequence: "The four credit columns are left out; the last good ones stand.",
    fix: "Correct the column that is wrong in the SIS extract; never adjust the total to fit. A "
      + "school that has credits outside the three columns, as hybrid ones, sets "
      + "rules.credits-total-mismatch.severity to note in sisfeed.yaml, with the reason.",
    source: .seed("The CREDITS_TOTAL field should be the sum of the previous three fields."),
    examples: [
      .passes([
        .creditsCampus: "9", .creditsOnline: "3", .creditsESL: "2", .creditsTotal: "14",
      ]),
      .passes([
        .creditsCampus: "0.1", .creditsOnline: "0.1", .creditsESL: "0.1", .creditsTotal: "0.3",
      ]),
      .fires(
        [.creditsCampus: "9", .creditsOnline: "3", .creditsESL: "2", .creditsTotal: "9"],
        "CREDITS_TOTAL is 9, but campus 9 + online 3 + ESL 2 = 14"),
      .fires(
        [.creditsCampus: "6", .creditsOnline: "3", .creditsESL: "2", .creditsTotal: "15"],
        """
        CREDITS_TOTAL is 15, but campus 6 + online 3 + ESL 2 = 11; where the rest are hybrid \
        credits, set rules.credits-total-mismatch.severity to note in sisfeed.yaml
        """),
    ])

  static var isAskedOfEveryRow: Bool { false }
  static var sum: Sum? {
    Sum(parts: (.creditsCampus, .creditsOnline, .creditsESL), total: .creditsTotal)
  }

  static func check(_ record: borrowing Record, _ complaints: inout [Complaint]) {
    // A blank or malformed cell has its own finding; two for one mistake would only bury it.
    guard let campus = Credits(record[.creditsCampus]),
      let online = Credits(record[.creditsOnline]),
      let esl = Credits(record[.creditsESL]), let total = Credits(record[.creditsTotal]),
      let column = record.header.column(.creditsTotal)
    else { return }
    let sum = campus + online + esl
    guard sum != total else { return }
    // Columns that a school hides stay hidden, and then so does what is made of them.
    func personal(_ credits: Credits) -> Personal {
      // A number this long is no credits but something that slid here.
      Personal(credits.description, isShown: column.isShown && credits.description.count <= 7)
    }
    let message: Message =
      """
      \(column.name) is \(personal(total)), but campus \(personal(campus)) + online \
      \(personal(online)) + ESL \(personal(esl)) = \(personal(sum))
      """
    // Only a total that is too large can have other credits in it.
    let hint: Message =
      sum < total
      ? """
      ; where the rest are hybrid credits, set rules.credits-total-mismatch.severity to note in \
      sisfeed.yaml
      """ : ""
    complaints.append(Complaint(message.followed(by: hint), at: .creditsTotal))
  }
}
