internal import GRDB

/// The steps by which a store's tables came to be what they are, in order, never edited.
///
/// A store of any earlier version is brought up to date when it is opened for writing; the tests
/// keep a store of each version and do that.
enum Migrations {
  /// A step: its name, which the store remembers, and what it does.
  struct Step: Sendable {
    let name: String
    let change: @Sendable (Database) throws -> Void
  }

  static let steps = [
    Step(name: "001 nights and people", change: NightsAndPeople.make),
    Step(name: "002 updates and decisions", change: UpdatesAndDecisions.make),
    Step(name: "003 waivers and confirmations", change: WaiversAndConfirmations.make),
    Step(name: "004 tellings", change: TellingsTable.make),
    Step(name: "005 morning counts", change: MorningCounts.make),
  ]

  static var names: Set<String> { Set(steps.map(\.name)) }

  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps { migrator.registerMigration(step.name, migrate: step.change) }
    return migrator
  }
}
