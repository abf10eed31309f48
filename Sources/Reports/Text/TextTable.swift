/// A table of text whose columns stand under each other.
///
/// Columns that don't fit are left out, the last ones first; the last that partly fits is cut.
struct TextTable {
  private static let gap = 2
  /// The narrowest a cut column may get.
  private static let leastWidth = 12

  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: [String]) { self.header = header }

  mutating func add(_ cells: [String]) { rows.append(cells.map { VisibleText.escaped($0) }) }

  func text(width: Int) -> String {
    var widths: [Int] = []
    var used = 0
    for index in header.indices {
      let wanted = ([header] + rows).map { Wrap.width(of: $0[index]) }.max() ?? 0
      let left = width - used
      guard wanted <= left || left >= Self.leastWidth || index == 0 else { break }
      widths.append(index == 0 ? wanted : min(wanted, left))
      used += wanted + Self.gap
    }
    return ([header] + rows).map { cells in
      let line = zip(cells, widths).map { cell, width in
        Wrap.padded(Wrap.truncated(cell, to: width), to: width)
      }
      return line.joined(separator: Wrap.spaces(Self.gap)).trimmingTrailingSpaces + "\n"
    }.joined()
  }
}
