package import Feed

/// By when a duty is to be done.
package struct Deadline: Sendable, Equatable {
  /// The last day that the rule allows; nil where none is named.
  package let legal: Day?
  /// The day to work to: the last federal business day that isn't later, less one where SEVIS
  /// answers the next business day; without a legal day it is the office's own.
  package let due: Day
  /// The day by which the office means to have it done, never a day after it is due.
  package let officeTarget: Day

  /// The deadline of a duty that was first seen on a day.
  package init(of duty: Duty, firstSeen: Day, anchors: Anchors) {
    let target = FederalCalendar.businessDay(onOrBefore: firstSeen.adding(duty.officeDays))
    var legal: Day?
    if let days = duty.legalDays, let start = anchors.day(of: duty.countedFrom, firstSeen) {
      legal = start.adding(days)
    }
    if let last = duty.notAfter.flatMap({ anchors.day(of: $0, firstSeen) }) {
      legal = legal.map { min($0, last) } ?? last
    }
    self.legal = legal
    guard let legal else {
      (due, officeTarget) = (target, target)
      return
    }
    let last = FederalCalendar.businessDay(onOrBefore: legal)
    due = duty.hasBatchResults ? FederalCalendar.businessDay(before: last) : last
    officeTarget = min(target, due)
  }

  /// The days from which deadlines are counted, as far as they are known.
  package struct Anchors: Sendable {
    package var programStart: Day?
    package var programEnd: Day?
    package var sessionStart: Day?
    package var waiverStart: Day?

    package init(
      programStart: Day? = nil, programEnd: Day? = nil, sessionStart: Day? = nil,
      waiverStart: Day? = nil
    ) {
      self.programStart = programStart
      self.programEnd = programEnd
      self.sessionStart = sessionStart
      self.waiverStart = waiverStart
    }

    func day(of anchor: Duty.Anchor, _ firstSeen: Day) -> Day? {
      switch anchor {
      case .firstSeen: firstSeen
      case .programStart: programStart
      case .programEnd: programEnd
      case .sessionStart: sessionStart
      case .waiverStart: waiverStart
      }
    }
  }
}
