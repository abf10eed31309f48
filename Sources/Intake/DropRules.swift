/// What a school has said of its drop folder.
package struct DropRules: Sendable {
  /// The names of the files that make a set.
  package var names: [String]
  /// The names of files that belong to the set where they are there.
  package var others: [String]
  /// How a sender shows that a file is whole.
  package var completion = Completion.rename
  /// For how many seconds a file must have rested, by its own time.
  package var settlingTime = DropRules.settlingTime
  /// Whose the files must be; nil where that is left open.
  package var owner: Owner?
  /// How many bytes a file may have.
  package var quota = DropRules.quota

  /// A user of the system.
  package struct Owner: Sendable {
    package var name: String
    package var id: UInt32

    package init(name: String, id: UInt32) { (self.name, self.id) = (name, id) }
  }

  /// A minute.
  package static let settlingTime = 60
  /// 4 GB, some nine million rows.
  package static let quota = 4_000_000_000
  /// The files of one set lie within so many seconds: twelve hours.
  package static let span = 12 * 3_600

  package init(names: [String], others: [String] = []) {
    (self.names, self.others) = (names, others)
  }

  /// Whether a name is one that an upload bears until it is whole, or one of our own.
  package static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") || [".part", ".filepart", ".tmp"].contains { name.hasSuffix($0) }
  }
}
