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
