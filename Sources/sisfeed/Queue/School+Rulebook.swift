internal import Changes
internal import Feed
internal import Night
internal import Settings
internal import Updates

extension School {
  /// What proposing and deciding go by, as the settings have it.
  ///
  /// - Throws: `RunFailure` where a setting names a column that the layout hasn't.
  func rulebook() throws -> QueueUpdate.Rulebook {
    let signals = try night.signals.map { signal in
      SignalMap.Entry(
        signal.value, column: try column(signal.value.column, of: "signals", signal.origin).id)
    }
    let context = ProposingContext(
      today: today, terms: night.terms.map(\.value), signals: SignalMap(signals),
      fullTime: FullTimeRule(
        codes: night.fullTime.mapValues(\.value), onlineClasses: try onlineClasses()),
      dateFormat: layout.dateFormat, clearable: try clearable(),
      programStart: try programDate(night.columns.programStart, "columns.program-start"),
      programEnd: try programDate(night.columns.programEnd, "columns.program-end"))
    var roles: [String: Set<ApprovalPolicy.Role>] = [:]
    for (name, people) in night.roles {
      guard let role = ApprovalPolicy.Role(rawValue: name.uppercased()) else { continue }
      for person in people.value { roles[person, default: []].insert(role) }
    }
    let policy = ApprovalPolicy(
      roles: roles, onBehalf: Set(night.onBehalf.value), automatic: Set(night.automatic.value),
      negativeCap: night.negativeADay.value)
    var rulebook = QueueUpdate.Rulebook(context: context, policy: policy, layout: layout)
    rulebook.flapNights = night.limits.flapNights
    return rulebook
  }
}
