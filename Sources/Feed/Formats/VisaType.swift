/// What a value of VISA_TYPE says: one of six codes, or the class in words.
///
/// F, M and J have codes because SEVIS is about them; any other class is written out, and no list
/// of those is needed or kept.
package enum VisaType: Sendable, Equatable {
  /// A class that has a code.
  package enum Class: Int, Sendable, CaseIterable {
    case f1 = 1
    case m1, j1, f2, m2, j2

    /// The code, two digits.
    package var code: String { "0\(rawValue)" }

    /// The class as it stands on the visa: `F-1`.
    package var name: String {
      switch self {
      case .f1: "F-1"
      case .m1: "M-1"
      case .j1: "J-1"
      case .f2: "F-2"
      case .m2: "M-2"
      case .j2: "J-2"
      }
    }

    /// Whether it is a student's or exchange visitor's own, not that of a family member.
    package var isPrincipal: Bool { rawValue <= 3 }
  }

  /// Nothing.
  case blank
  /// A class by its code.
  case coded(Class)
  /// A class that has a code, in words.
  case uncoded(Class)
  /// A number that is no code, and the class it was probably meant to be.
  case number(Class?)
  /// The words for someone who isn't to be in the file at all.
  case permanentResident
  /// Any other class, in words.
  case described

  /// Reads a trimmed value.
  package init(_ value: Span<UInt8>) {
    if value.isEmpty {
      self = .blank
    } else if let coded = Self.coded(value) {
      self = .coded(coded)
    } else if let named = Self.named(value) {
      self = .uncoded(named)
    } else if Self.isNumber(value) {
      self = .number(Self.coded(lackingZero: value))
    } else {
      self = Self.saysPermanentResident(value) ? .permanentResident : .described
    }
  }

  /// The class of a code.
  package static func coded(_ value: Span<UInt8>) -> Class? {
    guard value.count == 2, value[0] == 0x30 else { return nil }
    return Class(rawValue: Int(value[1]) - 0x30)
  }

  /// The class that the first word of a value names: `F1`, `f-1`, `J 2 (dependent)`.
  private static func named(_ value: Span<UInt8>) -> Class? {
    guard value.count >= 2 else { return nil }
    let digit = value[1] == 0x2D || value[1] == 0x20 ? 2 : 1
    guard digit < value.count else { return nil }
    if digit + 1 < value.count {
      let next = value[digit + 1]
      // What goes on is another word: F-1B, F-12.
      if next.isLetter || next.isDigit || next >= 0x80 { return nil }
    }
    switch (value[0] & 0xDF, value[digit]) {
    case (UInt8(ascii: "F"), UInt8(ascii: "1")): return .f1
    case (UInt8(ascii: "M"), UInt8(ascii: "1")): return .m1
    case (UInt8(ascii: "J"), UInt8(ascii: "1")): return .j1
    case (UInt8(ascii: "F"), UInt8(ascii: "2")): return .f2
    case (UInt8(ascii: "M"), UInt8(ascii: "2")): return .m2
    case (UInt8(ascii: "J"), UInt8(ascii: "2")): return .j2
    default: return nil
    }
  }

  /// Whether a value is a number, as spreadsheets write them too: `7`, `1.0`, `-1`.
  private static func isNumber(_ value: Span<UInt8>) -> Bool {
    let first = value[0] == 0x2D || value[0] == 0x2B ? 1 : 0
    guard first < value.count, value[first].isDigit else { return false }
    return value.extracting(first..<value.count).allBytes { $0.isDigit || $0 == 0x2E }
  }

  private static func coded(lackingZero value: Span<UInt8>) -> Class? {
    let isWhole =
      value.count == 1 || value.count == 3 && value[1] == 0x2E && value[2] == 0x30
    return isWhole ? Class(rawValue: Int(value[0]) - 0x30) : nil
  }

  /// Whether a value has one of `pr`, `pe` and `gr` in it, as all those words have; nearly every
  /// other class has none and needs no look at its words.
  private static func mayNamePermanentResident(_ value: Span<UInt8>) -> Bool {
    for index in value.indices.dropLast() {
      switch (value[index] | 0x20, value[index + 1] | 0x20) {
      case (UInt8(ascii: "p"), UInt8(ascii: "r")), (UInt8(ascii: "p"), UInt8(ascii: "e")),
        (UInt8(ascii: "g"), UInt8(ascii: "r")):
        return true
      default: continue
      }
    }
    return false
  }

  /// Whether a value says that someone has a green card, and not that it is still to come.
  private static func saysPermanentResident(_ value: Span<UInt8>) -> Bool {
    guard mayNamePermanentResident(value) else { return false }
    let words = value.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard
      !words.contains(where: { ["pending", "applicant", "applied", "non", "not"].contains($0) })
    else { return false }
    if let first = words.first, ["pr", "lpr", "greencard"].contains(first) { return true }
    return zip(words, words.dropFirst()).contains { word, next in
      switch (word, next) {
      case ("permanent", "resident"), ("perm", "resident"), ("perm", "res"), ("green", "card"): true
      default: false
      }
    }
  }
}
