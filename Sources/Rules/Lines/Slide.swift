internal import Feed
internal import TSV

/// Where the cells of a row left their columns.
///
/// Dates, codes, credits and e-mail addresses are known by their shape. A row that lost a tab fits
/// the header up to the column where it was lost, and from there on fits the columns to the right;
/// the place where both together fit best is where it slid.
package struct Slide: Sendable, Equatable {
  /// The first column where the row may have slid.
  package var first: String
  /// The last one; the same where the cells leave no doubt.
  package var last: String
  /// How many places the cells behind it moved: below 0 to the left, above 0 to the right.
  package var places: Int

  /// Finds where a row with too many or too few fields slid; nil where nothing shows it.
  init?(_ row: borrowing Row, header: Header) {
    let width = header.fields.count
    let places = row.fieldCount - width
    // Half a line says nothing about a slide, nor do two rows in one line.
    guard places != 0, abs(places) <= 8, row.fieldCount > 1 else { return nil }
    let common = min(width, row.fieldCount)

    /// How well the cell at `cell` fits the column at `column`.
    func fit(_ cell: Int, _ column: Int) -> Int {
      guard column < width, cell < row.fieldCount else { return 0 }
      guard let format = header.fields[column].column?.format else { return 0 }
      return format.fit(Blank.trim(row[cell])).rawValue
    }

    // Score of a slide at k: cells before k fit their own columns, those after it their own moved.
    var score = 0
    for cell in max(0, places)..<row.fieldCount { score += fit(cell, cell - places) }
    let unmoved = (0..<common).reduce(0) { $0 + fit($1, $1) }
    var best = score
    var bestAt = 0...0
    for k in 0..<common {
      score += fit(k, k)
      score -= places > 0 ? fit(k + places, k) : fit(k, k - places)
      if score > best {
        best = score
        bestAt = k + 1...k + 1
      } else if score == best && bestAt.upperBound == k {
        bestAt = bestAt.lowerBound...k + 1
      }
    }
    guard best > unmoved, bestAt.lowerBound < width else { return nil }
    func name(_ position: Int) -> String {
      let field = header.fields[min(position, width - 1)]
      return field.column?.name ?? field.name
    }
    first = name(bestAt.lowerBound)
    last = name(bestAt.upperBound)
    self.places = places
  }
}
