internal import Feed
internal import Rules
internal import TSV

/// What the rules say of single lines, for holding two of them against each other.
struct LineComparison {
  /// What is said of a line: rule and column, in the order of the findings.
  typealias Verdict = [Place]

  /// A rule that spoke, and the column it spoke of.
  struct Place: Hashable {
    var rule: String
    var column: String?
  }

  /// The rules that look at more than a row; they are held against each other on the whole feed.
  private static let ofMoreThanARow: Set<String> = [
    "duplicate-uuuid", "uuuid-differs-by-case", "possible-same-person", "person-in-both-files",
    "iso-country-codes", "blank-line", "no-rows", "truncated-file", "missing-final-newline",
    "mixed-line-endings", "unexpected-file-name",
  ]

  private let feed: OpenedFeed
  private let check: FeedCheck
  private let header: [UInt8]
  private let positions: [String: Int]

  init(_ feed: OpenedFeed, _ options: FeedCheck.Options) {
    self.feed = feed
    var options = options
    options.kind = feed.kind
    options.threads = 1
    options.keepsIDs = false
    check = FeedCheck(options)
    header = feed.opening.headerLine + [0x0A]
    positions = Dictionary(
      feed.header.fields.enumerated().map { ($1.column?.name ?? $1.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is said of each of these lines, none knowing of the others.
  nonisolated(nonsending) func verdicts(on lines: [[UInt8]]) async throws -> [Verdict] {
    var bytes = header
    for line in lines {
      bytes += line
      bytes.append(0x0A)
    }
    var verdicts = [Verdict](repeating: [], count: lines.count)
    _ = try await check.run(
      MemorySource(bytes), fileName: nil, size: bytes.count,
      emit: { finding in
        guard let line = finding.line, line >= 2, !Self.ofMoreThanARow.contains(finding.rule),
          verdicts.indices.contains(line - 2)
        else { return }
        verdicts[line - 2].append(Place(rule: finding.rule, column: finding.column))
      })
    return verdicts
  }

  /// Whether a line's cells stand beside their columns.
  func isShifted(_ verdict: Verdict) -> Bool { verdict.contains { $0.rule == "shifted-row" } }

  /// The positions of the cells that may be why two verdicts differ; never the id.
  func culprits(_ real: Verdict, _ made: Verdict) -> [Int] {
    let places = Set(real).symmetricDifference(made)
    var columns: Set<Int> = []
    for place in places {
      guard let name = place.column, let position = positions[name],
        let column = feed.header.fields[position].column
      else {
        // The line itself: any cell of it may be.
        columns.formUnion(feed.header.fields.indices)
        continue
      }
      columns.insert(position)
      for block in [AddressBlock.physical, .mailing, .foreign]
      where block.columns.contains(column.id) {
        columns.formUnion(block.columns.compactMap { feed.header.position(of: $0) })
      }
    }
    if let id = feed.header.position(of: .uuuid) { columns.remove(id) }
    return columns.sorted()
  }

  /// Why a line is given up, in words.
  func difference(_ real: Verdict, _ made: Verdict, line: Int) -> String {
    let places = Set(real).symmetricDifference(made)
    let words = places.map { $0.rule + ($0.column.map { " at \($0)" } ?? "") }.sorted()
    return """
      line \(line): no made-up values were found that are judged as those there are \
      (\(words.joined(separator: ", ")))
      """
  }
}
