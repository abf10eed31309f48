/// The trimmed values of one row, by the columns that two nights are compared by.
///
/// It borrows: every value points into memory that someone else keeps, the row's chunk or a row of
/// the database, and is good only as long as that is. A night fills one of these again for row
/// after row, so nothing is allocated for a row.
package struct RowValues {
  /// Where each value begins; nil where it is blank.
  package private(set) var starts: [UnsafePointer<UInt8>?]
  /// How many bytes each has, 0 where it is blank.
  package private(set) var counts: [Int32]

  /// Values of `columns` columns, all blank.
  package init(columns: Int) {
    starts = [UnsafePointer<UInt8>?](repeating: nil, count: columns)
    counts = [Int32](repeating: 0, count: columns)
  }

  /// Sets a value to bytes that outlive its use; no bytes make it blank.
  @inlinable @inline(__always)
  package mutating func set(_ column: Int, _ start: UnsafePointer<UInt8>?, _ count: Int) {
    setRaw(column, count == 0 ? nil : start, Int32(truncatingIfNeeded: count))
  }

  @usableFromInline
  mutating func setRaw(_ column: Int, _ start: UnsafePointer<UInt8>?, _ count: Int32) {
    starts[column] = start
    counts[column] = count
  }

  /// Sets a value to that of other values.
  package mutating func copy(_ column: Int, from other: borrowing RowValues) {
    setRaw(column, other.starts[column], other.counts[column])
  }

  package func isBlank(_ column: Int) -> Bool { counts[column] == 0 }

  /// Whether the column's value is the same bytes as in `other`.
  package func isSame(_ column: Int, as other: borrowing RowValues) -> Bool {
    guard counts[column] == other.counts[column] else { return false }
    guard let mine = starts[column], let theirs = other.starts[column] else { return true }
    return UnsafeRawBufferPointer(start: mine, count: Int(counts[column])).elementsEqual(
      UnsafeRawBufferPointer(start: theirs, count: Int(counts[column])))
  }

  /// The value as text, empty where it is blank.
  package func text(_ column: Int) -> String {
    String(
      decoding: UnsafeBufferPointer(start: starts[column], count: Int(counts[column])),
      as: UTF8.self)
  }

  /// Whether the value is exactly one byte.
  package func isByte(_ column: Int, _ byte: UInt8) -> Bool {
    counts[column] == 1 && starts[column]?.pointee == byte
  }
}

extension RowValues {
  /// Calls `body` with a value's bytes.
  @inlinable
  package func withValue<Result>(_ column: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: starts[column], count: Int(counts[column])).span)
  }
}
