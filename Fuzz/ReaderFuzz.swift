import Feed
import TSV

/// libFuzzer's own main function, called by ours because SwiftPM names a program's main after it.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@_cdecl("ReaderFuzz_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, { fuzzReader($0, $1) })
}

/// What libFuzzer calls: the reader, the opening and the header on any bytes at all.
///
/// The first two bytes choose how the rest is cut into reads and chunks. Whatever the bytes, the
/// rows must be those of one big chunk, and nothing may trap.
private func fuzzReader(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 2 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data + 2, count: count - 2))
  let chunkSize = Int(data[0]) + 1
  let step = Int(data[1]) + 1

  let whole = rows(of: bytes, chunkSize: 1 << 18, step: .max)
  let cut = rows(of: bytes, chunkSize: chunkSize, step: step)
  precondition(whole == cut, "rows depend on where the input is cut")

  let opening = Opening(head: bytes, isWhole: true)
  for kind in FileKind.allCases {
    let header = Header(names: opening.names, layout: .standard, kind: kind)
    precondition(header.fields.count == opening.names.count)
    _ = header.missingColumns(for: kind)
    _ = header.kind
  }
  return 0
}

/// The rows as numbers: where each field begins and how long it is.
private func rows(of bytes: [UInt8], chunkSize: Int, step: Int) -> [Int] {
  var reader = LineReader(MemorySource(bytes, step: step), chunkSize: chunkSize, longestLine: 1 << 17)
  var splitter = Splitter()
  var chunk = Chunk()
  var numbers: [Int] = []
  while (try? reader.next(into: &chunk)) == true {
    let offset = chunk.offset
    splitter.forEachRow(in: chunk) { row, _ in
      numbers.append(row.fieldCount)
      numbers.append(Int(row.marks.rawValue))
      for field in 0..<row.fieldCount {
        numbers.append(offset + row.offset(ofField: field))
        numbers.append(row[field].count)
      }
    }
  }
  return numbers
}
