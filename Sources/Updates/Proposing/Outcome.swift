package import Feed

/// What proposing came to for one person.
package struct Outcome: Sendable, Equatable {
  /// What would be reported.
  package var updates: [Update] = []
  /// Changes that were seen and aren't proposed, each with the reason.
  package var held: [HeldChange] = []
  /// The columns that differ from what SEVIS holds in case, accents, punctuation or the post's
  /// abbreviations alone: named, not proposed.
  package var differentInStyle: [ColumnID] = []
  /// The next day on which the person is to be looked at although nothing has changed.
  package var lookAgain: Day?

  /// Asks to look again on a day, unless an earlier one is asked for.
  mutating func lookAgain(on day: Day) { lookAgain = lookAgain.map { min($0, day) } ?? day }
}

/// A change that isn't proposed, and why.
package struct HeldChange: Sendable, Equatable {
  /// The columns that changed.
  package var columns: [ColumnID]
  /// Why it isn't proposed.
  package var reason: Reason
  /// The night that first showed it.
  package var firstSeen: Day

  /// Why a change isn't proposed.
  package enum Reason: Sendable, Equatable {
    /// A finding stands on it: it is mended in the SIS first.
    case rule(String)
    /// The file hasn't the column, so that it can't be told what became of an earlier blank.
    case absentColumn
    /// It went to and fro; it waits until it has stood for a night.
    case flapping
    /// SEVIS wouldn't take it: too long, no code, not its pattern.
    case notForSEVIS
    /// An address without what SEVIS requires.
    case incomplete
    /// The present programme still runs, until this day (SIS/HR Data 003).
    case programRuns(until: Day)
    /// A day or two of difference, less than the rule minds.
    case withinTolerance
    /// CREDITS_TERM names no term of the settings.
    case unknownTerm
  }
}
