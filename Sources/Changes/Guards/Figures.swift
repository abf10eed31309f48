internal import Feed

/// Numbers as a verdict writes them.
enum Figures {
  /// A number with its thousands set apart: `12,500`.
  static func number(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0 && index % 3 == 0 && digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// A difference of two shares: `10.5 points`, `1 point`.
  static func points(_ share: Share) -> String {
    "\(share.number) point\(share.hundredths == 100 ? "" : "s")"
  }

  /// How much larger the second share is than the first, rounded down; both of more than nothing.
  static func rise(from before: Fraction, to after: Fraction) -> Share {
    let difference =
      Int128(after.part) * Int128(before.total) - Int128(before.part) * Int128(after.total)
    return Share(
      hundredths: Int(difference * 10_000 / (Int128(before.total) * Int128(after.total))))
  }

  /// How many more of `after` it is than the share of `before` would give, rounded down.
  static func excess(from before: Fraction, to after: Fraction) -> Int {
    let difference =
      Int128(after.part) * Int128(before.total) - Int128(before.part) * Int128(after.total)
    return Int(difference / Int128(before.total))
  }

  /// Whether a share rose by `limit` or more, exactly.
  static func rises(from before: Fraction, to after: Fraction, by limit: Share) -> Bool {
    let difference =
      Int128(after.part) * Int128(before.total) - Int128(before.part) * Int128(after.total)
    return difference * 10_000
      >= Int128(limit.hundredths) * Int128(before.total) * Int128(after.total)
  }
}

/// A part of a whole.
struct Fraction: Sendable, Equatable {
  var part: Int
  var total: Int

  /// As in `6,200 of 12,500`.
  var text: String { "\(Figures.number(part)) of \(Figures.number(total))" }
}

extension Message.Interpolation {
  /// A share, as in `5 %`.
  mutating func appendInterpolation(_ share: Share) { appendInterpolation(share.description) }
}
