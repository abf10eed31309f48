import Changes
import Feed
import Files
import Foundation
import Night
import Reports
import Sample
import Store
import Testing

/// Nights of a made-up school: what is stored as changed is what the sample says was changed.
@Suite struct SampleNightsTests {
  /// How many rows; `SISFEED_TEST_ROWS=100000` takes the numbers of a real school.
  private static let rows =
    ProcessInfo.processInfo.environment["SISFEED_TEST_ROWS"].flatMap(Int.init) ?? 2_000

  @Test(arguments: [FileKind.student, .combined], [false, true])
  func changesAreTheTruth(kind: FileKind, isShuffled: Bool) async throws {
    let school = try NightSchool()
    let feed = SampleFeed(
      SampleFeed.Options(
        rows: Self.rows, seed: 7, kind: kind, errorRate: 0.004, shufflesNights: isShuffled))
    for night in 1...3 {
      var (bytes, truth) = (Data(), Data())
      try feed.write(
        night: night, to: { bytes.append($0) }, changes: { truth.append($0) })
      let report = try await school.night(bytes: bytes, kind)
      #expect(report.verdict == .loaded)
      let expected = try Self.changes(truth, night: night)
      let view = try school.view()
      #expect(view.changes(of: night) == expected)
      #expect(night == 1 || expected.count > Self.rows / 200)
      #expect(report.changed == Set(expected.filter { $0.kind == "changed" }.map(\.uuuid)).count)
      #expect(report.added == (night == 1 ? view.people.count : expected.count(of: "added")))
      #expect(report.gone == expected.count(of: "removed"))
      let people = try Self.people(bytes, kind, without: view)
      let others = Set(people.keys).union(view.people.keys).filter { people[$0] != view.people[$0] }
      #expect(others.sorted().prefix(5) == [])
    }
  }

  @Test func columnsInAnotherOrderAreHeldAndLoadNoChanges() async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(200)
    try await school.night(table)
    let before = try school.view()

    let moved = table.ordered(
      Array(table.columns.prefix(3)) + [table.columns[4], table.columns[3]]
        + Array(table.columns.dropFirst(5)))
    let held = try await school.night(moved)
    #expect(held.held == ["header-changed"])
    #expect(held.exitCode == 2)
    #expect(try school.view().people == before.people)

    try school.override(.headerChanged, allow: try #require(held.guards.first).number)
    let loaded = try await school.night(moved, sameDay: true)
    #expect(loaded.verdict == .loaded)
    #expect(loaded.letThrough.map(\.verdict.id) == [.headerChanged])
    let after = try school.view()
    #expect(after.people == before.people)
    #expect(after.changes == [])
    // It is the order from now on.
    #expect(try await school.night(moved).verdict == .loaded)
  }

  @Test func orderOfColumnsCanBeAllowedForGood() async throws {
    let school = try NightSchool()
    school.limits.headerOrder = .any
    let table = try FeedTable.sample(200)
    try await school.night(table)
    let before = try school.view()
    let report = try await school.night(table.ordered(table.columns.reversed()))
    #expect(report.verdict == .loaded)
    #expect(try school.view().changes == [])
    #expect(try school.view().people == before.people)
  }

  @Test(arguments: ["\r\n", "\n"], [false, true])
  func bytesAloneAreNoChange(newline: String, byteOrderMark: Bool) async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(200)
    try await school.night(table)
    let before = try school.view()
    let report = try await school.night(
      bytes: table.bytes(newline: newline, byteOrderMark: byteOrderMark))
    #expect(report.verdict == .loaded)
    #expect((report.added, report.changed, report.gone) == (0, 0, 0))
    #expect(report.noticed.contains("same-file") == (newline == "\n" && !byteOrderMark))
    let after = try school.view()
    #expect(after.changes == [])
    #expect(after.people == before.people)
    #expect(after.tables["row_hashes"] == before.tables["row_hashes"])
  }

  @Test func quotesAroundEverythingAreNoChange() async throws {
    let school = try NightSchool()
    let table = try FeedTable.sample(200)
    try await school.night(table)
    let before = try school.view()
    var wrapped = table
    wrapped.columns = table.columns.map { "\"\($0)\"" }
    wrapped.rows = table.rows.map { $0.map { "\"\($0)\"" } }
    try await school.night(wrapped)
    let after = try school.view()
    #expect(after.nights.last?.state == .loaded)
    #expect(after.changes == [])
    #expect(after.people == before.people)
  }

  @Test func twoFilesMakeOneNight() async throws {
    let school = try NightSchool()
    let students = try FeedTable.sample(60)
    let staff = try FeedTable.sample(30, seed: 9, kind: .hr)
    try await school.night(students, staff)
    #expect(try school.view().people.count == 90)
    let changed = staff.with { $0[3, "LAST_NAME"] = "Okafor" }
    let report = try await school.night(students, changed)
    #expect(report.changed == 1)
    #expect(
      try school.view().changes.map(\.uuuid) == [staff.id(3)])
  }

  // MARK: The truth

  private static func changes(_ truth: Data, night: Int) throws -> Set<StoreView.Change> {
    struct Line: Decodable {
      var kind: String
      var uuuid: String
      var column: String?
      var before: String?
      var after: String?
    }
    let decoder = JSONDecoder()
    return Set(
      try truth.split(separator: 0x0A).map { line in
        let line = try decoder.decode(Line.self, from: Data(line))
        return StoreView.Change(
          night: night, kind: line.kind, uuuid: line.uuuid, column: line.column ?? "",
          before: line.before ?? "", after: line.after ?? "")
      })
  }

  /// The people that a feed shows, as text split at tabs; those whose row or a value of it is left
  /// out are taken from `view`, for the sample's errors stay on all nights.
  private static func people(
    _ bytes: Data, _ kind: FileKind, without view: StoreView
  ) throws -> [String: [String: String]] {
    let table = FeedTable(kind: kind, text: String(decoding: bytes, as: UTF8.self))
    let wrong = Set(
      (view.tables["findings"] ?? []).flatMap { line in
        line.split(separator: "|").filter { $0.hasPrefix("\"") }.map { $0.dropFirst().dropLast() }
      }.map(String.init))
    var people: [String: [String: String]] = [:]
    for row in table.rows where row.count == table.columns.count {
      let values = Dictionary(
        uniqueKeysWithValues: zip(table.columns, row).filter { !$0.1.isEmpty })
      let id = values["UUUID"] ?? ""
      // A row without an id, as some of the sample's broken ones, is nobody's.
      if id.allSatisfy({ $0 == " " }) { continue }
      if !wrong.contains(id) { people["\(kind.rawValue)/\(id)"] = values }
    }
    for (key, values) in view.people
    where people[key] == nil && wrong.contains(values["UUUID"] ?? "") { people[key] = values }
    return people
  }
}

extension Set<StoreView.Change> {
  fileprivate func count(of kind: String) -> Int { filter { $0.kind == kind }.count }
}

extension Data {
  fileprivate mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append($0) }
  }
}
