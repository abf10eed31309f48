import TestSupport
import Testing

@testable import TSV

/// The reader and the splitter, at every way of cutting their input.
@Suite struct LineReaderTests {
  @Test(arguments: NastyInputs.all.indices)
  func rowsAreTheSameAtEveryChunkSize(input: Int) throws {
    let (name, bytes) = NastyInputs.all[input]
    let expected = Reference.rows(of: bytes)
    // Every size up to the input's own and a little beyond, by files and by slow pipes.
    let sizes =
      Array(1...min(bytes.count + 3, 140)) + [200, 1_000, LineReader<MemorySource>.chunkSize]
    for size in sizes {
      for step in [1, 2, 7, .max] {
        let rows = try read(bytes, chunkSize: size, step: step)
        #expect(rows == expected, "\(name), chunks of \(size), reads of \(step)")
      }
    }
  }

  @Test func randomBytesGiveTheReferenceRows() throws {
    var random = SplitMix(seed: 7)
    let alphabet: [UInt8] = [9, 9, 9, 10, 10, 13, 32, 34, 35, 0, 127, 65, 66, 67, 0xC3, 0xA9, 0xF0]
    for _ in 0..<400 {
      let count = Int(random.next() % 300)
      let bytes = (0..<count).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      let size = Int(random.next() % 64) + 1
      #expect(try read(bytes, chunkSize: size, step: .max) == Reference.rows(of: bytes))
    }
  }

  @Test func peekedBytesAreReadAgain() throws {
    let bytes = Array("UUUID\tLAST_NAME\nU1\tLee\n".utf8)
    var reader = LineReader(MemorySource(bytes, step: 3), chunkSize: 5)
    #expect(try reader.peek(9) == Array(bytes.prefix(9)))
    var splitter = Splitter()
    var chunk = Chunk()
    var lines: [String] = []
    while try reader.next(into: &chunk) {
      splitter.forEachRow(in: chunk) { row, _ in lines.append(row.line.text) }
    }
    #expect(lines == ["UUUID\tLAST_NAME", "U1\tLee"])
    #expect(reader.position == bytes.count)
  }

  @Test func aLineTooLongToHoldIsCutAndSaid() throws {
    let bytes =
      Array("a\tb\n".utf8) + [UInt8](repeating: 0x78, count: 9_000) + Array("\nc\td\n".utf8)
    var reader = LineReader(MemorySource(bytes, step: 100), chunkSize: 64, longestLine: 1_000)
    var chunk = Chunk()
    var overlong: [Int?] = []
    var offsets: [Int] = []
    while try reader.next(into: &chunk) {
      overlong.append(chunk.overlongLine)
      offsets.append(chunk.offset)
    }
    #expect(overlong == [nil, 9_000, nil])
    #expect(offsets == [0, 4, 9_005])
    #expect(reader.position == bytes.count)
  }

  private func read(_ bytes: [UInt8], chunkSize: Int, step: Int) throws -> [Reference.Row] {
    var reader = LineReader(MemorySource(bytes, step: step), chunkSize: chunkSize)
    var splitter = Splitter()
    var chunk = Chunk()
    var rows: [Reference.Row] = []
    while try reader.next(into: &chunk) {
      let offset = chunk.offset
      splitter.forEachRow(in: chunk) { row, _ in
        var fields: [[UInt8]] = []
        var offsets: [Int] = []
        for field in 0..<row.fieldCount {
          fields.append(row[field].array)
          offsets.append(offset + row.offset(ofField: field))
        }
        rows.append(Reference.Row(fields: fields, offsets: offsets, marks: row.marks))
      }
    }
    return rows
  }
}

extension Span where Element == UInt8 {
  fileprivate var array: [UInt8] { withUnsafeBufferPointer { Array($0) } }
  fileprivate var text: String { String(decoding: array, as: UTF8.self) }
}
