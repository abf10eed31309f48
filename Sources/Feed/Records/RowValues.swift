internal import TSV

/// The trimmed values of one row, by the columns that two nights are compared by.
///
/// It borrows: every value points into memory that someone else keeps, the row's chunk or a row of
/// the database, and is good only as long as that is. A night fills one of these again for row after
/// row, a hundred million values a first night, so it holds plain memory: an array that asks at each
/// value whether it is shared took a fifth of the load.
package struct RowValues: ~Copyable {
  /// Where each value begins; nil where it is blank.
  @usableFromInline let starts: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  /// How many bytes each has, 0 where it is blank.
  @usableFromInline let counts: UnsafeMutablePointer<Int32>
  /// How many columns there are.
  package let columns: Int

  /// Values of `columns` columns, all blank.
  package init(columns: Int) {
    self.columns = columns
    starts = .allocate(capacity: max(1, columns))
    starts.initialize(repeating: nil, count: max(1, columns))
    counts = .allocate(capacity: max(1, columns))
    counts.initialize(repeating: 0, count: max(1, columns))
  }

  deinit {
    starts.deallocate()
    counts.deallocate()
  }

  /// Sets a value to bytes that outlive its use; no bytes make it blank.
  @inlinable @inline(__always)
  package mutating func set(_ column: Int, _ start: UnsafePointer<UInt8>?, _ count: Int) {
    starts[column] = count == 0 ? nil : start
    counts[column] = Int32(truncatingIfNeeded: count)
  }

  /// Sets all values to the trimmed cells of a row, those at `positions`.
  package mutating func set(_ record: borrowing Record, at positions: [Int]) {
    if record.isUnwrapped {
      for (column, position) in positions.enumerated() {
        let value = Blank.trim(record.rawCell(at: position))
        value.withUnsafeBufferPointer { set(column, $0.baseAddress, $0.count) }
      }
      return
    }
    let (starts, counts) = (starts, counts)
    record.row.withUnsafeFields { bytes, ends, rowStart in
      for column in positions.indices {
        let position = positions[column]
        let start = position == 0 ? rowStart : Int(ends[position - 1]) + 1
        let count = Int(ends[position]) - start
        guard count > 0 else {
          starts[column] = nil
          counts[column] = 0
          continue
        }
        let (first, last) = (bytes[start], bytes[start + count - 1])
        if first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80 {
          starts[column] = bytes + start
          counts[column] = Int32(truncatingIfNeeded: count)
        } else {
          let value = Blank.trim(UnsafeBufferPointer(start: bytes + start, count: count).span)
          value.withUnsafeBufferPointer {
            starts[column] = $0.isEmpty ? nil : $0.baseAddress
            counts[column] = Int32(truncatingIfNeeded: $0.count)
          }
        }
      }
    }
  }

  /// Sets a value to that of other values.
  package mutating func copy(_ column: Int, from other: borrowing RowValues) {
    starts[column] = other.starts[column]
    counts[column] = other.counts[column]
  }

  /// Sets all values to those of other values, which have the same columns.
  package mutating func copy(from other: borrowing RowValues) {
    starts.update(from: other.starts, count: columns)
    counts.update(from: other.counts, count: columns)
  }

  /// Where a value begins; nil where it is blank.
  @inlinable @inline(__always)
  package func start(_ column: Int) -> UnsafePointer<UInt8>? { starts[column] }

  /// How many bytes a value has.
  @inlinable @inline(__always)
  package func count(_ column: Int) -> Int { Int(counts[column]) }

  @inlinable @inline(__always)
  package func isBlank(_ column: Int) -> Bool { counts[column] == 0 }

  /// Whether the column's value is the same bytes as in `other`.
  package func isSame(_ column: Int, as other: borrowing RowValues) -> Bool {
    guard counts[column] == other.counts[column] else { return false }
    guard let mine = starts[column], let theirs = other.starts[column] else { return true }
    return UnsafeRawBufferPointer(start: mine, count: count(column)).elementsEqual(
      UnsafeRawBufferPointer(start: theirs, count: count(column)))
  }

  /// The value as text, empty where it is blank.
  package func text(_ column: Int) -> String {
    String(
      decoding: UnsafeBufferPointer(start: starts[column], count: count(column)), as: UTF8.self)
  }

  /// Whether the value is exactly one byte.
  package func isByte(_ column: Int, _ byte: UInt8) -> Bool {
    counts[column] == 1 && starts[column]?.pointee == byte
  }

  /// Calls `body` with a value's bytes.
  @inlinable
  package func withValue<Result>(_ column: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: starts[column], count: count(column)).span)
  }
}
