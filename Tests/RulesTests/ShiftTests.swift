import Feed
import Foundation
import TSV
import TestSupport
import Testing

@testable import Rules

@Suite struct ShiftTests {
  /// A typed cell is dropped and an empty one added at the end; where three cells show it, it is
  /// found, and the column named.
  @Test func aDroppedCellIsFoundAndNamed() throws {
    var random = SplitMix(seed: 7)
    var shown = 0
    var named = 0
    for _ in 0..<2_000 {
      var cells = try goodRow(&random)
      let typed = columns.indices.filter { columns[$0].format.hasShape && !cells[$0].isEmpty }
      let dropped = typed[Int(random.next(upperBound: UInt(typed.count)))]
      cells.remove(at: dropped)
      cells.append("")
      guard misplaced(cells) >= Shift.fewest else { continue }
      shown += 1
      guard let shift = try shift(of: cells), shift.direction == .left else { continue }
      let range = try place(of: shift.first)...place(of: shift.last)
      if range.contains(dropped) { named += 1 }
    }
    #expect(shown > 1_000)
    #expect(named * 100 >= shown * 99, "\(named) of \(shown)")
  }

  /// What the whole check finds is what a look at every row would find: its own first look at the
  /// cells hides none.
  @Test func theCheckFindsThemAll() async throws {
    var random = SplitMix(seed: 12)
    var bytes = ExampleFeed.header(.student)
    var expected: [Int] = []
    for line in 2..<300 {
      var cells = try goodRow(&random)
      cells[0] = "U\(line)"
      cells.remove(at: 1 + Int(random.next(upperBound: 30 as UInt)))
      cells.append("")
      bytes += Array(cells.joined(separator: "\t").utf8) + [0x0A]
      if try shift(of: cells) != nil { expected.append(line) }
    }
    let findings = try await check(bytes).findings
    #expect(findings.filter { $0.rule == "shifted-row" }.map(\.line) == expected)
    let alone = try await check(bytes, ruleset: Ruleset(only: ["shifted-row"])).findings
    #expect(alone.map(\.line) == expected)
  }

  /// The other way round: an empty cell too many, and one lost at the end.
  @Test func anAddedCellIsFound() throws {
    var random = SplitMix(seed: 8)
    var found = 0
    for _ in 0..<500 {
      var cells = try goodRow(&random)
      cells.insert("", at: 1 + Int(random.next(upperBound: 20 as UInt)))
      cells.removeLast()
      if try shift(of: cells)?.direction == .right { found += 1 }
    }
    #expect(found >= 495)
  }

  /// A cell dropped and one added before the end: the cells behind are in their places.
  @Test func aStretchIsTold() async throws {
    var random = SplitMix(seed: 9)
    var cells = try goodRow(&random)
    let (from, to) = (try place(of: "EMAIL"), try place(of: "US_PHONE"))
    let dropped = cells.remove(at: from)
    #expect(dropped.contains("@"))
    cells.insert("", at: to)
    let shift = try #require(try shift(of: cells))
    #expect(shift.last == "EMAIL")
    let end = try #require(shift.end)
    let last = try place(of: end)
    #expect(last < to)
  }

  @Test func aGoodRowIsInItsPlace() throws {
    var random = SplitMix(seed: 10)
    for _ in 0..<300 {
      let found = try shift(of: goodRow(&random))
      #expect(found == nil)
    }
  }

  /// Cells that are wrong each for its own reason are no slide.
  @Test func wrongCellsAreNoSlide() throws {
    var random = SplitMix(seed: 11)
    let wrong = [
      "wrong", "X", "99", "Mexico", "female", "2001", "NULL", "#N/A", "Bavaria", "0", "n",
    ]
    for _ in 0..<2_000 {
      var cells = try goodRow(&random)
      let typed = columns.indices.filter { columns[$0].format.hasShape }
      let start = Int(random.next(upperBound: UInt(typed.count - 5)))
      for place in typed[start..<start + 5] where random.next(upperBound: 3 as UInt) > 0 {
        cells[place] = wrong[Int(random.next(upperBound: UInt(wrong.count)))]
      }
      let found = try shift(of: cells)
      #expect(found == nil, "\(cells)")
    }
  }

