internal import ArgumentParser
internal import Feed
internal import Night

/// `sisfeed approve`: approve proposals: they go into the next batch.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve proposals: they go into the next batch.",
    discussion: """
      Risk 3 needs two different people; what SEVIS requires and the feed can't show is given by \
      --set. All that are named are approved, or none.

      Exit codes: 0 done; 2 refused, nothing was decided; 3 could not run, or there is no such id.

      EXAMPLES
        sisfeed approve P17
        sisfeed approve P18 --set Reason=02 --by jdoe
        sisfeed approve --all --event PersonalInfo --risk 1 --expect 12
      """)

  @OptionGroup var options: DecisionOptions

  mutating func run() throws { try options.run(.approve) }
}

/// `sisfeed reject`: reject proposals: the same value isn't proposed again.
struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Reject proposals: the same value isn't proposed again.",
    discussion: """
      A reason must be given.

      Exit codes: 0 done; 2 refused, nothing was decided; 3 could not run, or there is no such id.

      EXAMPLES
        sisfeed reject P17 --reason "the address is the department's"
      """)

  @OptionGroup var options: DecisionOptions

  func validate() throws {
    guard let reason = options.reason, !reason.trimmingBlanks.isEmpty else {
      throw ValidationError("a rejection needs --reason TEXT")
    }
  }

  mutating func run() throws {
    try options.run(.reject(reason: options.reason?.trimmingBlanks ?? ""))
  }
}

/// `sisfeed postpone`: postpone proposals: they come back on a day.
struct PostponeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postpone",
    abstract: "Postpone proposals: they come back on a day.",
    discussion: """
      Until then they are quiet, whatever their due date.

      Exit codes: 0 done; 2 refused, nothing was decided; 3 could not run, or there is no such id.

      EXAMPLES
        sisfeed postpone P17 --until 2026-12-01 --reason "waits for the registrar"
      """)

  @OptionGroup var options: DecisionOptions

  @Option(help: ArgumentHelp("The day on which it comes back.", valueName: "yyyy-mm-dd"))
  var until: String

  func validate() throws {
    if Day(iso: until) == nil {
      throw ValidationError("--until takes a date as 2026-11-23, not “\(until)”")
    }
  }

  mutating func run() throws {
    if let day = Day(iso: until) { try options.run(.postpone(until: day)) }
  }
}

/// `sisfeed done-in-rti`: note that someone has done it in SEVIS's own pages.
struct DoneInRTICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done-in-rti",
    abstract: "Note that someone has done it in SEVIS's own pages.",
    discussion: """
      What was proposed is from then on what SEVIS is known to hold; --set says what was typed there \
      where it is another value.

      Exit codes: 0 done; 2 refused, nothing was decided; 3 could not run, or there is no such id.

      EXAMPLES
        sisfeed done-in-rti P17
        sisfeed done-in-rti P17 --set USAddress/Address1="12 Elm St"
      """)

  @OptionGroup var options: DecisionOptions

  mutating func run() throws { try options.run(.doneInRTI) }
}
