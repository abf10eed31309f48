package import Feed

/// What has become of a proposal: its state, and what belongs to it.
///
/// The state machine is pure; every event that it takes is kept by whoever stores it.
package struct Review: Sendable, Equatable {
  package var state: ReviewState
  /// The first of the two people that risk 3 needs, while the second is awaited.
  package var firstApprover: String?
  /// The day on which a postponed one comes back.
  package var postponedUntil: Day?
  /// Why it came back, was rejected or withdrawn.
  package var cause: String?

  package init(
    _ state: ReviewState = .proposed, firstApprover: String? = nil, postponedUntil: Day? = nil,
    cause: String? = nil
  ) {
    self.state = state
    self.firstApprover = firstApprover
    self.postponedUntil = postponedUntil
    self.cause = cause
  }

  /// Something that happens to a proposal.
  package enum Event: Sendable, Equatable {
    // By people.
    case approve(by: String)
    case reject(reason: String)
    case postpone(until: Day)
    case doneInRTI
    // By nights.
    case valueChanged
    case withdraw(cause: String)
    case supersede(cause: String)
    case dayCame
    // By batches.
    case putInBatch, takenOutOfBatch, send, answerLost, apply
    case fail(cause: String)
    case requeue
  }

  /// What follows from an event.
  ///
  /// - Parameters:
  ///   - event: what happens.
  ///   - risk: 3 needs two different people.
  /// - Returns: the review after it.
  /// - Throws: a refusal where the event can't happen in this state.
  package func after(_ event: Event, risk: Risk) throws(Refusal) -> Review {
    switch (state, event) {
    case (.proposed, .approve(let person)), (.postponed, .approve(let person)):
      return try approved(by: person, risk: risk)
    case (.proposed, .reject(let reason)), (.approved, .reject(let reason)),
      (.postponed, .reject(let reason)), (.failed, .reject(let reason)):
      return Review(.rejected, cause: reason)
    case (.proposed, .postpone(let day)), (.approved, .postpone(let day)),
      (.postponed, .postpone(let day)), (.failed, .postpone(let day)):
      return Review(.postponed, postponedUntil: day, cause: cause)
    case (.proposed, .doneInRTI), (.approved, .doneInRTI), (.postponed, .doneInRTI),
      (.failed, .doneInRTI), (.sentUnknown, .doneInRTI):
      return Review(.doneInRTI)
    case (.proposed, .valueChanged), (.approved, .valueChanged), (.postponed, .valueChanged),
      (.failed, .valueChanged):
      return Review(.proposed, cause: "a newer night changed the value")
    case (_, .withdraw(let cause)) where state.isOpen: return Review(.withdrawn, cause: cause)
    case (_, .supersede(let cause)) where state.isOpen: return Review(.superseded, cause: cause)
    case (.postponed, .dayCame), (.failed, .requeue):
      return Review(.proposed, firstApprover: nil, cause: cause)
    case (.approved, .putInBatch): return Review(.batched)
    case (.batched, .takenOutOfBatch): return Review(.approved)
    case (.batched, .send), (.sentUnknown, .send): return Review(.sent)
    case (.batched, .answerLost), (.sent, .answerLost): return Review(.sentUnknown)
    case (.sent, .apply), (.sentUnknown, .apply): return Review(.applied)
    case (.sent, .fail(let cause)), (.sentUnknown, .fail(let cause)),
      (.batched, .fail(let cause)):
      return Review(.failed, cause: cause)
    default: throw .notIn(state, event.verb)
    }
  }

  private func approved(by person: String, risk: Risk) throws(Refusal) -> Review {
    guard risk == .fourEyes else { return Review(.approved) }
    guard let firstApprover else {
      return Review(.proposed, firstApprover: person, cause: cause)
    }
    // Ann and ann are one person.
    guard firstApprover.lowercased() != person.lowercased() else { throw .samePersonTwice(person) }
    return Review(.approved)
  }
}

extension Review.Event {
  /// What it does to a proposal, for a sentence that refuses it.
  fileprivate var verb: String {
    switch self {
    case .approve: "approved"
    case .reject: "rejected"
    case .postpone: "postponed"
    case .doneInRTI: "marked as done in RTI"
    case .valueChanged: "changed by a newer night"
    case .withdraw: "withdrawn"
    case .supersede: "superseded"
    case .dayCame: "taken up again"
    case .putInBatch: "put into a batch"
    case .takenOutOfBatch: "taken out of a batch"
    case .send: "sent"
    case .answerLost: "left without an answer"
    case .apply: "applied"
    case .fail: "failed"
    case .requeue: "put back into the queue"
    }
  }
}
