internal import Feed
internal import Files
internal import Rules

/// A file of tonight's set that has been checked, with what the load needs of it.
struct JudgedFile {
  let file: FeedFile
  let outcome: FeedCheck.Outcome
  let leftOuts: LeftOuts
  /// Why it can't be loaded.
  let refusals: [Message]
  /// What its verdicts came from, besides the bytes of its rows.
  let basis: String
  /// In hexadecimal.
  let sha256: String

  var kind: FileKind { outcome.feed.kind }
  /// The name without folders.
  var name: String { file.name ?? file.path }
  /// Whether the file can't be loaded at all.
  var isRefused: Bool { outcome.tally.worst == .fatal || outcome.isUnread }
}
