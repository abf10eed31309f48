package import Feed

/// What a night amounts to: what a good night keeps for the guards of the next.
package struct NightCounts: Sendable, Equatable, Codable {
  /// Its files, one of a kind.
  package var files: [FileCounts]

  package init(files: [FileCounts]) { self.files = files }

  /// The counts of one file, nil where the night hasn't it.
  package subscript(kind: FileKind) -> FileCounts? { files.first { $0.kind == kind } }

  /// The rows alone, of which the median over the last good nights is taken.
  package var rows: NightRows {
    NightRows(
      files.flatMap { file in
        People.allCases.map { NightRows.Entry(file.kind, $0, rows: file.rows($0)) }
      })
  }
}
