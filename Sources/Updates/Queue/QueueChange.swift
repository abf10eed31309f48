package import Feed

/// What a night does to one person's part of the queue.
package enum QueueChange: Sendable, Equatable {
  /// A new proposal.
  case add(Update)
  /// An open proposal says something else now; its review follows `Review.Event.valueChanged`.
  case replace(id: String, with: Update)
  /// A proposal says the same of someone of whom something else is told now: the record, an earlier
  /// day, the wish to be named nowhere; what was decided stands.
  case restate(id: String, with: Update)
  /// An open proposal says the same, but other causes keep it from being approved.
  case block(id: String, causes: [String])
  /// The value went back, or SEVIS has it already.
  case withdraw(id: String, cause: String)
  /// The day came to which it was postponed.
  case takeUp(id: String)
}

extension QueueChange {
  /// Brings a person's proposals up to tonight.
  ///
  /// There is one open proposal an event: a newer value takes its place and keeps the day of first
  /// sight; what is on its way to SEVIS is left alone, and a newer value waits behind it.
  ///
  /// - Parameters:
  ///   - outcome: what proposing came to tonight.
  ///   - view: what it was asked about.
  ///   - proposals: the person's proposals, closed ones too.
  ///   - today: the school's today.
  /// - Returns: what is to be done, in the order of the updates.
  package static func changes(
    tonight outcome: Outcome, of view: PersonView, proposals: [Proposal], today: Day
  ) -> [QueueChange] {
    // Whoever asks to be named nowhere is named in no list, of what is over neither.
    let isUnnamed = view.value(.confidentiality) == "Y"
    var changes: [QueueChange] = proposals.filter { $0.update.isConfidential != isUnnamed }.map {
      var update = $0.update
      update.isConfidential = isUnnamed
      return .restate(id: $0.id, with: update)
    }
    for update in outcome.updates {
      let alike = proposals.filter { $0.update.key == update.key }
      if let open = alike.first(where: \.review.state.isOpen) {
        changes += following(update, open, today)
      } else if !alike.contains(where: {
        $0.review.state.isOnTheWay && $0.update.isSame(as: update)
      }) {
        changes.append(.add(update))
      }
    }
    let keys = Set(outcome.updates.map(\.key))
    for open in proposals where open.review.state.isOpen && !keys.contains(open.update.key) {
      let causes = uncertainties(about: open.update, outcome, view)
      if causes.isEmpty {
        changes.append(
          .withdraw(id: open.id, cause: notAskedFor))
      } else if causes != open.update.blockedBy {
        changes.append(.block(id: open.id, causes: causes))
      }
    }
    return changes
  }

  /// Why a proposal that tonight's outcome hasn't is withdrawn.
  static let notAskedFor =
    "nothing asks for it any more: the value went back, its term or the record is over, or SEVIS has "
    + "it already"

  private static func following(
    _ update: Update, _ open: Proposal, _ today: Day
  ) -> [QueueChange] {
    let newer = update.keepingFirstSight(of: open.update)
    if !open.update.isSame(as: update) { return [.replace(id: open.id, with: newer)] }
    var changes: [QueueChange] = []
    if newer.isTold(otherwiseThan: open.update) {
      var restated = newer
      restated.blockedBy = open.update.blockedBy
      changes.append(.restate(id: open.id, with: restated))
    }
    if open.update.blockedBy != update.blockedBy {
      changes.append(.block(id: open.id, causes: update.blockedBy))
    }
    if open.review.state == .postponed, let until = open.review.postponedUntil, until <= today {
      changes.append(.takeUp(id: open.id))
    }
    return changes
  }

  /// Why it can't be told tonight whether an open proposal still stands.
  private static func uncertainties(
    about update: Update, _ outcome: Outcome, _ view: PersonView
  ) -> [String] {
    if view.missing != nil { return ["missing-row"] }
    var causes: [String] = []
    for column in update.columns {
      if let rule = view.blocked[column], !causes.contains(rule) { causes.append(rule) }
    }
    for held in outcome.held where !Set(held.columns).isDisjoint(with: update.columns) {
      if let cause = held.reason.cause, !causes.contains(cause) { causes.append(cause) }
    }
    // Of who comes back, the store has nothing of a column that the file lacks.
    if let cause = HeldChange.Reason.absentColumn.cause, !causes.contains(cause),
      !view.isUnknown, update.sources.contains(where: view.isAbsent)
    {
      causes.append(cause)
    }
    return causes
  }
}

extension Update {
  /// The columns that have the values that it reports; without values, the one it comes of.
  fileprivate var sources: [ColumnID] {
    if fields.isEmpty { return Array(columns.prefix(1)) }
    return fields.filter { !$0.after.isEmpty }.compactMap {
      $0.item?.columns.first ?? columns.first
    }
  }

  /// Whether, beside its values, something else is to be shown than of an older one.
  fileprivate func isTold(otherwiseThan older: Update) -> Bool {
    sevisID != older.sevisID || due != older.due
  }

  /// The same, with the first sight of what an older one had said of the same things.
  package func keepingFirstSight(of older: Update) -> Update {
    var update = self
    for index in update.fields.indices {
      let group = update.fields[index].group
      for field in older.fields where field.group == group {
        update.fields[index].firstSeen = min(update.fields[index].firstSeen, field.firstSeen)
        update.fields[index].due = min(update.fields[index].due, field.due)
      }
    }
    if update.fields.isEmpty {
      update.firstSeen = min(firstSeen, older.firstSeen)
      update.due = min(due, older.due)
      update.officeTarget = min(officeTarget, older.officeTarget)
      return update
    }
    for field in update.fields {
      update.firstSeen = min(update.firstSeen, field.firstSeen)
      update.due = min(update.due, field.due)
    }
    if update.firstSeen == older.firstSeen {
      update.officeTarget = min(officeTarget, older.officeTarget)
    }
    return update
  }
}

extension HeldChange.Reason {
  /// The cause as a proposal's `blockedBy` has it; nil where the change is simply none.
  package var cause: String? {
    switch self {
    case .rule(let rule): rule
    case .absentColumn: "missing-column"
    case .flapping: "flapping"
    case .notForSEVIS: "not-for-sevis"
    case .incomplete: "incomplete-address"
    case .programRuns: "program-runs"
    case .unknownTerm: "unknown-term"
    case .withinTolerance: nil
    }
  }
}
