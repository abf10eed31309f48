package import Feed

/// Whether a person's credits make a full course, as far as the feed can tell.
///
/// Online, one class or three credits count (8 CFR 214.2(f)(6)(i)(G)); the feed has credits, not
/// classes, so what counts is a range, and only a course that is short even at its most is short.
package struct FullTimeRule: Sendable {
  /// What the school's FULL_TIME codes mean: the settings' `full-time`.
  package var codes: [String: Bool]
  /// The column that counts online classes, where a custom column is labelled ONLINE_CLASSES.
  package var onlineClasses: ColumnID?
  /// The fewest credits of an undergraduate's full course.
  package var undergraduate: Credits
  /// The fewest of a graduate's, where the school has fixed them; nine are usual, none are law.
  package var graduate: Credits?
  /// How many online credits count whatever the classes.
  package var onlineCap: Credits
  /// The most credits that one class is taken to have.
  package var largestClass: Credits

  package init(
    codes: [String: Bool] = [:], onlineClasses: ColumnID? = nil,
    undergraduate: Credits = Credits(thousandths: 12_000), graduate: Credits? = nil,
    onlineCap: Credits = Credits(thousandths: 3_000),
    largestClass: Credits = Credits(thousandths: 6_000)
  ) {
    self.codes = codes
    self.onlineClasses = onlineClasses
    self.undergraduate = undergraduate
    self.graduate = graduate
    self.onlineCap = onlineCap
    self.largestClass = largestClass
  }

  /// What the feed shows of someone's course.
  package enum Finding: Sendable, Equatable {
    /// A full course.
    case full
    /// Short of a full course, even at the most that can count.
    case short
    /// No credits at all.
    case none
    /// It can't be told, or FULL_TIME and the credits disagree.
    case unclear
    /// A credit column is blank, blocked or no number.
    case unknown
  }

  /// The fewest and the most credits that can count.
  package func countable(in view: PersonView, level: String) -> ClosedRange<Credits>? {
    guard let campus = credits(.creditsCampus, view), let online = credits(.creditsOnline, view),
      let esl = credits(.creditsESL, view)
    else { return nil }
    let base = campus + esl
    // Of language training nothing online counts.
    if level == "07" || online == .zero { return base...base }
    let classes = onlineClasses.flatMap { Int(view.value($0)) }
    if classes == 1 { return base + online...base + online }
    let least = min(online, onlineCap)
    var most = min(online, max(onlineCap, largestClass))
    if let classes, classes > 1 {
      // Each of the others has a credit at least.
      let rest = Credits(thousandths: online.thousandths - Int64(classes - 1) * 1000)
      most = min(most, max(least, rest))
    }
    return base + least...base + max(least, most)
  }

  /// What it is judged by, beside the level.
  static let columns: [ColumnID] = [
    .creditsTerm, .creditsCampus, .creditsOnline, .creditsESL, .creditsTotal, .fullTime,
  ]

  /// Judges a person's course.
  package func judge(_ view: PersonView, visaClass: VisaType.Class) -> Finding {
    guard view.blockingRule(of: Self.columns) == nil else { return .unknown }
    let level = view.value(.educationLevel)
    guard let countable = countable(in: view, level: level) else { return .unknown }
    let total = credits(.creditsTotal, view)
    let flag = codes[view.value(.fullTime)]
    if countable.upperBound == .zero && (total ?? .zero) == .zero && flag != true { return .none }
    let threshold = threshold(level: level, visaClass)
    switch flag {
    case true?: return threshold.map { countable.upperBound >= $0 } ?? true ? .full : .unclear
    case false?: return threshold.map { countable.upperBound < $0 } ?? true ? .short : .unclear
    case nil:
      guard let threshold else { return .unclear }
      if countable.upperBound < threshold { return .short }
      return countable.lowerBound >= threshold ? .full : .unclear
    }
  }

  /// The fewest credits of a full course; nil where credits don't say: language and vocational
  /// courses are counted in hours.
  private func threshold(level: String, _ visaClass: VisaType.Class) -> Credits? {
    guard visaClass == .f1 else { return nil }
    return switch level {
    case "03", "04": undergraduate
    case "05", "06": graduate
    default: nil
    }
  }

  private func credits(_ column: ColumnID, _ view: PersonView) -> Credits? {
    let bytes = Array(view.value(column).utf8)
    return Credits(bytes.span)
  }
}
