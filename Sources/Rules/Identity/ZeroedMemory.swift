internal import Glibc

/// A stretch of zeroed memory in one piece, for tables that are reached at random.
///
/// Of a large one the machine is asked for large pages: a table of a million rows lies on ten
/// thousand small ones, and looking up where each page is took as long as reading it. What is never
/// touched costs nothing either way.
struct ZeroedMemory: ~Copyable {
  /// The first byte, aligned to a page.
  let start: UnsafeMutableRawPointer
  private let mapping: UnsafeMutableRawPointer
  private let length: Int

  /// The size of a large page on the machines we run on; where it differs, nothing is lost but speed.
  private static let largePage = 2 << 20

  /// Zeroed memory of `count` bytes.
  init(count: Int) {
    let isLarge = count >= 2 * Self.largePage
    length = max(1, count) + (isLarge ? Self.largePage : 0)
    guard
      let mapping = mmap(
        nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      mapping != MAP_FAILED
    else { preconditionFailure("out of memory for the ids of the feed") }
    self.mapping = mapping
    start = isLarge ? mapping.alignedUp(toMultipleOf: Self.largePage) : mapping
    // A wish: where it isn't granted, the pages are small. The last one, which the table wouldn't
    // fill, stays small, so that memory is what it was.
    if isLarge { madvise(start, count / Self.largePage * Self.largePage, MADV_HUGEPAGE) }
  }

  deinit { munmap(mapping, length) }
}

extension UnsafeMutableRawPointer {
  /// The next address that is a multiple of `alignment`, a power of two.
  fileprivate func alignedUp(toMultipleOf alignment: Int) -> UnsafeMutableRawPointer {
    let rest = Int(bitPattern: self) & (alignment - 1)
    return rest == 0 ? self : self + (alignment - rest)
  }
}
