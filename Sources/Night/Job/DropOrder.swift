package import Feed
package import Intake

/// Which drop folder a night takes its files from, and how.
package struct DropOrder: Sendable {
  package var folder: String
  /// The files of a set; nil for those of the last good night.
  package var kinds: [FileKind]?
  /// What the school has said of its drop; the names are the night's to fill in.
  package var rules: DropRules
  /// Whether files that were loaded, and that no archive keeps, are deleted.
  package var deletes: Bool

  package init(
    folder: String, kinds: [FileKind]? = nil, rules: DropRules = DropRules(names: []),
    deletes: Bool = false
  ) {
    (self.folder, self.kinds, self.rules, self.deletes) = (folder, kinds, rules, deletes)
  }
}
