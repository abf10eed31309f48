internal import Codes

extension Acceptor {
  /// Whether a cell is two capital letters that are one of these codes.
  @inline(__always)
  static func isCode(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, of codes: borrowing LetterPairSet
  ) -> Bool {
    guard count == 2, let pair = LetterPair(bytes[0], bytes[1]) else { return false }
    return codes.contains(pair)
  }
}
