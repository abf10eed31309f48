internal import Feed
internal import TSV

/// What is asked of the cells of every row, laid out so that the machine needn't guess.
///
/// Which cells are blank differs from row to row, and so does which question comes next, where they
/// stand in the order of the columns; each wrong guess costs as much as the answer. So the columns of
/// text, most of all, are asked in a loop of their own without a branch, and the others kind by kind.
struct FirstLooks: ~Copyable {
  /// What is asked of a column of which any text is fine, but a word for nothing.
  private struct TextLook {
    var position: Int32
    var longest: Int32
    /// 1 where a blank cell needs no look.
    var mayBeBlank: UInt8
    /// 1 where a cell that begins with what can't be seen, or isn't ASCII, needs a look.
    var mustBeVisible: UInt8
    /// 1 where a word for nothing needs a look.
    var asksForWords: UInt8
  }

  private let texts: UnsafeMutablePointer<TextLook>
  private let textCount: Int
  private let others: LookTable
  /// The position of each cell that needs a look, while they are sought.
  private let found: UnsafeMutablePointer<Int32>

  /// Lays out these looks; each chunk does it anew, so they come in order already.
  ///
  /// - Parameter looks: the looks, kind by kind, see `Plan.Look.byKind`.
  init(_ looks: [Plan.Look]) {
    let texts = looks.filter { $0.acceptor == .anything || $0.acceptor == .filled }
    let others = looks.filter { $0.acceptor != .anything && $0.acceptor != .filled }
    textCount = texts.count
    self.texts = .allocate(capacity: max(1, texts.count))
    for (index, look) in texts.enumerated() {
      (self.texts + index).initialize(
        to: TextLook(
          position: look.position, longest: look.longest, mayBeBlank: look.mayBeBlank ? 1 : 0,
          mustBeVisible: look.acceptor == .filled ? 1 : 0,
          asksForWords: look.asksForWords ? 1 : 0))
    }
    self.others = LookTable(others)
    found = .allocate(capacity: max(1, looks.count))
  }

  deinit {
    texts.deallocate()
    found.deallocate()
  }

  /// Adds the positions of the cells of a row that don't look fine, in the order of the row.
  @inline(__always)
  func findSuspects(in row: borrowing Row, _ suspects: inout [Int]) {
    var count = 0
    row.withUnsafeFields { bytes, ends, rowStart in
      for index in 0..<textCount {
        let look = texts[index]
        let position = Int(look.position)
        let start = position == 0 ? rowStart : Int(ends[position - 1]) + 1
        // Where a cell is empty this is the tab or newline behind it.
        found[count] = look.position
        count &+= Self.needsLook(look, length: Int(ends[position]) - start, first: bytes[start])
      }
      for index in 0..<others.count {
        let look = others[index]
        let position = Int(look.position)
        let start = position == 0 ? rowStart : Int(ends[position - 1]) + 1
        let length = Int(ends[position]) - start
        let isFine = length == 0 ? look.mayBeBlank : look.isFine(bytes + start, length)
        if !isFine {
          found[count] = look.position
          count &+= 1
        }
      }
    }
    if count == 0 { return }
    for index in 0..<count {
      // They come in two runs or a few, and hardly ever more than two or three.
      let position = Int(found[index])
      var place = suspects.count
      while place > 0 && suspects[place - 1] > position { place -= 1 }
      suspects.insert(position, at: place)
    }
  }

  /// Whether a cell of text needs a look: `Plan.Look.isFine` and `mayBeBlank` without a branch.
  ///
  /// - Parameters:
  ///   - look: what is asked.
  ///   - length: how many bytes the cell has.
  ///   - first: the first of them, any byte where there is none.
  /// - Returns: 1 where it does, else 0.
  @inline(__always)
  private static func needsLook(_ look: TextLook, length: Int, first: UInt8) -> Int {
    // By signs, for of comparisons the compiler makes branches again. All numbers are below 2^31.
    let (length, first) = (Int32(truncatingIfNeeded: length), Int32(first))
    let isBlank = sign(length &- 1)
    let isLong = sign(look.longest &- length)
    let isHidden = sign(first &- 0x21) | sign(0x7F &- first)
    let isShort = sign(1 &- length) & sign(length &- 5)
    let isN = sign(((first | 0x20) ^ 0x6E) &- 1)
    let isDash = sign((first ^ 0x2D) &- 1)
    let isWord = (isShort & isN) | (sign(length &- 2) & isDash)
    let minded =
      isLong | (isHidden & Int32(look.mustBeVisible)) | (isWord & Int32(look.asksForWords))
    return Int((isBlank & Int32(1 ^ look.mayBeBlank)) | ((1 ^ isBlank) & minded))
  }

  /// 1 of a number below 0, else 0.
  @inline(__always)
  private static func sign(_ number: Int32) -> Int32 {
    Int32(bitPattern: UInt32(bitPattern: number) >> 31)
  }
}

extension Plan.Look {
  /// Looks in the order of the row within each kind, and the kinds one after another.
  static func byKind(_ looks: [Plan.Look]) -> [Plan.Look] {
    var kinds: [Acceptor] = []
    for look in looks where !kinds.contains(look.acceptor) { kinds.append(look.acceptor) }
    return kinds.flatMap { kind in looks.filter { $0.acceptor == kind } }
  }
}
