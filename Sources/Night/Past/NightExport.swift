internal import Changes
package import Feed
internal import Files
package import Store

/// Rebuilds the file of an earlier night: byte for byte where it was kept, else value for value.
package struct NightExport {
  private let store: Store

  package init(_ store: Store) { self.store = store }

  /// What came of it.
  package enum Outcome: Sendable, Equatable {
    /// The very bytes that were loaded.
    case bytes(Int)
    /// The values that were loaded, a row a person.
    ///
    /// - `inFile`: how many rows the file had.
    /// - `forgotten`: how many people have been taken out of the store since.
    /// - `unknownColumns`: the columns that the layout didn't know, which are not stored.
    case values(rows: Int, inFile: Int, forgotten: Int, unknownColumns: [String])
  }

  /// Writes a night's file.
  ///
  /// - Parameters:
  ///   - choice: which night; of a date with several sets the last that was loaded.
  ///   - kind: which of its files, nil where it has one.
  ///   - target: where it is written, readable by its owner alone.
  /// - Returns: what came of it.
  /// - Throws: `RunFailure`.
  package func write(
    _ choice: NightChoice, kind: FileKind?, to target: String
  ) throws -> Outcome {
    try store.read { connection in
      let nights = try Nights.chosen(choice, connection)
      guard let night = nights.last(where: { $0.state == .loaded }) else {
        throw RunFailure(
          nights.isEmpty
            ? "the store has no such night; sisfeed nights lists them"
            : "nothing was loaded in that night, so there is nothing to rebuild")
      }
      let file = try Self.file(kind, of: night)
      if let kept = file.archived, let bytes = try Self.restore(kept, file, to: target) {
        return .bytes(bytes)
      }
      return try rebuild(night, file, to: target, connection)
    }
  }

  private static func file(_ kind: FileKind?, of night: NightRecord) throws -> NightFile {
    if let kind {
      if let file = night.files.first(where: { $0.feed == kind }) { return file }
      throw RunFailure("the night of \(night.label) had no \(kind.title)")
    }
    guard let file = night.files.first, night.files.count == 1 else {
      throw RunFailure(
        "the night of \(night.label) had several files; say which: "
          + Suggestion.list(night.files.map { "--kind \($0.feed.rawValue)" }, last: "or"))
    }
    return file
  }

  /// Brings back the bytes, nil where they aren't there any more.
  private static func restore(
    _ kept: String, _ file: NightFile, to target: String
  ) throws -> Int? {
    guard ArchivedFile.exists(kept) else { return nil }
    try ArchivedFile.restore(kept, to: target)
    guard try FileDigest.sha256(target) == file.sha256 else {
      throw RunFailure(
        """
        \(kept) isn't the file that was loaded: its sha256 is another than the store's. It stands \
        in \(target) all the same; don't rely on it
        """)
    }
    return file.bytes
  }

  private func rebuild(
    _ night: NightRecord, _ file: NightFile, to target: String, _ connection: StoreConnection
  ) throws -> Outcome {
    if let purged = try PastValues.purgedThrough(connection), purged >= night.night {
      let labels = try Nights.labels(connection)
      throw RunFailure(
        """
        the night of \(night.label) is gone: the nights up to \(labels[purged] ?? "a later one") have \
        been purged (retention.nights)
        """)
    }
    guard let text = try Nights.counts(of: night.night, connection),
      let counts = try CountsText.counts(text)[file.feed]
    else { throw RunFailure("the store doesn't know the header of the night of \(night.label)") }
    let header = counts.columns.map(\.column)
    let columns = try PastValues.known(header, connection)
    let known = Set(columns.map { $0.lowercased() })
    let output = try WholeFile(path: target)
    try output.write(Array((columns.joined(separator: "\t") + "\n").utf8))
    var rows = 0
    try PastValues.forEach(in: file.feed, on: night.night, columns: columns, connection) {
      try output.write(Array(($0.joined(separator: "\t") + "\n").utf8))
      rows += 1
    }
    try output.commit()
    return .values(
      rows: rows, inFile: file.rows,
      forgotten: try PastValues.forgotten(in: file.feed, on: night.night, connection),
      unknownColumns: header.filter { !known.contains($0.lowercased()) })
  }
}
