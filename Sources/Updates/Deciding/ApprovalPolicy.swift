package import Feed

/// Who may decide what: the settings' `people`, `approve` and caps.
package struct ApprovalPolicy: Sendable {
  /// What someone is to SEVIS.
  package enum Role: String, Sendable, CaseIterable {
    /// Designated school official, and the principal one: F and M.
    case dso = "DSO"
    case pdso = "PDSO"
    /// Responsible officer, and the alternate one: J.
    case ro = "RO"
    case aro = "ARO"

    /// Whether it decides on records of a class.
    package func decides(on visaClass: VisaType.Class) -> Bool {
      switch (self, visaClass) {
      case (.dso, .f1), (.dso, .f2), (.dso, .m1), (.dso, .m2): true
      case (.pdso, .f1), (.pdso, .f2), (.pdso, .m1), (.pdso, .m2): true
      case (.ro, .j1), (.ro, .j2), (.aro, .j1), (.aro, .j2): true
      default: false
      }
    }
  }

  /// What each person is; where nobody is named, whoever may use the program may decide.
  package var roles: [String: Set<Role>]
  /// The system's users who may decide in another's name.
  package var onBehalf: Set<String>
  /// The duties whose updates may be approved without a person.
  package var automatic: Set<String>
  /// How many negative updates may be approved in a day, by anyone.
  package var negativeCap: Int

  package init(
    roles: [String: Set<Role>] = [:], onBehalf: Set<String> = [], automatic: Set<String> = [],
    negativeCap: Int = 10
  ) {
    self.roles = roles
    self.onBehalf = onBehalf
    self.automatic = automatic
    self.negativeCap = negativeCap
  }

  /// Whose decision it is.
  ///
  /// - Parameters:
  ///   - user: the system's user who typed the command.
  ///   - person: whom `--by` names; nil without it.
  /// - Returns: the name that the decision counts for.
  /// - Throws: a refusal where the user may not speak for that person.
  package func decider(user: String, by person: String?) throws(Refusal) -> String {
    guard let person, person != user else { return user }
    guard onBehalf.contains(user) else { throw .notOnBehalf(user: user, person: person) }
    return person
  }

  /// What a person's approval is measured against.
  package struct Circumstances: Sendable {
    /// Whether a guard holds the last night.
    package var isNightHeld: Bool
    /// How many negative updates have been approved today.
    package var negativeApprovals: Int

    package init(isNightHeld: Bool = false, negativeApprovals: Int = 0) {
      self.isNightHeld = isNightHeld
      self.negativeApprovals = negativeApprovals
    }
  }

  /// Approves a proposal.
  ///
  /// - Throws: a refusal: the night is held, needs are open, a finding stands on it, the role isn't
  ///   the one, the same person twice, over the cap.
  package func approve(
    _ proposal: Proposal, by person: String, circumstances: Circumstances
  ) throws(Refusal) -> Proposal {
    if circumstances.isNightHeld { throw .nightHeld }
    try checkContent(proposal)
    try checkRole(of: person, for: proposal.update.visaClass)
    var approved = proposal
    approved.review = try proposal.review.after(.approve(by: person), risk: proposal.update.risk)
    if approved.review.state == .approved && proposal.update.isNegative {
      guard circumstances.negativeApprovals < negativeCap else {
        throw .overCap(cap: negativeCap, key: "negative updates")
      }
    }
    return approved
  }

  /// Whether a person may decide on records of a class.
  package func checkRole(of person: String, for visaClass: VisaType.Class) throws(Refusal) {
    if roles.isEmpty { return }
    if roles[person]?.contains(where: { $0.decides(on: visaClass) }) == true { return }
    let isVisitor = visaClass == .j1 || visaClass == .j2
    throw .notTheRole(
      person: person, needed: isVisitor ? "an RO or ARO" : "a DSO", visaClass: visaClass.name)
  }

  /// Approves a proposal without a person, where the settings allow it for all it reports.
  ///
  /// - Throws: a refusal where a person is needed: anything above risk 1, anything negative, and
  ///   Registration, Create and Status whatever the settings say.
  package func approveAutomatically(
    _ proposal: Proposal, circumstances: Circumstances
  ) throws(Refusal) -> Proposal {
    let update = proposal.update
    guard !update.event.isNeverAutomatic, update.risk == .low, !update.isNegative,
      !update.duties.isEmpty, update.duties.allSatisfy(automatic.contains)
    else { throw .neverAutomatic(update.event.name.rawValue) }
    if circumstances.isNightHeld { throw .nightHeld }
    try checkContent(proposal)
    var approved = proposal
    approved.review = try proposal.review.after(.approve(by: "policy"), risk: update.risk)
    return approved
  }

  private func checkContent(_ proposal: Proposal) throws(Refusal) {
    guard proposal.update.event.isSent else { throw .taskIsNotSent }
    let needs = proposal.openNeeds
    guard needs.isEmpty else { throw .openNeeds(needs) }
    guard proposal.update.blockedBy.isEmpty else { throw .blocked(proposal.update.blockedBy) }
  }

  /// Checks `--expect`.
  package static func check(expected: Int?, found: Int) throws(Refusal) {
    guard let expected, expected != found else { return }
    throw .unexpectedCount(expected: expected, found: found)
  }
}
