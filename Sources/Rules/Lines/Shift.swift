internal import Feed
internal import TSV

/// Where the cells of a row of the right width left their columns.
///
/// A cell was left out and an empty one added somewhere behind it, or the other way round. From the
/// one to the other every cell stands in its neighbour's column, which the shapes of dates, codes,
/// numbers and addresses show.
package struct Shift: Sendable, Equatable {
  /// Which way the cells moved.
  package enum Direction: Int, Sendable {
    /// They fit the column before theirs: there is a cell too many.
    case right = -1
    /// They fit the column behind theirs: a cell is missing.
    case left = 1
  }

  /// The first column where the row may have slid.
  package var first: String
  /// The column of the first cell that fits its neighbour and not its own.
  package var last: String
  /// The column of the last such cell, where cells in their own places follow.
  package var end: String?
  package var direction: Direction
  /// The position from which on no cell may be in its place.
  package var start: Int

  /// The fewest cells that must be out of place: two may be wrong each for its own reason.
  static let fewest = 3

  /// Finds where a row slid; nil where nothing shows that it did.
  init?(_ record: borrowing Record) {
    let fits = Fits(record)
    let best = [Direction.left, .right].compactMap { Run($0, of: record, fits) }
      .max { $0.score < $1.score }
    guard let best else { return nil }
    direction = best.direction
    start = best.mayStart
    let fields = record.header.fields
    func name(_ position: Int) -> String { fields[position].column?.name ?? fields[position].name }
    first = name(best.mayStart)
    last = name(best.start)
    end = best.isFollowedByOthers ? name(best.end) : nil
  }
}

/// How well the cells of a row fit their own columns, each asked once.
private struct Fits {
  let own: [Fit]

  init(_ record: borrowing Record) {
    let formats = record.header.formats
    var own: [Fit] = []
    own.reserveCapacity(formats.count)
    for (position, format) in formats.enumerated() {
      let value = Blank.trim(record.rawCell(at: position))
      own.append(value.isEmpty ? .open : format?.fit(value) ?? .open)
    }
    self.own = own
  }

  /// How well a cell fits its own column and the one it may belong to.
  func at(
    _ position: Int, _ direction: Shift.Direction, _ record: borrowing Record
  ) -> (own: Fit, moved: Fit) {
    let value = Blank.trim(record.rawCell(at: position))
    if value.isEmpty { return (.open, .open) }
    let other = position + direction.rawValue
    guard own.indices.contains(other) else { return (own[position], .wrong) }
    return (own[position], record.header.formats[other]?.fit(value) ?? .open)
  }

  /// How much better it fits the other.
  func gain(
    _ position: Int, _ direction: Shift.Direction, _ record: borrowing Record
  ) -> Int {
    let (own, moved) = at(position, direction, record)
    return moved.rawValue - own.rawValue
  }
}

/// A run of cells that fit their neighbour's columns better than their own.
private struct Run {
  let direction: Shift.Direction
  /// How much better.
  private(set) var score = 0
  /// The first cell of the run that doesn't fit its own column, and the last of the run.
  private(set) var start = 0
  private(set) var end = 0
  /// The first cell that may be out of place: from there to the run, each may be either column's.
  private(set) var mayStart = 0
  /// Whether cells that fit only their own columns follow.
  private(set) var isFollowedByOthers = false

  /// Finds the best run that way; nil where it is too short to show anything.
  init?(_ direction: Shift.Direction, of record: borrowing Record, _ fits: Fits) {
    self.direction = direction
    let width = record.header.fields.count
    // The best sum of neighbours, in one pass: a run that costs more than it brings is dropped.
    var sum = 0
    var from = 0
    for position in 0..<width {
      let gain = fits.gain(position, direction, record)
      if sum <= 0 {
        sum = 0
        from = position
      }
      sum += gain
      if sum > score && gain > 0 { (score, start, end) = (sum, from, position) }
    }
    guard score > 0, isConvincing(record, fits) else { return nil }
    start = (start...end).first { fits.own[$0] == .wrong } ?? start
    mayStart = start
    while mayStart > 0, Self.mayHaveMoved(mayStart - 1, direction, record, fits) { mayStart -= 1 }
    let behind = (end + 1..<max(width, end + 1)).reduce(0) { $0 + fits.gain($1, direction, record) }
    isFollowedByOthers = behind < -2
  }

  /// Whether enough cells are out of place, and hardly any in its own.
  private func isConvincing(_ record: borrowing Record, _ fits: Fits) -> Bool {
    var misplaced = 0
    var recognized = 0
    var inPlace = 0
    for position in start...end {
      let (own, moved) = fits.at(position, direction, record)
      if own == .wrong && moved != .wrong { misplaced += 1 }
      if own != .right && moved == .right { recognized += 1 }
      if own == .right && moved == .wrong { inPlace += 1 }
    }
    return misplaced >= Shift.fewest + 2 * inPlace && recognized >= 2
  }

  /// Whether the cell may as well be its neighbour's as its own.
  ///
  /// An empty one is hardly that of a column which every student has a value in.
  private static func mayHaveMoved(
    _ position: Int, _ direction: Shift.Direction, _ record: borrowing Record, _ fits: Fits
  ) -> Bool {
    if Blank.trim(record.rawCell(at: position)).isEmpty {
      let other = position + direction.rawValue
      guard record.header.fields.indices.contains(other),
        let column = record.header.fields[other].column
      else { return true }
      return !nearlyAlwaysFilled.contains(column.id)
    }
    return fits.gain(position, direction, record) >= 0
  }

  private static let nearlyAlwaysFilled = ColumnSet([
    .uuuid, .lastName, .firstName, .email, .birthDate, .gender, .visaType, .educationLevel,
    .birthCountry, .citizenshipCountry, .creditsTotal, .creditsCampus,
  ])
}
