import Feed
import Foundation
import Rules
import Sample
import TSV
import Testing

@testable import Mend

/// Made-up people: the same findings, and nobody left.
@Suite struct RedactTests {
  @Test(arguments: Samples.all)
  func sampleKeepsItsFindingsAndLosesItsPeople(path: String) async throws {
    let name = path.split(separator: "/").last.map(String.init)
    try await expectRedacted(
      Samples.bytes(path), named: name, layout: Samples.layout(of: path))
  }

  @Test(arguments: FileKind.allCases, [3, 4, 5])
  func madeUpFeedWithErrorsKeepsThem(kind: FileKind, seed: UInt64) async throws {
    let feed = try sample(rows: 1_200, kind: kind, seed: seed)
    try await expectRedacted(feed, named: kind.fileName)
  }

  @Test func anotherKeyMakesOtherPeople() async throws {
    let feed = try Samples.bytes("good/sis_user_info.txt")
    let first = try await redacted(feed, key: 1)
    #expect(try await redacted(feed, key: 1) == first)
    #expect(try await redacted(feed, key: 2) != first)
  }

  @Test(arguments: [1, 1000, 1 << 20])
  func cutsOfTheInputMakeNoDifference(step: Int) async throws {
    let feed = try Samples.bytes("bad/possible-same-person/sis_user_info.txt")
    #expect(try await redacted(feed, step: step) == redacted(feed))
  }

  /// The same id is the same made-up id wherever it stands, in any case; others stay others.
  @Test func idsGoOnBeingTheSame() async throws {
    let ids = ["U000123", "u000123", "U000124", " U000123", "U000123"]
    var lines = ["UUUID\tLAST_NAME\tVISA_TYPE\tSTUDENT_ID"]
    for id in ids { lines.append("\(id)\tLee\t01\tU000124") }
    let made = try await redacted(Array((lines.joined(separator: "\n") + "\n").utf8))
    let rows = String(decoding: made, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows[0][0] == rows[4][0])
    #expect(rows[3][0] == " " + rows[0][0])
    #expect(rows[1][0] == rows[0][0].lowercased() && rows[1][0] != rows[0][0])
    #expect(rows[2][0] != rows[0][0])
    #expect(rows[2][0] == rows[0][3])
    #expect(rows[0][0].wholeMatch(of: /[A-Z][0-9]{6}/) != nil)
  }

  /// Ids so dense that hardly any other is free.
  @Test func denseIDsStayApart() async throws {
    var text = "UUUID\tLAST_NAME\tVISA_TYPE\n"
    for id in 100..<700 { text += "\(id)\tLee\t01\n" }
    let made = try await redacted(Array(text.utf8))
    let ids = String(decoding: made, as: UTF8.self).split(separator: "\n").dropFirst().map {
      String($0.prefix { $0 != "\t" })
    }
    #expect(Set(ids).count == 600)
  }

  @Test func wideTextIsRedactedToo() async throws {
    for path in ["awkward/12-utf-16", "bad/utf16-file"] {
      let feed = try Samples.bytes("\(path)/sis_user_info.txt")
      let made = try await redacted(feed)
      #expect(made.count == feed.count)
      let same = zip(feed, made).count { $0 == $1 }
      #expect(same < feed.count)
    }
  }

  // MARK: Helpers

  private func redacted(
    _ feed: [UInt8], named name: String? = "sis_user_info.txt", layout: Layout = .standard,
    key: UInt8 = 7, step: Int = .max
  ) async throws -> [UInt8] {
    var made: [UInt8] = []
    let options = FeedCheck.Options(layout: layout, today: today, threads: 1)
    try await FeedRedaction(options, fileName: name, key: [UInt8](repeating: key, count: 32)).run(
      size: feed.count, { MemorySource(feed, step: step) }, write: { made += $0 })
    return made
  }

  private func expectRedacted(
    _ feed: [UInt8], named name: String?, layout: Layout = .standard
  ) async throws {
    let made = try await redacted(feed, named: name, layout: layout)
    let before = places(try await findings(in: feed, named: name, layout: layout)).sorted()
    let after = places(try await findings(in: made, named: name, layout: layout)).sorted()
    #expect(before == after)
    let real = personalValues(in: feed, layout)
    let left = personalValues(in: made, layout).intersection(real).subtracting(wordsOfRules)
    #expect(left.isEmpty, "survived: \(left.sorted().prefix(10))")
  }

  /// The closed lists of the rules: a name that says there is none must go on saying so.
  private let wordsOfRules: Set<String> = ["lnu", "fnu", "none", "unknown", "not applicable"]

  /// The values of three or more characters that may not be shown, case aside.
  private func personalValues(in feed: [UInt8], _ layout: Layout) -> Set<String> {
    let opening = Opening(head: feed, isWhole: true)
    guard opening.wideEncoding == nil else { return [] }
    let opened = OpenedFeed(
      fileName: nil, givenKind: nil, opening: opening, layout: layout)
    let newline: UInt8 = opening.endsInCarriageReturns ? 0x0D : 0x0A
    let delimiters: [String: UInt8] = ["comma": 0x2C, "pipe": 0x7C, "semicolon": 0x3B]
    let delimiter = delimiters[opened.otherDelimiter?.name ?? ""] ?? 0x09
    let lines = feed.split(separator: newline, omittingEmptySubsequences: false)
    var values: Set<String> = []
    let skipped = opened.lacksHeader ? 0 : opening.headerLineNumber
    for line in lines.dropFirst(skipped) {
      let cells = line.split(separator: delimiter, omittingEmptySubsequences: false)
      let fits = cells.count == opened.header.fields.count && delimiter == 0x09
      for (position, cell) in cells.enumerated() {
        let bytes = Array(cell)
        let value = Blank.trim(Quoting.unwrap(bytes.span))
        if value.characterCount < 3 { continue }
        let column = fits ? opened.header.fields[position].column : nil
        if let column, column.personal(value).isShown { continue }
        values.insert(value.text.lowercased())
      }
    }
    return values
  }

  private func sample(rows: Int, kind: FileKind, seed: UInt64) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try SampleFeed(
      .init(rows: rows, seed: seed, kind: kind, errorRate: 0.4, hasOptionalColumns: true)
    ).write(to: { span in span.withUnsafeBufferPointer { bytes += Array($0) } })
    return bytes
  }
}
