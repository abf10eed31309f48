internal import Feed
internal import Rules

extension CheckedFile {
  /// The columns that the file lacks, and those that the layout doesn't know.
  ///
  /// Where the first line is no header, its “names” are some person's data, and stay out.
  var columnsNotJudged: [String] {
    let feed = outcome.feed
    guard feed.isReadable, !feed.lacksHeader, !feed.isCutInHeader else { return [] }
    var missing = feed.header.missingColumns(for: feed.kind).map(\.name)
    for name in feed.header.missingCustomColumns(for: feed.kind) where !missing.contains(name) {
      missing.append(name)
    }
    let unknown = feed.header.fields.filter { $0.column == nil }.map {
      $0.name.isEmpty ? "one without a name" : VisibleText.escaped($0.name)
    }
    return [
      missing.isEmpty ? nil : "\(Words.list(missing)) (missing)",
      unknown.isEmpty ? nil : "\(Words.list(unknown)) (no column of the layout)",
    ].compactMap { $0 }
  }
}
