internal import Changes
internal import Feed
internal import Night
internal import Settings
internal import Updates

extension School {
  /// What proposing and deciding go by, as the settings have it.
  var rulebook: QueueUpdate.Rulebook {
    let signals = night.signals.map(\.value).compactMap { signal in
      layout.column(named: signal.column).map { SignalMap.Entry(signal, column: $0.id) }
    }
    let context = ProposingContext(
      today: today, terms: night.terms.map(\.value), signals: SignalMap(signals),
      fullTime: FullTimeRule(codes: night.fullTime.mapValues(\.value)),
      dateFormat: layout.dateFormat)
    var roles: [String: Set<ApprovalPolicy.Role>] = [:]
    for (name, people) in night.roles {
      guard let role = ApprovalPolicy.Role(rawValue: name.uppercased()) else { continue }
      for person in people.value { roles[person, default: []].insert(role) }
    }
    let policy = ApprovalPolicy(
      roles: roles, onBehalf: Set(night.onBehalf.value), automatic: Set(night.automatic.value),
      negativeCap: night.negativeADay.value)
    return QueueUpdate.Rulebook(context: context, policy: policy, layout: layout)
  }
}