  /// Two cells may be wrong each for its own reason, even beside each other.
  @Test func twoCellsAreTooFew() async throws {
    let rows = ExampleFeed.rows(
      .student, [[.named("US_ADDRESS_STATE"): "84321", .named("US_ADDRESS_ZIP"): "UT"]])
    let findings = try await check(ExampleFeed.header(.student) + rows).findings
    #expect(!findings.map(\.rule).contains("shifted-row"))
  }

  /// A row that slid before its id tells no one's name for an id, nor counts as the id's holder.
  @Test func noNameIsTakenForAnID() async throws {
    let slid = ExampleFeed.rows(.student, [[:]], dropping: .uuuid).dropLast() + [0x09, 0x0A]
    let bytes = ExampleFeed.header(.student) + ExampleFeed.rows(.student, [[:], [:]]) + slid + slid
    let findings = try await check(bytes).findings
    #expect(findings.map(\.rule) == ["shifted-row", "shifted-row"])
    #expect(findings.map(\.uuuid) == [nil, nil])
  }

  /// A person who wants to be named nowhere isn't, though the wish stands one column on.
  @Test func aConfidentialPersonStaysSo() async throws {
    let slid = ExampleFeed.rows(.student, [[.confidentiality: "Y"]], dropping: .birthDate)
    let bytes = ExampleFeed.header(.student) + slid.dropLast() + [0x09, 0x0A]
    let findings = try await check(bytes).findings
    #expect(findings.map(\.rule) == ["shifted-row"])
    #expect(findings.map(\.isConfidential) == [true])
  }
}

private let columns = Layout.standard.templateColumns(for: .student)

private func place(of name: String) throws -> Int {
  try #require(columns.firstIndex { $0.name == name })
}

private let goodRows: [[String]] = {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/good/sis_user_info.txt")
  let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  return text.split(separator: "\n").dropFirst().map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}()

/// A good row, some of the cells emptied that real rows lack now and then.
private func goodRow(_ random: inout SplitMix) throws -> [String] {
  var cells = goodRows[Int(random.next(upperBound: UInt(goodRows.count)))]
  try #require(cells.count == columns.count)
  let filled = [
    "UUUID", "LAST_NAME", "FIRST_NAME", "EMAIL", "DOB", "GENDER", "VISA_TYPE", "EDUCATION_LEVEL",
    "BIRTH_COUNTRY", "CITIZENSHIP_COUNTRY", "CREDITS_TOTAL", "CREDITS_CAMPUS",
  ]
  for index in cells.indices where !filled.contains(columns[index].name) {
    if random.next(upperBound: 6 as UInt) == 0 { cells[index] = "" }
  }
  return cells
}

/// How many cells fit the column behind theirs and not their own.
private func misplaced(_ cells: [String]) -> Int {
  cells.indices.dropLast().count { index in
    let bytes = Array(cells[index].utf8)
    return !bytes.isEmpty && columns[index].format.fit(bytes.span) == .wrong
      && columns[index + 1].format.fit(bytes.span) != .wrong
  }
}

private func shift(of cells: [String]) throws -> Shift? {
  let header = ExampleFeed.header(.student)
  let opening = Opening(head: header, isWhole: true)
  let resolved = Header(names: opening.names, layout: .standard, kind: .student)
  var reader = LineReader(MemorySource(Array(cells.joined(separator: "\t").utf8) + [0x0A]))
  var chunk = Chunk()
  _ = try reader.next(into: &chunk)
  var splitter = Splitter()
  var result: Shift?
  splitter.forEachRow(in: chunk) { row, _ in
    let record = Record(
      copy row, header: resolved, line: 1, kind: .student, quoting: opening.quoting)
    result = Shift(record)
  }
  return result
}
