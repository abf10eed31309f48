internal import Feed

extension SEVISRecord {
  /// The record after an update of it has been done in SEVIS: its status and the programme's days.
  ///
  /// A new level makes a second, initial record, which the next list tells; nothing moves here.
  ///
  /// - Parameters:
  ///   - event: what was done.
  ///   - fields: with which values, those that people gave too.
  /// - Returns: the record as SEVIS has it now; `asOf` stays, for nobody said all of it anew.
  package func after(_ event: SEVISEvent, _ fields: [FieldChange]) -> SEVISRecord {
    var record = self
    if let status = event.statusAfter { record.status = status }
    guard event.name == .program else { return record }
    func day(_ element: String) -> Day? {
      fields.last { $0.element == element }.flatMap { Day(iso: $0.after) }
    }
    record.programStart = day("NewPrgStartDate") ?? programStart
    record.programEnd = day("NewPrgEndDate") ?? programEnd
    return record
  }
}
