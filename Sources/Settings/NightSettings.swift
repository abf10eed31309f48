package import Changes
package import Intake

/// What `sisfeed.yaml` says about the nightly run.
package struct NightSettings: Sendable, Equatable {
  /// From where on a night is held: `guards`.
  package var limits = GuardLimits()
  /// Where the school said so, by key; a limit that isn't here is the default.
  package var limitOrigins: [String: Origin] = [:]
  /// The school's terms, in the order of their first days: `terms`.
  package var terms: [Setting<Term>] = []
  /// The values that say what became of a student: `signals`.
  package var signals: [Setting<Signal>] = []
  /// The file of the store, nil where only the command line names it: `store.path`, `--store`.
  package var storePath = Setting(String?.none, from: .byDefault)
  /// Whether the values of HR rows are stored: `store.hr`.
  package var storesHR = Setting(true, from: .byDefault)
  /// The folder where the files of loaded nights are kept, compressed; nil to leave them where they
  /// are: `archive.folder`.
  package var archiveFolder = Setting(String?.none, from: .byDefault)
  /// For how many days a night can be rebuilt: `retention.nights`.
  package var daysOfNights = Setting(400, from: .byDefault)
  /// For how many days the files as they came are kept: `retention.input`.
  package var daysOfInput = Setting(60, from: .byDefault)
  /// For how many days someone who is gone is kept: `retention.gone`.
  ///
  /// Three years after a student stops (8 CFR 214.3(g)) and one term more.
  package var daysOfGone = Setting(1_220, from: .byDefault)
  /// Where the feed arrives, nil where only files are named: `drop.folder`, `--drop`.
  package var dropFolder = Setting(String?.none, from: .byDefault)
  /// Which files the school sends, nil for those of the last good night: `drop.set`.
  package var dropSet = Setting(DropSet?.none, from: .byDefault)
  /// How a sender shows that a file is whole: `drop.complete`.
  package var dropCompletion = Setting(Completion.rename, from: .byDefault)
  /// For how many seconds a file must have rested: `drop.settle`.
  package var dropSettlingTime = Setting(DropRules.settlingTime, from: .byDefault)
  /// The user of the system whose the files must be, nil for anyone: `drop.owner`.
  package var dropOwner = Setting(String?.none, from: .byDefault)
  /// How many megabytes a file may have: `drop.quota`.
  package var dropQuota = Setting(DropRules.quota / 1_000_000, from: .byDefault)
  /// Whether loaded files that no archive keeps are deleted: `drop.delete`.
  package var dropDeletes = Setting(false, from: .byDefault)
  /// Who is told of a night, and how: `tell`.
  package var tell = TellSettings()
  /// The users of the system who count as whom they name: `people.on-behalf`.
  package var onBehalf = Setting([String](), from: .byDefault)
  /// Who may decide as what, by name: `people.dso`, `people.pdso`, `people.ro`, `people.aro`.
  package var roles: [String: Setting<[String]>] = [:]
  /// The duties whose updates may be approved without a person: `approve.automatic`.
  package var automatic = Setting([String](), from: .byDefault)
  /// How many negative updates may be approved in a day: `approve.negative-a-day`.
  package var negativeADay = Setting(10, from: .byDefault)
  /// What the school's FULL_TIME codes mean: `full-time.CODE`.
  package var fullTime: [String: Setting<Bool>] = [:]
  /// What single columns mean: `columns`, `labels`, `watch`.
  package var columns = ColumnSettings()
  /// How the list of SEVIS records is written: `roster`.
  package var roster = RosterSettings()

  package init() {}
}
