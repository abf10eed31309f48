internal import CScan

/// Splits chunks into rows, in place.
///
/// It holds the tables that the scan fills and uses them again for every chunk; keep one a thread.
package struct Splitter: Sendable {
  private var ends: [UInt32] = []
  private var rows: [scan_row]

  /// How many rows the scan finds before they are looked at.
  private static let batch = 4096

  package init() {
    rows = [scan_row](repeating: scan_row(), count: Self.batch)
  }

  /// Calls `body` with each row of `chunk`, in order, with its number in the chunk from 0.
  ///
  /// - Returns: how many rows there were.
  @discardableResult
  package mutating func forEachRow(
    in chunk: borrowing Chunk, _ body: (_ row: borrowing Row, _ number: Int) -> Void
  ) -> Int {
    let room = chunk.count + Chunk.padding
    if ends.count < room { ends.append(contentsOf: repeatElement(0, count: room - ends.count)) }
    var number = 0
    var from = 0
    while from < chunk.count {
      let found = chunk.bytes.withUnsafeBufferPointer { bytes in
        ends.withUnsafeMutableBufferPointer { ends in
          rows.withUnsafeMutableBufferPointer { rows in
            // Sound: a chunk holds whole lines and `padding` readable bytes more; `ends` has room
            // for an end a byte; none of the three buffers is empty.
            bytes.baseAddress.flatMap { bytes in
              ends.baseAddress.flatMap { ends in
                rows.baseAddress.map { rows in
                  scan_split(bytes + from, chunk.count - from, ends, rows, Self.batch)
                }
              }
            }
          }
        }
      }
      guard let found, found.consumed > 0 else { break }
      let bytes = chunk.bytes.span.extracting(from..<chunk.count)
      for index in 0..<found.rows {
        let row = rows[index]
        body(
          Row(
            bytes: bytes, ends: ends.span, start: Int(row.start), end: Int(row.end),
            firstEnd: Int(row.first), fieldCount: Int(row.fields),
            marks: Marks(rawValue: row.flags.rawValue), base: from),
          number)
        number += 1
      }
      from += found.consumed
    }
    return number
  }
}
