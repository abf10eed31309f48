internal import Feed

/// Which rows of a sample are broken, and how.
///
/// Broken rows stand at even distances and take the rules in turn, so that each comes as often as
/// any other; that a row is broken, and by what, follows from its number alone.
struct Breaker {
  private let millionths: Int
  private let kind: FileKind
  private let groups: [[Breakage]]
  private let takesPairs: Bool

  /// - Parameters:
  ///   - rate: the share of rows that are broken, from 0 to 1.
  ///   - kind: the kind of file.
  ///   - columns: its columns.
  ///   - takesPairs: whether rows stand in the order of their numbers, so that a row can follow the
  ///     one it repeats.
  init(rate: Double, kind: FileKind, columns: [String], takesPairs: Bool) {
    millionths = Int((min(1, max(0, rate)) * 1_000_000).rounded())
    self.kind = kind
    self.takesPairs = takesPairs
    var groups: [[Breakage]] = []
    for breakage in Breakage.all where breakage.fits(kind, Set(columns)) {
      if let place = groups.firstIndex(where: { $0[0].rule == breakage.rule }) {
        groups[place].append(breakage)
      } else {
        groups.append([breakage])
      }
    }
    self.groups = groups
  }

  /// The rules that it breaks, in their order.
  var rules: [String] { groups.map { $0[0].rule } }

  /// Whether nothing is broken.
  var isIdle: Bool { millionths == 0 }

  /// How the row with a number is broken, nil where it isn't.
  func breakage(of row: Int) -> Breakage? {
    guard let turn = turn(of: row) else { return nil }
    for group in 0..<groups.count {
      let ways = groups[(turn + group) % groups.count]
      let way = ways[turn / groups.count % ways.count]
      // A row that repeats another needs a good one before it.
      if !way.isAboutTwoRows || takesPairs && row > 0 && self.turn(of: row - 1) == nil {
        return way
      }
    }
    return nil
  }

  /// What is asked of the person with a number, nil where nothing.
  func role(of row: Int) -> Role? {
    guard !isIdle else { return nil }
    if let breakage = breakage(of: row) { return breakage.role(in: kind) }
    return isRepeated(row) ? breakage(of: row + 1)?.role(in: kind) : nil
  }

  /// Whether the row takes part in what is wrong: it is broken, or the next one repeats it.
  func touches(_ row: Int) -> Bool {
    !isIdle && (turn(of: row) != nil || isRepeated(row))
  }

  private func isRepeated(_ row: Int) -> Bool {
    turn(of: row + 1) != nil && breakage(of: row + 1)?.isAboutTwoRows == true
  }

  /// The how-manieth of the broken rows it is, nil where it is a good one.
  private func turn(of row: Int) -> Int? {
    let before = row * millionths / 1_000_000
    return (row + 1) * millionths / 1_000_000 > before ? before : nil
  }
}
