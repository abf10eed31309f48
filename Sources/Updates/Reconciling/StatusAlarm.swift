internal import Feed

/// A record's status that moved in an import, and nobody here moved it.
package struct StatusAlarm: Sendable, Equatable {
  package let uuuid: String
  package let sevisID: String
  package let before: SEVISRecord.Status
  package let after: SEVISRecord.Status

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
    guard old.status != new.status, !explained.contains(new.status) else { return nil }
    if new.status == .completed, let end = new.programEnd ?? old.programEnd, end < new.asOf {
      return nil
    }
    uuuid = new.uuuid
    sevisID = new.sevisID
    before = old.status
    after = new.status
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
