internal import Feed

extension Notice {
  /// Several CREDITS_TERM at once; nil where there is one or none.
  package static func mixedTerms(_ file: FileCounts) -> Notice? {
    let terms = file.terms.entries
    guard let first = terms.first, terms.count > 1 else { return nil }
    let others = terms.dropFirst().reduce(0) { $0 + $1.rows }
    func value(_ term: String) -> Personal {
      let bytes = Array(term.utf8)
      return ColumnTable.standard.column(.creditsTerm)?.personal(bytes.span) ?? Personal(term)
    }
    var list: Message = ""
    for (index, entry) in terms.prefix(3).enumerated() {
      list = list.followed(
        by: "\(index == 0 ? "" : ", ")\(value(entry.term)) for \(Figures.number(entry.rows))")
    }
    if terms.count > 3 { list = list.followed(by: " and \(terms.count - 3) more") }
    return Notice(
      id: .mixedTerms, file: file.kind, column: "CREDITS_TERM", number: others,
      message: """
        CREDITS_TERM names \(terms.count) terms at once: \(list). It goes over to the next term for \
        everyone the day after add/drop; whose isn't \(value(first.term)) may be shown with \
        another term's credits.
        """)
  }

  /// Credits changed while the term stayed; nil where none did.
  package static func creditsChangedWithinTerm(_ file: FileMovements) -> Notice? {
    let students = file.of(.students)
    guard students.creditsWithinTerm > 0 else { return nil }
    return Notice(
      id: .creditsChangedWithinTerm, file: file.kind, column: "CREDITS_TOTAL",
      number: students.creditsWithinTerm,
      message: """
        The credits of \(counted(students.creditsWithinTerm, "student")) changed though \
        CREDITS_TERM is the same. Between add/drop and the next term's they stay static; a late \
        drop below full time has to be looked at, a wrong extract mended.
        """,
      examples: students.examplesCredits.ids)
  }

  static func counted(_ number: Int, _ noun: String) -> String {
    "\(Figures.number(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
