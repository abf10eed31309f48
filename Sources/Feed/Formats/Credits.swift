/// A number of credits, exact to the thousandth.
///
/// Whole thousandths, because 0.1 + 0.1 + 0.1 must be 0.3; three decimals are what the vendor's
/// database keeps.
package struct Credits: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// How many thousandths of a credit.
  package let thousandths: Int64

  /// No credits.
  package static let zero = Credits(thousandths: 0)

  /// The most digits before the point, so that no sum of three can overflow.
  @inlinable static var mostDigits: Int { 15 }

  @inlinable package init(thousandths: Int64) { self.thousandths = thousandths }

  /// Reads digits and, after a point, one to three more; nil for anything else.
  ///
  /// No sign, no exponent, no bare point: `+12`, `1.2E1`, `-0`, `.5` and `12.` come from programs
  /// that write numbers for themselves, and a reader that takes one of them may misread the next.
  @inlinable package init?(_ value: Span<UInt8>) {
    let count = value.count
    var number: Int64 = 0
    var index = 0
    while index < count {
      let digit = value[unchecked: index] &- 0x30
      if digit > 9 { break }
      number = number &* 10 &+ Int64(digit)
      index &+= 1
      if index > Self.mostDigits { return nil }
    }
    if index == 0 { return nil }
    if index == count {
      thousandths = number &* 1000
      return
    }
    let decimals = count &- index &- 1
    guard value[unchecked: index] == 0x2E, decimals >= 1, decimals <= 3 else { return nil }
    var scale: Int64 = 1000
    index &+= 1
    while index < count {
      let digit = value[unchecked: index] &- 0x30
      if digit > 9 { return nil }
      number = number &* 10 &+ Int64(digit)
      scale /= 10
      index &+= 1
    }
    thousandths = number &* scale
  }

  package static func + (left: Credits, right: Credits) -> Credits {
    Credits(thousandths: left.thousandths + right.thousandths)
  }

  package static func < (left: Credits, right: Credits) -> Bool {
    left.thousandths < right.thousandths
  }

  /// The number with as many decimals as it needs: `9`, `4.5`.
  package var description: String {
    let whole = String(thousandths / 1000)
    var decimals = String(1000 + thousandths % 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return decimals.isEmpty ? whole : whole + "." + decimals
  }
}
