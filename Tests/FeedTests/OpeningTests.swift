import Testing

@testable import Feed

/// What the first bytes of a feed show.
@Suite struct OpeningTests {
  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x55, 0x00], "UTF-16LE"), ([0xFE, 0xFF, 0x00, 0x55], "UTF-16BE"),
      ([0xFF, 0xFE, 0, 0, 0x55, 0, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      // No mark, but every other byte is zero.
      ([0x55, 0, 0x55, 0, 0x55, 0, 0x49, 0, 0x44, 0], "UTF-16LE"),
      ([0, 0x55, 0, 0x55, 0, 0x55, 0, 0x49, 0, 0x44], "UTF-16BE"),
      ([0x55, 0, 0, 0, 0x55, 0, 0, 0, 0x49, 0, 0, 0], "UTF-32LE"),
      ([0, 0, 0, 0x55, 0, 0, 0, 0x55, 0, 0, 0, 0x49], "UTF-32BE"),
    ] as [([UInt8], String)])
  func wideEncodingsAreTold(head: [UInt8], name: String) {
    #expect(Opening(head: head, isWhole: true).wideEncoding == name)
  }

  /// Zero bytes without order are damage, not an encoding.
  @Test(
    arguments: [
      Array(repeating: 0, count: 40), [0x55, 0x55, 0, 0, 0x55, 0x49, 0x44, 0x09, 0x44, 0x4F],
      [0x55, 0, 0x55, 0x55, 0, 0x55, 0x49, 0, 0x44, 0x09, 0, 0x44],
    ] as [[UInt8]])
  func zerosWithoutOrderAreNoEncoding(head: [UInt8]) {
    #expect(Opening(head: head, isWhole: true).wideEncoding == nil)
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "\u{FEFF}\n", " \t\r\n\n"])
  func nothingIsEmpty(text: String) {
    #expect(Opening(head: Array(text.utf8), isWhole: true).isEmpty)
  }

  @Test(arguments: [
    ("UUUID\tDOB\nU1\t\n", 1, ["UUUID", "DOB"]), ("UUUID\tDOB\r\nU1\t\r\n", 1, ["UUUID", "DOB"]),
    ("\u{FEFF}UUUID\tDOB\n", 1, ["UUUID", "DOB"]), ("\n \n\nUUUID\tDOB\n", 4, ["UUUID", "DOB"]),
    ("UUUID\tDOB", 1, ["UUUID", "DOB"]), ("UUUID\tDOB\t\n", 1, ["UUUID", "DOB", ""]),
    ("UUUID\rU1\r", 1, ["UUUID"]),
  ])
  func headerIsFound(text: String, line: Int, names: [String]) {
    let opening = Opening(head: Array(text.utf8), isWhole: true)
    #expect(opening.headerLineNumber == line)
    #expect(opening.names == names)
  }

  @Test func carriageReturnsAloneAreTold() {
    #expect(opening("a\tb\rc\td\r").endsInCarriageReturns)
    #expect(!opening("a\tb\r\nc\td\r\n").endsInCarriageReturns)
    // One inside a line of an ordinary file is that cell's affair.
    #expect(!opening("a\tb\nc\rx\td\ne\tf\n").endsInCarriageReturns)
  }

  @Test func wrappedColumnsNeedTwoCells() {
    #expect(opening("A\tB\n1\t\"x\"\n").quoting.wrappedColumns == [])
    #expect(opening("A\tB\n1\t\"x\"\n2\t\"y\"\n").quoting.wrappedColumns == [1])
    #expect(opening("A\tB\n1\t\"x\"\n2\ty\n").quoting.wrappedColumns == [])
    #expect(opening("\"A\"\t\"B\"\n\"1\"\t\"x\"\n").quoting.wrapsHeader)
    #expect(!opening("\"A\"\tB\n1\tx\n").quoting.wrapsHeader)
  }

  private func opening(_ text: String) -> Opening {
    Opening(head: Array(text.utf8), isWhole: true)
  }
}
