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
    if ends.count < room { ends += [UInt32](repeating: 0, count: room - ends.count) }
    var number = 0
    var from = 0
    while from < chunk.count {
      let base = from
      let consumed = chunk.bytes.withUnsafeBufferPointer { bytes in
        ends.withUnsafeMutableBufferPointer { ends in
          rows.withUnsafeMutableBufferPointer { rows -> Int in
            guard let bytes = bytes.baseAddress, let ends = ends.baseAddress,
              let rows = rows.baseAddress
            else { return 0 }
            // Sound: a chunk holds whole lines and `padding` readable bytes more, and `ends` has
            // room for an end a byte.
            let found = scan_split(bytes + base, chunk.count - base, ends, rows, Self.batch)
            for index in 0..<found.rows {
              let row = Row(
                in: chunk, bytes: bytes + base, ends: ends, row: rows[index], base: base)
              body(row, number)
              number += 1
            }
            return found.consumed
          }
        }
      }
      if consumed == 0 { break }
      from += consumed
    }
    return number
  }
}
