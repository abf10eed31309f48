internal import Feed

/// The seven guards of the nightly run: counts in, verdicts out.
///
/// They read no row and no clock, so what held a night can be shown again from the counts that the
/// store keeps.
package enum Guards {
  /// What the guards say of a night; nothing where it may be loaded.
  ///
  /// A class of visa is told apart only where the students as a whole don't show the same: one
  /// cause, one verdict.
  package static func judge(_ evidence: NightEvidence) -> [GuardVerdict] {
    var verdicts: [GuardVerdict] = []
    for file in evidence.files {
      let emptied = columnEmptied(file)
      let all =
        rowsLost(file) + rowsGained(file) + emptied
        + columnRewritten(file, beside: emptied) + keysReplaced(file) + headerChanged(file)
        + tooManyRejected(file)
      verdicts += all.filter { verdict in !all.contains { $0.tells(verdict) } }
    }
    return withWayOn(verdicts)
  }

  /// Adds how to go on; one override is to cover all that its guard says.
  private static func withWayOn(_ verdicts: [GuardVerdict]) -> [GuardVerdict] {
    verdicts.map { verdict in
      guard verdict.weight != .expected else { return verdict }
      let same = verdicts.filter { $0.id == verdict.id && $0.weight != .expected }
      let most = same.map(\.number).max() ?? verdict.number
      let isBlock = same.contains { $0.weight == .block }
      var verdict = verdict
      verdict.message = verdict.message.followed(
        by: """
           Nothing is loaded. If it is right: sisfeed override \(verdict.id.rawValue) \
          --reason TEXT --allow \(most) --until TIME\(
            isBlock ? ", then someone else: sisfeed override --confirm" : "")
          """)
      return verdict
    }
  }
}

extension GuardVerdict {
  /// Whether this verdict about the students says all that `other`, about one class, says.
  fileprivate func tells(_ other: GuardVerdict) -> Bool {
    people == .students && other.people?.isClass == true && id == other.id
      && columns == other.columns && measure == other.measure && weight >= other.weight
  }
}
