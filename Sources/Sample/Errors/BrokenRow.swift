/// A row on its way to being broken: its cells, and what comes with it.
struct BrokenRow {
  /// The cells in the order of the file.
  var cells: [[UInt8]]
  /// The cells of the row before.
  var before: [[UInt8]]
  /// A line that comes after the row and is itself what is wrong, without its newline.
  var extraLine: [UInt8]?
  private let places: [String: Int]

  /// - Parameters:
  ///   - cells: the row's cells.
  ///   - before: those of the row before, where it takes part.
  ///   - places: where each column stands.
  init(cells: [[UInt8]], before: [[UInt8]], places: [String: Int]) {
    self.cells = cells
    self.before = before
    self.places = places
  }

  /// The cell of a column; a column that the file hasn't is empty and stays so.
  subscript(column: String) -> [UInt8] {
    get { places[column].map { cells[$0] } ?? [] }
    set { if let place = places[column] { cells[place] = newValue } }
  }

  /// The cell of a column in the row before.
  func cellBefore(_ column: String) -> [UInt8] { places[column].map { before[$0] } ?? [] }

  /// Where a column stands.
  func place(of column: String) -> Int { places[column] ?? 0 }

  /// The lines with their newlines.
  var bytes: [UInt8] {
    var bytes = Array(cells.joined(separator: [0x09]))
    bytes.append(0x0A)
    if let extraLine { bytes += extraLine + [0x0A] }
    return bytes
  }
}
