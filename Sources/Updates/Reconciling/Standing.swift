internal import Feed

/// How a value of the SIS stands to what SEVIS holds.
package enum Standing: String, Sendable, CaseIterable {
  /// Both have the same.
  case agreed
  /// The SIS has something newer, to be reported.
  case sisAhead = "sis-ahead"
  /// SEVIS has something that the SIS doesn't.
  case sevisAhead = "sevis-ahead"
  /// Both have moved, apart.
  case conflict
  /// SEVIS has never said what it holds.
  case assumed

  /// Compares what the SIS has now, what it had in the last snapshot, and what SEVIS confirmed.
  ///
  /// - Parameters:
  ///   - now: the SIS's value tonight, in SEVIS's form; empty where it is blank.
  ///   - snapshot: its value in the last snapshot that stood for what SEVIS held; nil where there is
  ///     none.
  ///   - confirmed: what SEVIS is known to hold; nil where nothing is.
  ///   - element: which value it is: differences of case and accents don't count.
  package init(now: String, snapshot: String?, confirmed: ConfirmedValue?, element: Element) {
    guard let confirmed, confirmed.certainty == .confirmed else {
      self = .assumed
      return
    }
    func isSame(_ left: String, _ right: String) -> Bool {
      Self.isSame(left, right, as: element)
    }
    let held = confirmed.value
    if isSame(now, held) {
      self = .agreed
    } else if now.isEmpty {
      // A blank never clears what SEVIS holds, whatever it was before.
      self = .sevisAhead
    } else if held.isEmpty {
      self = .sisAhead
    } else if let snapshot, isSame(snapshot, now) {
      // The SIS hasn't moved: SEVIS has.
      self = .sevisAhead
    } else if let snapshot, !snapshot.isEmpty, !isSame(snapshot, held) {
      self = .conflict
    } else {
      self = .sisAhead
    }
  }

  /// Whether two values of an element are one, but for style.
  static func isSame(_ left: String, _ right: String, as element: Element) -> Bool {
    Likeness(left, right, form: element.facts.form) != .different
  }
}
