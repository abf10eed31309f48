internal import Glibc

/// A moment, to the second, as the store and its reports write it.
package struct Moment: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Seconds since 1970 began in UTC.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  /// A moment written as `2026-11-25T03:12:45Z`; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let shape = Array("0000-00-00T00:00:00Z".utf8)
    guard bytes.count == shape.count,
      zip(bytes, shape).allSatisfy({ $1 == 0x30 ? (0x30...0x39).contains($0) : $0 == $1 })
    else { return nil }
    func number(_ place: Int, _ count: Int) -> Int32 {
      bytes[place..<place + count].reduce(0) { $0 * 10 + Int32($1 - 0x30) }
    }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (
      number(0, 4) - 1900, number(5, 2) - 1, number(8, 2)
    )
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (number(11, 2), number(14, 2), number(17, 2))
    seconds = timegm(&parts)
  }

  /// Now, for whoever starts a command; what decides takes it as a parameter.
  package static var now: Moment { Moment(seconds: time(nil)) }

  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// The moment as `2026-11-25T03:12:45Z`.
  package var description: String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
