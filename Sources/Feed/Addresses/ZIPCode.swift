internal import Codes

/// The first five digits of a ZIP code.
package struct ZIPCode: Sendable, Hashable, CustomStringConvertible {
  /// The five digits as a number.
  let number: Int

  /// The code of exactly five digits.
  package init?(_ text: Span<UInt8>) {
    guard text.count == 5 else { return nil }
    self.init(digits: text)
  }

  /// The code of up to five digits, those that are missing in front being zeros.
  init?(digits: Span<UInt8>) {
    guard !digits.isEmpty, digits.count <= 5, digits.allBytes(\.isDigit) else { return nil }
    var number = 0
    for index in digits.indices { number = number * 10 + Int(digits[index] - 0x30) }
    self.number = number
  }

  /// The digits by which mail is sorted, from 0 to 999.
  var prefix: Int { number / 100 }

  package var description: String {
    let digits = String(number)
    return String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// The states that have codes with this beginning; empty where no code begins so.
  package var states: [USState] { stateSet.states }

  var stateSet: USStateSet { USStateSet(bits: Self.prefixes[prefix]) }

  /// Whether codes of the state begin so.
  package func isIn(_ state: USState) -> Bool { stateSet.contains(state) }

  /// Of each beginning, the states whose codes begin so, a bit each.
  static let prefixes: InlineArray<1000, UInt64> = {
    var prefixes = InlineArray<1000, UInt64>(repeating: 0)
    guard let table = SpecTable.embedded("codes/zip-prefix") else {
      preconditionFailure("the program lacks specs/codes/zip-prefix.tsv")
    }
    for row in table.rows {
      guard let prefix = Int(row[0]), prefixes.indices.contains(prefix) else { continue }
      var states = USStateSet()
      for code in row[1].split(separator: ",") {
        if let state = USState(code: code) { states.insert(state) }
      }
      prefixes[prefix] = states.bits
    }
    return prefixes
  }()
}

/// What stands where a ZIP code should.
package enum ZIPReading: Sendable, Equatable {
  case blank
  /// Five digits.
  case plain(ZIPCode)
  /// Nine digits, the last four of which SEVIS doesn't take.
  case withFour(ZIPCode)
  /// Digits too few, which a zero in front makes a code of the state beside it.
  case withoutZero(ZIPCode)
  /// A word for nothing.
  case placeholder
  /// Anything else.
  case other

  /// Reads a trimmed value beside a state, where that is known.
  package init(_ text: Span<UInt8>, beside state: USState?) {
    if text.isEmpty {
      self = .blank
    } else if let code = ZIPCode(text) {
      self = .plain(code)
    } else if let code = Self.beforeFour(text) {
      self = .withFour(code)
    } else if text.count == 3 || text.count == 4, let code = ZIPCode(digits: text), let state,
      code.isIn(state)
    {
      self = .withoutZero(code)
    } else {
      self = Placeholder.isOne(text) ? .placeholder : .other
    }
  }

  /// The five digits of `12345-6789`, `123456789` and `12345 6789`.
  private static func beforeFour(_ text: Span<UInt8>) -> ZIPCode? {
    guard (6...10).contains(text.count), let code = ZIPCode(text.extracting(0..<5)) else {
      return nil
    }
    let rest = text.extracting(5..<text.count)
    let isDivided = rest[0] == 0x2D || rest[0] == 0x20
    let four = isDivided ? rest.extracting(1..<rest.count) : rest
    // A dash with nothing after it is what an empty second field leaves.
    guard four.count == 4 && four.allBytes(\.isDigit) || isDivided && four.isEmpty else {
      return nil
    }
    return code
  }

  /// Whether it has the shape of a ZIP code, with or without the last four digits.
  package var isShaped: Bool {
    switch self {
    case .plain, .withFour: true
    default: false
    }
  }
}
