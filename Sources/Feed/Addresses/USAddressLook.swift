internal import Codes

/// The one question asked of every US address: whether it needs no look.
///
/// Nearly every block is blank, or a state's code beside a ZIP code of that state; for that a few
/// nanoseconds have to do.
package enum USAddressLook {
  /// Whether a block of untrimmed cells is fine for every rule about it.
  ///
  /// - Parameters:
  ///   - line1: the street.
  ///   - state: the state.
  ///   - zip: the ZIP code.
  ///   - mindsBoxes: whether a post office box needs a look.
  /// - Returns: false where it must be looked at; blank blocks are asked about by `isBlank`.
  @inline(__always)
  package static func isFine(
    line1: Span<UInt8>, state: Span<UInt8>, zip: Span<UInt8>, mindsBoxes: Bool
  ) -> Bool {
    guard state.count == 2, zip.count == 5,
      let pair = LetterPair(state[unchecked: 0], state[unchecked: 1]), let first = line1.firstByte,
      // A line that begins with what can't be seen may be blank.
      first > 0x20, first < 0x80
    else { return false }
    let bit = USState.bit(pair)
    let (one, two, three) = (digit(zip, 0), digit(zip, 1), digit(zip, 2))
    let (four, five) = (digit(zip, 3), digit(zip, 4))
    guard bit >= 0, max(one, two, three) < 10, max(four, five) < 10 else { return false }
    let prefix = one * 100 + two * 10 + three
    guard sure[unchecked: prefix] >> UInt64(truncatingIfNeeded: bit) & 1 == 1 else { return false }
    return !mindsBoxes || !PostOfficeBox.mayBe(line1)
  }

  /// Whether a state and a ZIP code of it say for sure that the place is in the US.
  static func isSure(_ state: USState, _ code: ZIPCode) -> Bool {
    sure[code.prefix] >> UInt64(state.bit) & 1 == 1
  }

  /// A digit's value; a large one where the byte is none.
  @inline(__always)
  private static func digit(_ text: Span<UInt8>, _ index: Int) -> Int {
    Int(text[unchecked: index] &- 0x30)
  }

  /// Of each beginning of a ZIP code, the states it is one of, but for those where abroad the same
  /// letters stand beside the same digits.
  private static let sure: InlineArray<1000, UInt64> = {
    var sure = ZIPCode.prefixes
    // Israel's codes of old were 6nnnn in Tel Aviv, those of Lombok are 83nnn (ID being Indonesia),
    // and in Italy TN is the province of Trento.
    for (code, prefixes) in [("IL", 610...629), ("ID", 830...839), ("TN", 380...381)] {
      guard let state = USState(code: code) else { continue }
      for prefix in prefixes { sure[prefix] &= ~(1 << UInt64(state.bit)) }
    }
    // The military's are no states of SEVIS's.
    for code in ["AA", "AE", "AP"] {
      guard let state = USState(code: code) else { continue }
      for prefix in sure.indices { sure[prefix] &= ~(1 << UInt64(state.bit)) }
    }
    return sure
  }()
}
