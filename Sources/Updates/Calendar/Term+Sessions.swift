package import Changes
package import Feed

extension Term {
  /// Whether a day lies in its session.
  package func holds(_ day: Day) -> Bool { start <= day && day <= end }
}

extension [Term] {
  /// The term that CREDITS_TERM names.
  package func term(code: String) -> Term? { first { $0.code == code } }

  /// The term whose session a day lies in.
  package func term(on day: Day) -> Term? { first { $0.holds(day) } }

  /// The next term to begin after a day.
  package func next(after day: Day) -> Term? {
    filter { $0.start > day }.min { $0.start < $1.start }
  }
}
