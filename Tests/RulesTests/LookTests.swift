import Feed
import TSV
import TestSupport
import Testing

@testable import Rules

/// That a cell which is asked only the one small question is fine for every rule.
@Suite struct LookTests {
  @Test(arguments: FileKind.allCases)
  func noRuleComplainsOfWhatLooksFine(kind: FileKind) throws {
    let today = try #require(testDay)
    let opening = Opening(head: ExampleFeed.header(kind), isWhole: true)
    let feed = OpenedFeed(
      fileName: kind.fileName, givenKind: kind, opening: opening, layout: .standard)
    let plan = Plan(
      feed: feed, ruleset: .all, calendar: Calendar(format: .monthDayYear, today: today))
    var cells = CellMaker(seed: UInt64(kind.fileName.count))
    var accepted = 0
    for (position, look) in zip(plan.positions, plan.looks) {
      for _ in 0..<1_500 {
        let bytes = cells.next()
        let isFine = bytes.withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { look.isFine($0, buffer.count) } ?? look.mayBeBlank
        }
        let marks = Marks(of: bytes.span)
        guard isFine, !marks.hasAny(of: plan.suspectMarks), bytes.count <= plan.harmlessLine else {
          continue
        }
        accepted += 1
        let cell = Cell(
          raw: bytes.span, at: position, kind: kind, marks: marks, offset: 0,
          calendar: plan.calendar)
        for active in position.rules {
          let complaint = active.rule.check(cell)
          let words = complaint.map { $0.message.text(showingValues: true) }
          #expect(
            words == nil, "\(position.column.name): \(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
    #expect(accepted > 1_000)
  }
}

/// Makes cells that are nearly right, nearly wrong, or noise.
private struct CellMaker {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func next() -> [UInt8] {
    var bytes = Array(pick(Self.values).utf8)
    for _ in 0..<pick([0, 0, 0, 1, 1, 2, 4]) { mutate(&bytes) }
    return bytes.filter { $0 != 0x09 && $0 != 0x0A }
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = Int(random.next(upperBound: UInt(bytes.count + 1)))
    let byte = pick(
      Array(" .,-/#+;|(0123456789ANnaoeuXL@\"".utf8) + [0x00, 0x7F, 0xC2, 0xA0, 0xFF])
    switch random.next(upperBound: 7 as UInt) {
    case 0: bytes.insert(byte, at: place)
    case 1 where place < bytes.count: bytes[place] = byte
    case 2 where place < bytes.count: bytes.remove(at: place)
    case 3: bytes = Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8)
    case 4: bytes = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    case 5:
      bytes.insert(
        contentsOf: Array(pick(["\u{A0}", "\u{200B}", "é", "Ã¼", "  "]).utf8), at: place)
    default: bytes += Array(pick(Self.values).utf8)
    }
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(random.next(upperBound: UInt(values.count)))]
  }

  private static let values = [
    "", " ", "Garcia", "Ana Maria", "Lee", "Na", "NA", "N/A", "null", "NULL", "None", "none", "-",
    "--", "(null)", "LNU", "FNU", "Lnu", "Unknown", "Not Applicable", "N", "Y", "M", "F", "U",
    "Null", "Nunez", "Muller-Ruiz", "O'Neil", "02/28/2003", "2003-02-28", "02/30/2001", "Jr.",
    "III",
    "01", "07", "H-1B", "F-1", "11.0701", "00.0000", "05", "MX", "US", "52", "5550134567",
    "120 Elm St", "Apt #4", "Logan", "UT", "84321", "84321-1234", "Puebla", "72000", "14", "9.5",
    "+12", "1.2E1", "7.10E+08", "1E+05", "#N/A", "#REF!", "####", "#4", "+1 (979) 555-0101", "A;B",
    "Single | Married", "202640", "Fall 2026", "N0012345678", "ana@example.edu", "U000123",
    "P.O. Box 5",
    String(repeating: "long ", count: 16), String(repeating: "x", count: 501),
  ]
}
