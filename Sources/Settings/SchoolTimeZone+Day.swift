package import Feed
internal import Glibc
internal import Synchronization

extension SchoolTimeZone {
  /// The environment belongs to the whole process, so one at a time may borrow it.
  private static let process = Mutex(())

  /// A variable of the environment, not while it is changed here.
  static func environment(_ name: String) -> String? {
    process.withLock { _ in getenv(name).map { String(cString: $0) } }
  }

  /// The day it is in this zone.
  ///
  /// For another zone than the machine's, the `TZ` of the process changes for a moment. C has no
  /// other way to ask for a zone by name; ask before there are threads that read the environment.
  ///
  /// - Parameter instant: seconds since 1970 began in UTC.
  /// - Returns: the day of the calendar.
  package func day(at instant: Int) -> Day { borrowed { Self.localDay(at: instant) } }

  /// The moment at which clocks in this zone show a time.
  ///
  /// Of an hour that comes twice when the clocks go back, it is one of the two; of one that is left
  /// out when they go forward, the moment as if they had not.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - minutes: minutes since it began; 1,440 for its end.
  /// - Returns: seconds since 1970 began in UTC.
  package func instant(on day: Day, minutes: Int) -> Int {
    borrowed {
      var parts = tm()
      (parts.tm_year, parts.tm_mon) = (Int32(day.year - 1900), Int32(day.month - 1))
      (parts.tm_mday, parts.tm_hour, parts.tm_min) = (Int32(day.day), 0, Int32(minutes))
      parts.tm_isdst = -1
      return mktime(&parts)
    }
  }

  /// Runs `body` while the process has this zone.
  private func borrowed<Value>(_ body: () -> Value) -> Value {
    Self.process.withLock { _ in
      guard case .named(let name) = self else {
        tzset()
        return body()
      }
      let before = getenv("TZ").map { String(cString: $0) }
      setenv("TZ", ":\(name)", 1)
      tzset()
      defer {
        if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
        tzset()
      }
      return body()
    }
  }

  private static func localDay(at instant: Int) -> Day {
    var seconds = time_t(instant)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let day = Day(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { preconditionFailure("\(instant) seconds since 1970 are on no day of the calendar") }
    return day
  }
}
