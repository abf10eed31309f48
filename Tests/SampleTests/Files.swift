import Feed
import Rules
import Sample
import TSV

/// A sample and what it says of itself, as text.
struct Files {
  var feed: [UInt8] = []
  var truth: [UInt8] = []
  var nextFeed: [UInt8] = []
  var nextTruth: [UInt8] = []
  var changes: [UInt8] = []

  init(_ options: SampleFeed.Options, nextNight: Bool = false) throws {
    let sample = SampleFeed(options)
    try sample.write(to: { feed.append($0) }, truth: { truth.append($0) })
    if nextNight {
      try sample.write(
        night: 2, to: { nextFeed.append($0) }, changes: { changes.append($0) },
        truth: { nextTruth.append($0) })
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// The lines, each as its fields.
  var table: [[String]] {
    String(decoding: self, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// What a check finds, as lines of a truth file: `line`, `column`, `rule`, `uuuid`.
func findings(in feed: [UInt8], _ kind: FileKind) async throws -> [[String]] {
  guard let today = Day(iso: "2026-11-23") else { return [] }
  var found: [[String]] = []
  let check = FeedCheck(.init(layout: .standard, kind: kind, today: today, threads: 2))
  _ = try await check.run(
    MemorySource(feed), fileName: kind.fileName, size: feed.count,
    emit: {
      found.append([$0.line.map(String.init) ?? "", $0.column ?? "", $0.rule, $0.uuuid ?? ""])
    })
  return found
}
