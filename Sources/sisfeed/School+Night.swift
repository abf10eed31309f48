internal import Feed
internal import Files
internal import Glibc
internal import Intake
internal import Night
internal import Reports
internal import Rules
internal import Settings
internal import Store

extension School {
  /// What a night of this school is run with: the same for `night` and for `watch`.
  ///
  /// - Parameters:
  ///   - files: the files that are named; empty where they come from the drop folder.
  ///   - drop: the drop folder; nil where files are named.
  ///   - store: the store's path.
  ///   - threads: how many cores the check may use; nil for all.
  /// - Returns: the plan.
  /// - Throws: `RunFailure` where the drop's owner is no user of this system.
  func plan(files: [String], drop: String?, store: String, threads: Int?) throws -> NightPlan {
    var plan = NightPlan(
      files: files, store: store, today: today, layout: layout,
      ruleset: Ruleset(overrides: severities, switchedOff: switchedOff),
      version: SisfeedCommand.version, actor: SystemUser.name)
    plan.limits = night.limits
    plan.terms = night.terms.map(\.value)
    plan.signals = night.signals.map(\.value)
    plan.rulebook = try rulebook()
    plan.watched = try watched()
    plan.secondsAhead = secondsAhead
    plan.storesEmployees = night.storesHR.value
    plan.archive = night.archiveFolder.value
    plan.retention = RetentionDays(
      nights: night.daysOfNights.value, input: night.daysOfInput.value,
      gone: night.daysOfGone.value)
    plan.drop = try drop.map(order)
    plan.telling = telling
    plan.digestKey = try digestKeyFile.map { try DigestKey.read($0) }
    plan.threads = threads ?? CheckCommand.cores
    return plan
  }

  /// How files are taken from a drop folder.
  ///
  /// - Throws: `RunFailure` where `drop.owner` is no user of this system.
  func order(_ folder: String) throws -> DropOrder {
    var rules = DropRules(names: [])
    rules.completion = night.dropCompletion.value
    rules.settlingTime = night.dropSettlingTime.value
    rules.quota = night.dropQuota.value * 1_000_000
    if let name = night.dropOwner.value {
      guard let user = getpwnam(name) else {
        throw RunFailure(
          "\(name) (drop.owner, \(night.dropOwner.origin)) is no user of this system")
      }
      rules.owner = DropRules.Owner(name: name, id: user.pointee.pw_uid)
    }
    return DropOrder(
      folder: folder, kinds: night.dropSet.value?.kinds, rules: rules,
      deletes: night.dropDeletes.value)
  }
}
