package import Feed

/// What would be reported to SEVIS of one person by one event, and why.
///
/// It is made anew each night from what the feed says and what SEVIS is known to hold; what people
/// decide about it is kept in the `Proposal` that the queue has of it.
package struct Update: Sendable, Equatable {
  /// The person.
  package var uuuid: String
  /// The person's SEVIS record; nil where none is known.
  package var sevisID: String?
  /// The class of the record, or the one that a new record would have.
  package var visaClass: VisaType.Class
  /// The event that would be sent; a task is for a person and never sent.
  package var event: SEVISEvent
  /// The names of the duties it answers, in the order of the fields.
  package var duties: [String]
  /// The values that would change.
  package var fields: [FieldChange]
  /// The night that first showed it, in a held file too.
  package var firstSeen: Day
  /// The day to work to.
  package var due: Day
  /// The day by which the office means to have it done.
  package var officeTarget: Day
  /// Where the duties are written.
  package var basis: String
  /// How much can go wrong with it.
  package var risk: Risk
  /// Whether it takes something from the person.
  package var isNegative: Bool
  /// What shows it and what it is about, without any personal value.
  package var why: String
  /// What it brings about, in plain words.
  package var effect: String
  /// How it can be taken back, in plain words.
  package var undo: String
  /// What SEVIS requires and the feed can't show.
  package var needs: [Need]
  /// The rules and other causes that keep it from being approved now.
  package var blockedBy: [String]
  /// What tells it from another of its kind where no field does: the signal, the term, the night.
  package var evidence: String
  /// The columns it rests on: while one of them is blocked, nothing about it is certain.
  package var columns: [ColumnID]
  /// Whether the person is to be named in no list (CONFIDENTIALITY_IND is Y).
  package var isConfidential: Bool

  package init(
    uuuid: String, sevisID: String?, visaClass: VisaType.Class, event: SEVISEvent,
    duties: [String], fields: [FieldChange], firstSeen: Day, due: Day, officeTarget: Day,
    basis: String, risk: Risk, isNegative: Bool, why: String, effect: String, undo: String,
    needs: [Need], blockedBy: [String], evidence: String, columns: [ColumnID],
    isConfidential: Bool
  ) {
    self.uuuid = uuuid
    self.sevisID = sevisID
    self.visaClass = visaClass
    self.event = event
    self.duties = duties
    self.fields = fields
    self.firstSeen = firstSeen
    self.due = due
    self.officeTarget = officeTarget
    self.basis = basis
    self.risk = risk
    self.isNegative = isNegative
    self.why = why
    self.effect = effect
    self.undo = undo
    self.needs = needs
    self.blockedBy = blockedBy
    self.evidence = evidence
    self.columns = columns
    self.isConfidential = isConfidential
  }

  /// Which of a person's updates it is: there is one an event, and one a task.
  package var key: String {
    event.isSent
      ? [event.name.rawValue, event.operation ?? ""].joined(separator: "/")
      : [event.name.rawValue, duties.first ?? ""].joined(separator: "/")
  }

  /// Whether it says the same as another, whenever that was seen.
  package func isSame(as other: Update) -> Bool {
    guard key == other.key, evidence == other.evidence, fields.count == other.fields.count else {
      return false
    }
    return zip(fields, other.fields).allSatisfy { $0.isSameValue(as: $1) }
  }
}
