package import Feed

/// A record's status that moved in an import, and nobody here moved it.
package struct StatusAlarm: Sendable, Equatable {
  package let uuuid: String
  package let sevisID: String
  package let before: SEVISRecord.Status
  package let after: SEVISRecord.Status
  /// The day on which SEVIS was seen to say so.
  package let asOf: Day

  /// Looks whether a status moved without a batch of ours or a decision; nil where it didn't.
  ///
  /// SEVIS's own ways are no alarm where they are due: a completed record after its end date.
  /// A record that ends any other way rings, even if SEVIS did it by itself: the person lost their
  /// status, and somebody has to know today.
  ///
  /// - Parameters:
  ///   - old: the record as it was known.
  ///   - new: the record as imported.
  ///   - explained: the statuses that batches and decisions since then have led to.
  package init?(from old: SEVISRecord, to new: SEVISRecord, explained: Set<SEVISRecord.Status>) {
    // Another SEVIS ID is another record, whose status is its own.
    guard old.sevisID == new.sevisID, old.status != new.status, !explained.contains(new.status)
    else { return nil }
    if new.status == .completed, let end = new.programEnd ?? old.programEnd, end < new.asOf {
      return nil
    }
    uuuid = new.uuuid
    sevisID = new.sevisID
    before = old.status
    after = new.status
    asOf = new.asOf
  }

  /// The alarm that a record's versions ring, the oldest first; nil where its last move was ours.
  package init?(in versions: [SEVISRecord], explained: Set<SEVISRecord.Status>) {
    guard let last = versions.last,
      let place = versions.lastIndex(where: { $0.status != last.status })
    else { return nil }
    self.init(from: versions[place], to: versions[place + 1], explained: explained)
  }

  /// The statuses to which decisions and batches have led, or will.
  package static func explained(by proposals: [Proposal]) -> Set<SEVISRecord.Status> {
    var statuses: Set<SEVISRecord.Status> = []
    for proposal in proposals {
      let state = proposal.review.state
      guard state == .approved || state.isOnTheWay || state == .applied || state == .doneInRTI
      else { continue }
      if let status = proposal.update.event.statusAfter { statuses.insert(status) }
    }
    return statuses
  }

  /// What tells it from another move of the same record.
  package var evidence: String { "\(before.rawValue) to \(after.rawValue), \(asOf)" }

  /// What it says, without any personal value.
  package var sentence: String {
    "SEVIS has the record as \(after.rawValue) since \(asOf), it was \(before.rawValue), and nobody "
      + "here decided that"
  }
}

extension SEVISEvent {
  /// The status that a record has after it; nil where it stays what it is.
  package var statusAfter: SEVISRecord.Status? {
    switch (name, operation) {
    case (.status, "Terminate"): .terminated
    case (.registration, _), (.validate, _): .active
    case (.create, _): .initial
    default: nil
    }
  }
}

extension SEVISRecord {
  /// The record after a roster line.
  ///
  /// - Throws: a refusal where the line has another SEVIS ID and no reason is given.
  package func replaced(by line: SEVISRecord, reason: String?) throws(Refusal) -> SEVISRecord {
    if line.sevisID != sevisID && reason?.isEmpty != false { throw .identityChanged }
    return line
  }
}
