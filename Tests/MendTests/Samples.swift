import Feed
import Foundation
import Rules
import TSV

/// The made-up feeds of `samples/`.
enum Samples {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/").standardizedFileURL

  /// Every feed of `samples/`, by its path there.
  static let all: [String] = {
    let files = FileManager.default.enumerator(atPath: root.path())
    let paths = (files?.allObjects as? [String] ?? []).filter { path in
      path.hasSuffix(".txt") && !path.hasPrefix("ci/")
    }
    return paths.sorted()
  }()

  /// The bytes of one.
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The layout it is written in.
  static func layout(of path: String) throws -> Layout {
    guard path.hasPrefix("layouts/second-client/") else { return .standard }
    let text = try String(
      contentsOf: root.appending(path: "layouts/second-client.tsv"), encoding: .utf8)
    return try Layout.read(name: "second-client", text)
  }
}

/// The day by which tests judge.
let today = Day(iso: "2026-11-23") ?? .first

/// What a check finds in a feed.
func findings(
  in feed: [UInt8], named name: String? = "sis_user_info.txt", layout: Layout = .standard,
  kind: FileKind? = nil
) async throws -> [Finding] {
  var found: [Finding] = []
  let options = FeedCheck.Options(layout: layout, kind: kind, today: today, threads: 1)
  _ = try await FeedCheck(options).run(
    MemorySource(feed), fileName: name, size: feed.count, emit: { found.append($0) })
  return found
}

/// Where findings are, in words that tests compare.
func places(_ findings: [Finding]) -> [String] {
  findings.map { "\($0.rule) \($0.line.map(String.init) ?? "-") \($0.column ?? "-")" }
}
