package import Feed

/// What a person's row said from one night on, until a later night said something else.
package struct Snapshot: Sendable {
  /// The first night that showed it.
  package var from: Day
  /// The row.
  package var view: PersonView

  package init(from: Day, view: PersonView) {
    self.from = from
    self.view = view
  }
}

/// A value, and the day since which it is known.
package struct DatedValue: Sendable, Equatable {
  package var since: Day
  package var value: String

  package init(_ value: String, since: Day) {
    self.value = value
    self.since = since
  }
}

extension [DatedValue] {
  /// The snapshot that a difference between SIS and SEVIS is measured by: the last value that both
  /// had at one time, or else what the SIS had when SEVIS first said what it holds.
  ///
  /// Last night's value wouldn't do: a change that waits for its report would count as SEVIS's from
  /// the second night on.
  ///
  /// - Parameters:
  ///   - sevis: what SEVIS confirmed, the oldest first; receiver: what the SIS had, likewise.
  ///   - isSame: whether two values are one.
  /// - Returns: nil where SEVIS spoke before the SIS did, and the SIS hasn't moved since.
  func base(against sevis: [DatedValue], isSame: (String, String) -> Bool) -> String? {
    for (place, own) in enumerated().reversed() {
      let ownEnd = place + 1 < count ? self[place + 1].since : nil
      for (index, held) in sevis.enumerated().reversed() where isSame(own.value, held.value) {
        let heldEnd = index + 1 < sevis.count ? sevis[index + 1].since : nil
        // The day on which one of them moved belongs to both of its values.
        let begins = Swift.max(own.since, held.since)
        let ends = [ownEnd, heldEnd].compactMap { $0 }.min() ?? begins
        if begins <= ends { return own.value }
      }
    }
    guard let first = sevis.first, let now = last else { return nil }
    if let then = self.last(where: { $0.since <= first.since }) { return then.value }
    return self[0].value == now.value ? nil : self[0].value
  }
}
