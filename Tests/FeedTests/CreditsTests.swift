import Feed
import Testing

/// The ruling on credits: digits, and one to three decimals after a point.
@Suite struct CreditsTests {
  @Test(
    arguments: [
      ("0", 0), ("9", 9_000), ("14.0", 14_000), ("4.5", 4_500), ("0.125", 125), ("007", 7_000),
      ("12.000", 12_000),
      ("999999999999999.999", 999_999_999_999_999_999),  // The most digits.
    ] as [(String, Int64)])
  func reads(text: String, thousandths: Int64) {
    #expect(credits(text)?.thousandths == thousandths)
  }

  @Test(arguments: [
    "", "+12", "12.", "1.2E1", "-0", ".5",  // The ruling's own list.
    "-3", "12,5", "1,234", "0.1234", "12 ", " 12", "1 2", "9 hours", "nine", "0x1F", "1.2.3", ".",
    "NaN", "inf", "1e3", "１２",  // Digits of another script.
    "1000000000000000",  // Sixteen digits: no sum of such numbers may overflow.
  ])
  func refuses(text: String) {
    #expect(credits(text) == nil)
  }

  @Test(arguments: [("9", "9"), ("9.000", "9"), ("4.50", "4.5"), ("0.125", "0.125"), ("0", "0")])
  func saysAsManyDecimalsAsItNeeds(text: String, said: String) {
    #expect(credits(text)?.description == said)
  }

  @Test func addsExactly() throws {
    let tenth = try #require(credits("0.1"))
    #expect((tenth + tenth + tenth).description == "0.3")
  }
}

private func credits(_ text: String) -> Credits? {
  let bytes = Array(text.utf8)
  return Credits(bytes.span)
}
