internal import Feed
internal import TSV

/// A row with more or fewer fields than the header.
package struct Misfit: Sendable, Equatable {
  /// How many fields it has.
  package var found: Int
  /// How many the header has.
  package var expected: Int
  /// Where it probably slid, where that can be told.
  package var slide: Slide?
  /// The line's real length in bytes, where it was too long to be read whole.
  package var overlong: Int?
  /// The id in the row, if it stands where ids do.
  package var uuuid: String?
  /// The lines of the row, more than one where a newline inside a value cut it.
  package var lines: ClosedRange<Int> = 0...0

  init(_ row: borrowing Row, in plan: Plan, overlong: Int?) {
    found = row.fieldCount
    expected = plan.feed.header.fields.count
    self.overlong = overlong
    if let position = plan.feed.header.position(of: .uuuid), position < row.fieldCount {
      let id = Blank.trim(row[position])
      uuuid = overlong == nil && plan.identityShapes.has(id) ? id.text : nil
    }
    slide = overlong == nil ? Slide(row, header: plan.feed.header) : nil
  }
}
