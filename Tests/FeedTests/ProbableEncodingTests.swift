import Testing

@testable import Feed

/// The probable reading of bytes that are no UTF-8.
@Suite struct ProbableEncodingTests {
  @Test(
    arguments: [
      ([0x50, 0x65, 0xF1, 0x61], "Windows-1252", "Peña"),
      ([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], "Windows-1252", "Müller"),
      ([0xC9, 0x6D, 0x69, 0x6C, 0x65], "Windows-1252", "Émile"),
      ([0x50, 0x65, 0x96, 0x61], "Mac Roman", "Peña"),
      ([0x4D, 0x9F, 0x6C, 0x6C, 0x65, 0x72], "Mac Roman", "Müller"),
      ([0x83, 0x6D, 0x69, 0x6C, 0x65], "Mac Roman", "Émile"),
    ] as [([UInt8], String, String)])
  func readingIsTheOneWithWordsInIt(bytes: [UInt8], name: String, text: String) {
    let guess = ProbableEncoding(of: bytes.span)
    #expect(guess?.name == name)
    #expect(guess?.text == text)
  }

  @Test func bytesThatMakeNoWordsGetNoGuess() {
    let bytes: [UInt8] = [0xB6, 0xA9, 0xAE]
    #expect(ProbableEncoding(of: bytes.span) == nil)
  }
}
