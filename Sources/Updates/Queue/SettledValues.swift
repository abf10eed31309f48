internal import Feed

/// What people have decided about a person's earlier proposals, so that it isn't asked again.
///
/// A rejected value that comes again is quiet, whenever it comes. What has been reported, by batch
/// or by hand, is quiet where no confirmed value shows that SEVIS has it: a task, a status, a date
/// of the programme. A record is made once, and arrival in a programme told once, wherever the person
/// lives by then.
package struct SettledValues: Sendable, Equatable {
  private var settled: Set<Value> = []

  /// Nothing decided.
  package init() {}

  /// What the closed ones of a person's proposals say.
  package init(of proposals: [Proposal]) {
    for proposal in proposals {
      let update = proposal.update
      switch proposal.review.state {
      case .rejected: settle(update) { _ in true }
      case .applied, .doneInRTI:
        // Who typed another value in RTI has looked at the feed's and decided.
        settle(update) { $0.item == nil || proposal.answers[$0.element] != nil }
        if let once = Self.once(update.event, update.key, update.evidence) { settled.insert(once) }
      default: break
      }
    }
  }

  private struct Value: Sendable, Hashable {
    let key: String
    let element: String
    let value: String
  }

  private mutating func settle(_ update: Update, where isSettled: (FieldChange) -> Bool) {
    for field in update.fields where isSettled(field) {
      settled.insert(Value(key: update.key, element: field.element, value: field.after))
    }
    if update.fields.isEmpty {
      for evidence in update.evidence.split(separator: "; ", omittingEmptySubsequences: false) {
        settled.insert(Value(key: update.key, element: "", value: String(evidence)))
      }
    }
  }

  /// What is done once for all: a record by itself, an arrival for its programme.
  private static func once(_ event: SEVISEvent, _ key: String, _ evidence: String) -> Value? {
    switch event.name {
    case .create: Value(key: key, element: "", value: "")
    case .validate: Value(key: key, element: "", value: evidence)
    default: nil
    }
  }

  /// Whether all that a part says has been decided before.
  func holds(_ part: Part) -> Bool {
    if settled.isEmpty { return false }
    let event = part.duty.event
    let key =
      event.isSent
      ? event.name.rawValue + "/" + (event.operation ?? "")
      : event.name.rawValue + "/" + part.duty.name
    if let once = Self.once(event, key, part.evidence), settled.contains(once) { return true }
    if part.fields.isEmpty {
      return settled.contains(Value(key: key, element: "", value: part.evidence))
    }
    return part.fields.allSatisfy {
      settled.contains(Value(key: key, element: $0.element, value: $0.after))
    }
  }
}
