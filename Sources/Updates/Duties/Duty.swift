package import Feed

/// A duty to report, one row of a table as `specs/duties.tsv`.
///
/// It says what in the feed shows it, which SEVIS event answers it, by when, and what can't be undone.
/// The law moves: a row gets a last day and another row its successor; none is edited.
package struct Duty: Sendable, Equatable {
  /// The row's name, which no other row of today has.
  package let name: String
  /// What it is about; rows for students and for exchange visitors can share it.
  package let subject: Subject
  /// The classes it holds for.
  package let classes: [VisaType.Class]
  /// What in the feed shows it, in words.
  package let change: String
  /// The event that answers it.
  package let event: SEVISEvent
  /// Where it is written.
  package let basis: String
  /// How many calendar days the rule gives; nil where none are named.
  package let legalDays: Int?
  /// What the days are counted from.
  package let countedFrom: Anchor
  /// What must not have come before it is done, whatever the days say.
  package let notAfter: Anchor?
  /// How many calendar days from first sight the office gives itself.
  package let officeDays: Int
  /// How much can go wrong with it.
  package let risk: Risk
  /// Whether it takes something from the person: status, time or a chance to come.
  package let isNegative: Bool
  /// Whether SEVIS answers it by batch, the next business day.
  package let hasBatchResults: Bool
  /// What it brings about, in plain words.
  package let effect: String
  /// How it can be taken back, in plain words.
  package let undo: String
  /// What must hold before it is done, in plain words.
  package let preconditions: String
  /// What SEVIS requires and the feed can't show.
  package let needs: [Need]
  /// Its figures that aren't days of a deadline, by name.
  package let parameters: [String: Int]
  /// How sure its figures are.
  package let confidence: Confidence
  /// The first day on which it holds; nil for a proposed rule, which holds on none.
  package let effectiveFrom: Day?
  /// The last day on which it holds; nil while no end is known.
  package let effectiveTo: Day?
  /// Where its facts were read.
  package let source: String

  /// What a deadline is counted from.
  package enum Anchor: String, Sendable {
    /// The night that first showed the change.
    case firstSeen = "first-seen"
    /// The first day of the programme that SEVIS holds.
    case programStart = "program-start"
    /// The last day of the programme that SEVIS holds.
    case programEnd = "program-end"
    /// The first day of the session.
    case sessionStart = "session-start"
    /// The first day of a waiver.
    case waiverStart = "waiver-start"
  }

  /// How sure a figure is.
  package enum Confidence: String, Sendable {
    /// Read in a public source.
    case read
    /// Follows from what was read.
    case inferred
    /// Not confirmed: a parameter that a school checks before it trusts it.
    case unconfirmed
  }

  /// Whether it holds on a day.
  package func isInForce(on day: Day) -> Bool {
    guard let effectiveFrom else { return false }
    return effectiveFrom <= day && day <= effectiveTo ?? day
  }

  /// A figure of its own.
  package func parameter(_ name: String, otherwise value: Int) -> Int { parameters[name] ?? value }
}
