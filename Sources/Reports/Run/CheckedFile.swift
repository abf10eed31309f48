internal import Feed
package import Rules

/// A file that has been checked.
package struct CheckedFile: Sendable {
  /// The path as it was given; `-` is standard input.
  package let path: String
  /// How many bytes it has.
  package let bytes: Int
  /// Its sha256 in hexadecimal, nil where no report asked for it.
  package let sha256: String?
  /// What the check found out beside the findings.
  package private(set) var outcome: FeedCheck.Outcome
  /// How many of its findings are accepted; `outcome` doesn't count them.
  package private(set) var accepted: [String: Int] = [:]

  package init(path: String, bytes: Int, sha256: String?, outcome: FeedCheck.Outcome) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.outcome = outcome
  }

  /// Why a file is refused though no finding refuses it.
  static let unreadCause = "no row of it could be read"

  /// The same where no finding says why it couldn't: the rule that would have doesn't run.
  static let unreadForNoToldReason =
    unreadCause + ", so it is refused; a check by all rules says why"

  /// Counts its accepted findings apart.
  mutating func setApart(_ tally: Tally) {
    outcome.tally.remove(tally)
    accepted = tally.counts
  }

  /// Which of the three files it is, nil where that can't be known.
  var kind: FileKind? { outcome.feed.kindOrigin == .unknown ? nil : outcome.feed.kind }

  /// How many columns its header has.
  var columns: Int { outcome.feed.header.fields.count }
}
