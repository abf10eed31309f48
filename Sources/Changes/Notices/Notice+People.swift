package import Feed

extension Notice {
  /// People who are there under another UUUID; nil where there are none.
  package static func keyRenamed(_ file: FileMovements) -> Notice? {
    guard !file.renames.isEmpty else { return nil }
    let isOne = file.renames.count == 1
    return Notice(
      id: .keyRenamed, file: file.kind, column: "UUUID", number: file.renames.count,
      message: """
        \(counted(file.renames.count, "UUUID")) in the \(file.kind.title) \
        \(isOne ? "is" : "are") gone while \(isOne ? "a new one carries" : "new ones carry") the \
        same \(isOne ? "person" : "people"). A UUUID never changes; until the two are joined, the \
        SEVIS record hangs on the old one.
        """,
      examples: Examples(file.renames.filter { !$0.isConfidential }.map(\.after)).ids)
  }

  /// Students who are gone without a word why; nil where there are none.
  package static func leftTooEarly(_ departures: Departures) -> Notice? {
    guard departures.unexplained > 0 else { return nil }
    let isOne = departures.unexplained == 1
    return Notice(
      id: .leftTooEarly, file: departures.kind, number: departures.unexplained,
      message: """
        \(counted(departures.unexplained, "student")) \(isOne ? "is" : "are") no longer in the \
        \(departures.kind.title) and never stood there as withdrawn or graduated. Who leaves stays \
        in the feed for 60 days; ask the registrar what became of them. Being absent ends no SEVIS \
        record.
        """,
      examples: departures.examples.ids)
  }

  /// Values that went back to what they were; nil where none did.
  ///
  /// - Parameters:
  ///   - flaps: those found tonight, with whose they are; nil for someone who is named in no list.
  ///   - kind: the file.
  /// - Returns: the notice.
  package static func flapping(_ flaps: [(uuuid: String?, flap: Flap)], in kind: FileKind)
    -> Notice?
  {
    guard !flaps.isEmpty else { return nil }
    var columns: [String] = []
    for flap in flaps.map(\.flap) where !columns.contains(flap.column) {
      columns.append(flap.column)
    }
    columns.sort()
    return Notice(
      id: .flapping, file: kind, column: columns.count == 1 ? columns.first : nil,
      number: flaps.count,
      message: """
        \(counted(flaps.count, "value")) in \(Suggestion.list(columns, last: "and")) went back \
        tonight to what \(flaps.count == 1 ? "it was" : "they were") a few nights ago. Two systems \
        may be writing the same field; find out which is right before SEVIS is told either.
        """,
      examples: Examples(flaps.compactMap(\.uuuid)).ids)
  }
}
