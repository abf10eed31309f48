internal import Files
internal import Glibc
internal import Sample

/// A folder of made-up nights, each in a folder of its own as a school would drop it.
struct SampleFolder {
  /// Where it is.
  var path: String
  /// What the feed is called in each.
  var fileName: String

  /// Writes nights 1 to `nights`: `night-01/FILE`, and beside it `night-01.changes.jsonl` from the
  /// second on and, where there are errors, `night-01.findings.tsv`.
  ///
  /// - Throws: `RunFailure` where something can't be written.
  func write(_ feed: SampleFeed, nights: Int, hasErrors: Bool) throws {
    try makeFolder(path)
    for night in 1...nights {
      let name = "\(path)/night-\(night < 10 ? "0" : "")\(night)"
      try makeFolder(name)
      let file = try WholeFile(path: "\(name)/\(fileName)")
      let changes = try night == 1 ? nil : WholeFile(path: "\(name).changes.jsonl")
      let truth = try hasErrors ? WholeFile(path: "\(name).findings.tsv") : nil
      try feed.write(
        night: night, to: { try file.write($0.array) }, changes: { try changes?.write($0.array) },
        truth: { try truth?.write($0.array) })
      try file.commit()
      try changes?.commit()
      try truth?.commit()
    }
  }

  private func makeFolder(_ path: String) throws { try StoryFolder.makeFolder(path) }
}

extension Span where Element == UInt8 {
  /// The bytes, copied.
  var array: [UInt8] { withUnsafeBufferPointer { Array($0) } }
}
