internal import TSV

/// What is asked of the cells of every row, in a place of its own.
///
/// An array would be counted in and out at every row, by all cores at one counter: measured, that
/// was a fifth of a check, and kept a second core from paying.
struct LookTable: ~Copyable {
  private let looks: UnsafeMutablePointer<Plan.Look>
  let count: Int

  /// A table of its own of these looks.
  init(_ looks: [Plan.Look]) {
    count = looks.count
    self.looks = .allocate(capacity: max(1, count))
    for (index, look) in looks.enumerated() { (self.looks + index).initialize(to: look) }
  }

  deinit { looks.deallocate() }

  /// A look, `index` below `count`.
  @inline(__always)
  subscript(index: Int) -> Plan.Look { looks[index] }
}

/// The looks at a row's addresses: up to three, held in place for the same reason.
struct AddressLookTable: Sendable {
  private let first: AddressLook?
  private let second: AddressLook?
  private let third: AddressLook?

  init(_ looks: [AddressLook]) {
    first = looks.first
    second = looks.dropFirst().first
    third = looks.dropFirst(2).first
  }

  /// Whether no address of a row needs a look.
  @inline(__always)
  func areFine(in row: borrowing Row) -> Bool {
    if let first, !first.isFine(in: row) { return false }
    if let second, !second.isFine(in: row) { return false }
    if let third, !third.isFine(in: row) { return false }
    return true
  }
}
