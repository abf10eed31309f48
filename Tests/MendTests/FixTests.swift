import Feed
import Foundation
import Rules
import Sample
import TSV
import Testing

@testable import Mend

/// Safe repairs: what they mend is mended, what they don't claim stays as it was.
@Suite struct FixTests {
  @Test(arguments: Samples.all)
  func sampleIsMendedOnceAndForAll(path: String) async throws {
    let layout = try Samples.layout(of: path)
    try await expectMended(
      Samples.bytes(path), named: path.split(separator: "/").last.map(String.init), layout)
  }

  @Test(arguments: FileKind.allCases)
  func madeUpFeedIsMendedOnceAndForAll(kind: FileKind) async throws {
    let feed = try sample(rows: 1_500, kind: kind)
    try await expectMended(feed, named: kind.fileName, .standard)
  }

  @Test(arguments: [1, 7, 64, 4096])
  func cutsOfTheInputMakeNoDifference(step: Int) throws {
    let feed = try sample(rows: 60, kind: .student)
    let whole = try mended(feed)
    #expect(try mended(feed, step: step).bytes == whole.bytes)
  }

  @Test func everyRepairIsMadeAndCounted() throws {
    let text =
      "\u{FEFF}UUUID\tlast_name\tCREDIT_TERM\r\n\"U1\"\t Lee \t\"\u{A0}202640\"\nU2\tKim\t202640\n"
    let result = try mended(Array(text.utf8), name: nil)
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == "UUUID\tLAST_NAME\tCREDITS_TERM\nU1\tLee\t202640\nU2\tKim\t202640\n")
    for (repair, count) in [
      (Repair.byteOrderMark, 1), (.lineEndings, 1), (.headerSpelling, 2), (.wrappingQuotes, 2),
      (.padding, 1), (.invisiblePadding, 1),
    ] {
      #expect(result.tally.count(of: repair) == count, "\(repair)")
    }
    let shown = result.tally.text(showingValues: true, hasPlaces: true)
    #expect(shown.contains("line 2, LAST_NAME: “ Lee ” → “Lee”"))
    let masked = result.tally.text(showingValues: false, hasPlaces: true)
    #expect(!masked.contains("Lee") && masked.contains("line 2, LAST_NAME: (5 characters, hidden)"))
  }

  @Test(arguments: [
    // The wrapped cell of a wrapped file may hold quotes of its own.
    (
      "\"UUUID\"\t\"LAST_NAME\"\n\"U1\"\t\"Al \"Bo\" Lee\"\n",
      "UUUID\tLAST_NAME\nU1\tAl \"Bo\" Lee\n"
    ),
    // A quote that isn't closed in its cell is none around it.
    ("UUUID\tLAST_NAME\n\"U1\tLee\"\n", "UUUID\tLAST_NAME\n\"U1\tLee\"\n"),
    // A blank cell's blanks are nobody's; a blank in quotes is blank.
    ("UUUID\tLAST_NAME\nU1\t  \nU2\t\"  \"\n", "UUUID\tLAST_NAME\nU1\t  \nU2\t\n"),
    // Two columns of one meaning stay for a person to look at.
    ("UUUID\tLAST_NAME\tSURNAME\nU1\tA\tB\n", "UUUID\tLAST_NAME\tSURNAME\nU1\tA\tB\n"),
    // CR alone ends lines; CR LF everywhere may stay.
    ("UUUID\tLAST_NAME\rU1\tLee\r", "UUUID\tLAST_NAME\nU1\tLee\n"),
    ("UUUID\tLAST_NAME\r\nU1\tLee\r\n", "UUUID\tLAST_NAME\r\nU1\tLee\r\n"),
    // A last line without a newline may have been cut off, which must stay to be seen.
    ("UUUID\tLAST_NAME\nU1\t Lee", "UUUID\tLAST_NAME\nU1\tLee"),
    // Latin-1: the byte before the space is half of nothing.
    ("\u{FEFF}\n\nUUUID\tLAST_NAME\nU1\tLee \n", "\n\nUUUID\tLAST_NAME\nU1\tLee\n"),
  ])
  func edgeCase(feed: String, expected: String) throws {
    let result = try mended(Array(feed.utf8), name: nil).bytes
    #expect(String(decoding: result, as: UTF8.self) == expected)
    #expect(try mended(result, name: nil).bytes == result)
  }

  @Test func whatIsNoFeedIsLeftAlone() throws {
    for path in ["awkward/12-utf-16", "awkward/16-commas", "awkward/08-empty-file"] {
      let feed = try Samples.bytes("\(path)/sis_user_info.txt")
      #expect(throws: Unmendable.self) { try mended(feed) }
    }
    let long = Array("UUUID\tLAST_NAME\n".utf8) + [UInt8](repeating: 0x41, count: 1 << 21) + [0x0A]
    #expect(throws: Unmendable.self) { try mended(long) }
  }

  // MARK: Helpers

  private func mended(
    _ feed: [UInt8], name: String? = "sis_user_info.txt", layout: Layout = .standard,
    step: Int = .max
  ) throws -> (bytes: [UInt8], tally: RepairTally) {
    var bytes: [UInt8] = []
    let tally = try FeedRepair(layout: layout, fileName: name, kind: nil).run(
      MemorySource(feed, step: step), write: { bytes += $0 })
    return (bytes, tally)
  }

  /// A repair's findings are gone from where it was made, no new ones of its rules came, a second run
  /// changes nothing.
  private func expectMended(_ feed: [UInt8], named name: String?, _ layout: Layout) async throws {
    let result: (bytes: [UInt8], tally: RepairTally)
    do {
      result = try mended(feed, name: name, layout: layout)
    } catch is Unmendable {
      return
    }
    let again = try mended(result.bytes, name: name, layout: layout)
    #expect(again.bytes == result.bytes)
    #expect(again.tally.isEmpty)

    let before = try await findings(in: feed, named: name, layout: layout)
    let after = try await findings(in: result.bytes, named: name, layout: layout)
    for rule in ["byte-order-mark", "mixed-line-endings", "wrong-line-endings", "padded-value"] {
      #expect(!after.contains { $0.rule == rule }, "\(rule) is left")
    }
    // What quotes, invisible characters and names are left were there before, and are no repair's.
    for rule in ["double-quote", "invisible-character", "misspelled-column"] {
      let left = places(after.filter { $0.rule == rule })
      #expect(Set(left).isSubset(of: places(before.filter { $0.rule == rule })))
      for repair in Repair.allCases where repair.rules.contains(rule) {
        for place in result.tally.places(of: repair) {
          #expect(
            !left.contains("\(rule) \(place.line) \(place.column ?? "-")")
              || hasTwoCauses(feed, place), "\(rule) is left at line \(place.line)")
        }
      }
    }
  }

  /// Whether what was taken from the ends of a value stands within it too.
  private func hasTwoCauses(_ feed: [UInt8], _ place: RepairPlace) -> Bool {
    guard let value = place.after?.value else { return false }
    return value.contains("\"") || value.unicodeScalars.contains(where: Blank.isInvisible)
  }

  private func sample(rows: Int, kind: FileKind) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try SampleFeed(
      .init(rows: rows, seed: 4, kind: kind, errorRate: 0.3, hasOptionalColumns: true)
    ).write(to: { span in span.withUnsafeBufferPointer { bytes += Array($0) } })
    return bytes
  }
}
