import CScan
import Testing

@testable import TSV

/// The scan kernel: every implementation gives what the plainest reading gives.
@Suite(.serialized) struct ScanTests {
  @Test(arguments: UInt32(1)...5)
  func implementationsAgree(number: UInt32) throws {
    // A machine has some of them; the portable one is everywhere.
    guard let kind = scan_kind(rawValue: number), scan_use(kind) == 1 else { return }
    defer { _ = scan_use(.auto) }
    for (name, bytes) in NastyInputs.all {
      #expect(rows(bytes) == Reference.rows(of: bytes), "\(name)")
    }
  }

  @Test func marksOfAFieldAreThoseOfItsBytes() {
    #expect(marks("Lee") == [])
    #expect(marks(" Lee") == .padded)
    #expect(marks("Lée#") == [.high, .sign])
    #expect(marks("a\"\u{7F}") == [.quote, .control])
  }

  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], 3), ([0xC3], 0), ([0x61, 0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x9D, 0x84, 0x9E], 4), ([0xE0, 0x80, 0x80], 0),
      ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0xF1], 8), ([], 0),
    ] as [([UInt8], Int)])
  func invalidUTF8IsFoundWhereItBegins(bytes: [UInt8], offset: Int) {
    let found = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { scan_invalid_utf8($0, buffer.count) } ?? 0
    }
    #expect(found == offset)
  }

  private func marks(_ text: String) -> Marks {
    let bytes = Array(text.utf8)
    return Marks(of: bytes.span)
  }

  private func rows(_ bytes: [UInt8]) -> [Reference.Row] {
    var reader = LineReader(MemorySource(bytes))
    var splitter = Splitter()
    var chunk = Chunk()
    var rows: [Reference.Row] = []
    while (try? reader.next(into: &chunk)) == true {
      let offset = chunk.offset
      splitter.forEachRow(in: chunk) { row, _ in
        rows.append(
          Reference.Row(
            fields: (0..<row.fieldCount).map { field in
              row[field].withUnsafeBufferPointer { Array($0) }
            }, offsets: (0..<row.fieldCount).map { offset + row.offset(ofField: $0) },
            marks: row.marks))
      }
    }
    return rows
  }
}
