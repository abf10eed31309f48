internal import Feed
internal import Files
internal import Settings

/// Until when an override holds, as someone writes it.
struct OverrideTime {
  /// The first moment at which it no longer does.
  let moment: Moment
  /// It in words, at the school.
  let words: String

  /// Reads a date, which is meant with the whole of its day, or a date and a time.
  ///
  /// `2026-11-25`, `2026-11-25T18:00` at the school, or `2026-11-25T18:00Z` in UTC; nil for
  /// anything else.
  init?(_ text: String, _ zone: SchoolTimeZone) {
    if let day = Day(iso: text) {
      moment = Moment(seconds: zone.instant(on: day, minutes: 24 * 60))
      words = "the end of \(day) (\(zone))"
      return
    }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])) else { return nil }
    let isUTC = parts[1].hasSuffix("Z")
    let clock = (isUTC ? parts[1].dropLast() : parts[1]).split(
      separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2 || clock.count == 3 && clock[2] == "00",
      let hour = Self.number(clock[0]),
      let minute = Self.number(clock[1]), hour < 24, minute < 60
    else { return nil }
    let time = "\(day) \(clock[0]):\(clock[1])"
    if isUTC {
      guard let utc = Moment("\(day)T\(clock[0]):\(clock[1]):00Z") else { return nil }
      (moment, words) = (utc, "\(time) (UTC)")
    } else {
      moment = Moment(seconds: zone.instant(on: day, minutes: hour * 60 + minute))
      words = "\(time) (\(zone))"
    }
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.count == 2 && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }
}
