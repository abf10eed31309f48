internal import Feed

/// One duty that has come up, before those of one event are put together.
struct Part {
  let duty: Duty
  var fields: [FieldChange] = []
  var firstSeen: Day
  var deadline: Deadline
  var risk: Risk
  var why: String
  var needs: [Need]
  var blockedBy: [String] = []
  var evidence = ""
  /// The columns it rests on.
  var columns: [ColumnID] = []

  /// A duty that came up on a night.
  init(_ duty: Duty, firstSeen: Day, anchors: Deadline.Anchors, why: String? = nil) {
    self.duty = duty
    self.firstSeen = firstSeen
    deadline = Deadline(of: duty, firstSeen: firstSeen, anchors: anchors)
    risk = duty.risk
    self.why = why ?? duty.change
    needs = duty.needs
  }

  /// Adds a value that would change.
  mutating func change(
    _ element: String, from before: String?, to after: String, column: String?,
    item: Element? = nil, group: String? = nil
  ) {
    fields.append(
      FieldChange(
        element: element, column: column, before: before, after: after, item: item, group: group,
        firstSeen: firstSeen, due: deadline.due))
    needs.removeAll { $0.element == element }
    for held in item?.columns ?? [] where !columns.contains(held) { columns.append(held) }
  }
}

extension Draft {
  /// The outcome, with the duties of one event in one update.
  func finish() -> Outcome {
    var outcome = outcome
    var updates: [Update] = []
    for part in parts where !settled.holds(part) {
      let update = Update(of: part, in: self)
      if let index = updates.firstIndex(where: { $0.key == update.key }) {
        updates[index].join(update)
      } else {
        updates.append(update)
      }
    }
    outcome.updates = updates
    return outcome
  }
}

extension Update {
  fileprivate init(of part: Part, in draft: Draft) {
    self.init(
      uuuid: draft.view.uuuid, sevisID: draft.record?.sevisID, visaClass: draft.visaClass,
      event: part.duty.event, duties: [part.duty.name], fields: part.fields,
      firstSeen: part.firstSeen, due: part.deadline.due, officeTarget: part.deadline.officeTarget,
      basis: part.duty.basis, risk: part.risk, isNegative: part.duty.isNegative, why: part.why,
      effect: part.duty.effect, undo: part.duty.undo, needs: part.needs,
      blockedBy: part.blockedBy, evidence: part.evidence, columns: part.columns,
      isConfidential: draft.view.value(.confidentiality) == "Y")
  }

  /// Takes up another duty that the same event answers.
  fileprivate mutating func join(_ other: Update) {
    for duty in other.duties where !duties.contains(duty) { duties.append(duty) }
    // What the one has a value for, the other needn't ask for.
    needs.removeAll { need in other.fields.contains { $0.element == need.element } }
    let asked = other.needs.filter { need in !fields.contains { $0.element == need.element } }
    for need in asked where !needs.contains(where: { $0.element == need.element }) {
      needs.append(need)
    }
    for field in other.fields where !fields.contains(where: { $0.element == field.element }) {
      fields.append(field)
    }
    firstSeen = min(firstSeen, other.firstSeen)
    due = min(due, other.due)
    officeTarget = min(officeTarget, other.officeTarget)
    risk = max(risk, other.risk)
    isNegative = isNegative || other.isNegative
    basis = Self.joined(basis, other.basis, by: "; ")
    why = Self.joined(why, other.why, by: "; ")
    effect = Self.joined(effect, other.effect, by: " ")
    undo = Self.joined(undo, other.undo, by: " ")
    for cause in other.blockedBy where !blockedBy.contains(cause) { blockedBy.append(cause) }
    for column in other.columns where !columns.contains(column) { columns.append(column) }
    evidence = Self.joined(evidence, other.evidence, by: "; ")
  }

  private static func joined(_ text: String, _ other: String, by separator: String) -> String {
    if text.isEmpty || text == other { return other }
    return other.isEmpty || text.contains(other) ? text : text + separator + other
  }
}
