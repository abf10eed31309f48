internal import Codes
package import Feed

/// A fact the feed lacks: why someone may take less than a full course, and until when.
package struct Waiver: Sendable, Equatable {
  /// What is waived.
  package enum Kind: String, Sendable, CaseIterable {
    /// A reduced course load that a DSO has authorised.
    case reducedCourseLoad = "reduced-course-load"
    /// An annual vacation: no enrolment at all.
    case vacation
    /// The last term, for which fewer credits are left.
    case lastTerm = "last-term"
    /// Thesis or dissertation: no credits, but full time.
    case thesis
    /// Co-operative education or another full-time occupation of the programme.
    case cooperative
  }

  package let kind: Kind
  /// The first day.
  package let from: Day
  /// The last day, on which it expires.
  package let until: Day
  /// SEVIS's code for the reason of a reduced course load.
  package let reason: String?
  /// Whether SEVIS is known to have it.
  package let isInSEVIS: Bool

  package init(
    _ kind: Kind, from: Day, until: Day, reason: String? = nil, isInSEVIS: Bool = false
  ) {
    self.kind = kind
    self.from = from
    self.until = until
    self.reason = reason
    self.isInSEVIS = isInSEVIS
  }

  /// Whether it covers a day.
  package func covers(_ day: Day) -> Bool { from <= day && day <= until }
}

extension Waiver {
  /// Checks it before it is granted.
  ///
  /// - Throws: a refusal where its days are the wrong way round, or SEVIS would want another reason.
  package func check(for visaClass: VisaType.Class) throws(Refusal) {
    if until < from { throw .endsBeforeItBegins }
    guard kind == .reducedCourseLoad else {
      if reason != nil { throw .takesNoCode(kind.rawValue) }
      return
    }
    let column = visaClass == .m1 ? "m-1" : "f-1"
    let codes = CodeTable(named: "drop-below-full-reason")?.codes ?? []
    let allowed = codes.filter { $0.isCurrent && $0.details[column] == "yes" }.map(\.code)
    guard let reason, visaClass.isStudent, allowed.contains(reason) else {
      throw .needsCode(visaClass.isStudent ? allowed : [])
    }
  }
}
