/// Where a proposal stands.
package enum ReviewState: String, Sendable, CaseIterable {
  /// Waits for a person.
  case proposed
  /// Decided; it goes into the next batch.
  case approved
  /// In a batch that is built and not sent.
  case batched
  /// Sent; SEVIS hasn't answered yet.
  case sent
  /// SEVIS has taken it.
  case applied
  /// SEVIS has refused it; it goes back to the queue with the cause.
  case failed
  /// A person looks at it again on a later day.
  case postponed
  /// A person has said no.
  case rejected
  /// A person has done it in SEVIS's own pages.
  case doneInRTI = "done-in-rti"
  /// The value went back, or SEVIS has it already.
  case withdrawn
  /// Another proposal says it better.
  case superseded
  /// It was sent, and whether it arrived isn't known.
  case sentUnknown = "sent-unknown"

  /// Whether people still decide about it, and a newer night may change it.
  package var isOpen: Bool {
    switch self {
    case .proposed, .approved, .postponed, .failed: true
    default: false
    }
  }

  /// Whether it is on its way to SEVIS.
  package var isOnTheWay: Bool {
    switch self {
    case .batched, .sent, .sentUnknown: true
    default: false
    }
  }
}
