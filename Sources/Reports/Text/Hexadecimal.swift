/// Bytes as people and programs write digests.
enum Hexadecimal {
  /// Two digits a byte, in lower case.
  static func text(_ bytes: [UInt8]) -> String {
    func digit(_ half: UInt8) -> UInt8 {
      half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") - 10 + half
    }
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[index * 2] = digit(byte >> 4)
        text[index * 2 + 1] = digit(byte & 15)
      }
      return bytes.count * 2
    }
  }
}
