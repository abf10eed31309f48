package import Feed

/// How much of a reduced course load the law allows a student at one programme level.
///
/// Illness: so many months together, 12 for F-1 (8 CFR 214.2(f)(6)(iii)(B)) and 5 for M-1 (8 CFR
/// 214.2(m)(9)(vi)). Academic difficulties: once (8 CFR 214.2(f)(6)(iii)(A)). The figures are
/// parameters of the duty; that of M-1, and how months are counted in days, aren't confirmed.
package struct WaiverLimits: Sendable {
  private let visaClass: VisaType.Class
  private let illnessMonths: Int
  private let academicTimes: Int

  /// SEVIS's code for illness, and those for academic difficulties.
  private static let illness = "01"
  private static let academic: Set<String> = ["02", "03", "04", "05"]

  /// The limits for a class.
  ///
  /// - Parameters:
  ///   - visaClass: the class of the record.
  ///   - duty: the duty to report a reduced course load, which has the figures.
  package init(for visaClass: VisaType.Class, duty: Duty?) {
    self.visaClass = visaClass
    let (name, months) = visaClass == .m1 ? ("illness-months-m-1", 5) : ("illness-months", 12)
    illnessMonths = duty?.parameter(name, otherwise: months) ?? months
    academicTimes = duty?.parameter("academic-times", otherwise: 1) ?? 1
  }

  /// What of a waiver counts: one that was taken back before SEVIS had it never did, and one that
  /// SEVIS had counts until it was.
  ///
  /// - Parameters:
  ///   - waiver: the waiver, as it was granted.
  ///   - ended: the day on which it was taken back; nil where it stands.
  /// - Returns: the part that counts; nil where none does.
  package static func counted(_ waiver: Waiver, ended: Day?) -> Waiver? {
    guard let ended else { return waiver }
    guard waiver.isInSEVIS, waiver.from <= ended else { return nil }
    return waiver.lasting(until: min(waiver.until, ended))
  }

  /// Checks a waiver against what the student has had.
  ///
  /// - Parameters:
  ///   - waiver: what is to be granted.
  ///   - granted: what counts of the others.
  ///   - levelSince: the first day of the student's programme level; nil where all that is known was
  ///     granted at this level.
  /// - Throws: a refusal where it would be more than the law allows.
  package func check(
    _ waiver: Waiver, beside granted: [Waiver], levelSince: Day?
  ) throws(Refusal) {
    guard waiver.kind == .reducedCourseLoad, let reason = waiver.reason else { return }
    let granted = granted.filter { other in
      other.kind == .reducedCourseLoad && levelSince.map { $0 <= other.until } ?? true
    }
    if reason == Self.illness {
      try checkIllness(
        waiver, beside: granted.filter { $0.reason == Self.illness }, levelSince ?? .first)
    }
    guard Self.academic.contains(reason) else { return }
    let earlier = granted.filter { $0.reason.map(Self.academic.contains) ?? false }
    if earlier.count >= academicTimes, let last = earlier.last {
      throw .academicAgain(from: last.from, until: last.until)
    }
  }

  private func checkIllness(
    _ waiver: Waiver, beside granted: [Waiver], _ start: Day
  ) throws(Refusal) {
    let first = max(granted.map(\.from).min() ?? waiver.from, start)
    let begin = min(first, waiver.from)
    let allowed = begin.adding(months: illnessMonths).days(after: begin)
    func days(_ waivers: [Waiver]) -> Int { Self.days(of: waivers, from: start) }
    guard days(granted + [waiver]) > allowed else { return }
    var last = waiver.until
    while last >= waiver.from && days(granted + [waiver.lasting(until: last)]) > allowed {
      last = last.adding(-1)
    }
    throw .illnessTooLong(
      months: illnessMonths, allowed: allowed, granted: days(granted),
      last: last < waiver.from ? nil : last,
      basis: visaClass == .m1 ? "8 CFR 214.2(m)(9)(vi)" : "8 CFR 214.2(f)(6)(iii)(B)")
  }

  /// How many days waivers cover together, a day of two of them once.
  private static func days(of waivers: [Waiver], from start: Day) -> Int {
    var days = 0
    var next = start
    for waiver in waivers.sorted(by: { $0.from < $1.from }) where waiver.until >= next {
      days += waiver.until.days(after: max(waiver.from, next)) + 1
      next = waiver.until.adding(1)
    }
    return days
  }
}

extension Waiver {
  /// The same with another last day.
  fileprivate func lasting(until: Day) -> Waiver {
    Waiver(kind, from: from, until: until, reason: reason, isInSEVIS: isInSEVIS)
  }
}
