internal import ArgumentParser
internal import Feed
internal import Files
internal import Night
internal import Reports
internal import Store
internal import Updates

/// `sisfeed waiver`: why someone may take less than a full course, and until when.
struct WaiverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiver",
    abstract: "Say why someone may take less than a full course, and until when.",
    discussion: """
      The feed can't say that a course load is reduced with leave, that a term is a vacation or the \
      last one, or that a thesis is written. Without a waiver such a student is below full time.

      EXAMPLES
        sisfeed waiver grant U000123 --kind last-term --from 2027-01-11 --until 2027-05-07 --reason "graduates"
        sisfeed waiver list
        sisfeed waiver end 4 --reason "took a full course after all"
      """,
    subcommands: [List.self, Grant.self, End.self], defaultSubcommand: List.self)

  /// What granting and ending have in common.
  struct Options: ParsableArguments {
    @Option(help: "Why, in your words.")
    var reason: String

    @Option(help: ArgumentHelp("On whose behalf.", valueName: "name"))
    var by: String?

    @OptionGroup var todayOptions: TodayOptions
    @OptionGroup var layoutOptions: LayoutOptions
    @OptionGroup var plainText: PlainTextOptions
    @OptionGroup var storeOptions: StoreOptions

    func validate() throws {
      if reason.trimmingBlanks.isEmpty { throw ValidationError("--reason says why, in your words") }
      if let by, by.trimmingBlanks.isEmpty { throw ValidationError("--by takes a name") }
    }

    /// Does something with the store, as whom it counts.
    func run(_ body: (WaiverDesk, Store) throws -> String) throws {
      let school = try School(layoutOptions, today: todayOptions.day)
      let rulebook = try school.rulebook()
      let user = SystemUser.name
      do {
        let person = try rulebook.policy.decider(user: user, by: by?.trimmingBlanks)
        let desk = WaiverDesk(
          rulebook, person: person,
          actor: person == user ? user : "\(user) on behalf of \(person)",
          at: Moment.now.description)
        let store = try Store.open(
          try storeOptions.path(school), for: .writing, waiting: OverrideCommand.waiting)
        let output = ReportOutput()
        output.write(Array(try body(desk, store).utf8))
        try output.commit()
      } catch let refusal as Updates.Refusal {
        throw sisfeed.Refusal("\(refusal.description); nothing was changed")
      } catch let unknown as WaiverDesk.Unknown {
        throw RunFailure("there is \(unknown.what); nothing was changed")
      }
    }
  }

  /// `sisfeed waiver grant`.
  struct Grant: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "grant", abstract: "Grant a waiver.",
      discussion: """
        A reduced course load is proposed to SEVIS at once, with the code of its reason, unless \
        --in-sevis says that SEVIS has it. It expires with its last day. Illness may reduce it for 12 \
        months together at one programme level (M-1: 5), academic difficulties once; more is refused, \
        and only told where SEVIS has it.

        Exit codes: 0 done; 2 refused; 3 could not run, or there is no such person.

        EXAMPLES
          sisfeed waiver grant U000123 --kind reduced-course-load --code 01 --from 2026-11-30 \
        --until 2026-12-18 --reason "the doctor's letter of 11/20"
          sisfeed waiver grant U000123 --kind vacation --from 2027-05-10 --until 2027-08-20 --reason "summer"
        """)

    @Argument(help: ArgumentHelp("Whose.", valueName: "uuuid"))
    var uuuid: String

    @Option(
      help: ArgumentHelp(
        "reduced-course-load, vacation, last-term, thesis or cooperative.", valueName: "kind"))
    var kind: String

    @Option(help: ArgumentHelp("Its first day.", valueName: "yyyy-mm-dd"))
    var from: String

    @Option(help: ArgumentHelp("Its last day.", valueName: "yyyy-mm-dd"))
    var until: String

    @Option(help: ArgumentHelp("SEVIS's code for the reason, as 01.", valueName: "code"))
    var code: String?

    @Flag(help: "SEVIS has the reduced course load already.")
    var inSevis = false

    @OptionGroup var options: Options

    func validate() throws {
      let kinds = Waiver.Kind.allCases.map(\.rawValue)
      if Waiver.Kind(rawValue: kind) == nil {
        throw ValidationError(
          "\(Suggestion.quoted(kind)) is no kind of waiver"
            + Suggestion.ending(for: kind, among: kinds, otherwise: Suggestion.allowed(kinds)))
      }
      for day in [from, until] where Day(iso: day) == nil {
        throw ValidationError("a waiver's days are dates as 2026-11-23, not “\(day)”")
      }
    }

    mutating func run() throws {
      guard let kind = Waiver.Kind(rawValue: kind), let from = Day(iso: from),
        let until = Day(iso: until)
      else { return }
      let waiver = Waiver(kind, from: from, until: until, reason: code, isInSEVIS: inSevis)
      let (uuuid, reason) = (uuuid, options.reason.trimmingBlanks)
      try options.run { desk, store in
        let granted = try desk.grant(waiver, to: uuuid, reason: reason, store)
        let warning =
          granted.isOverLimit
          ? "warning: SEVIS has it, but it is more than the law allows at one programme level; "
            + "look at the record in RTI\n" : ""
        return "waiver \(granted.number): \(kind.rawValue) from \(from) until \(until); "
          + "\(WaiverCommand.words(granted.queue))\n\(warning)"
      }
    }
  }

  /// `sisfeed waiver end`.
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "end", abstract: "Take a waiver back.",
      discussion: """
        It stays in the store, and counts no more.

        Exit codes: 0 done; 2 refused; 3 could not run, or there is no such waiver.

        EXAMPLES
          sisfeed waiver end 4 --reason "took a full course after all"
        """)

    @Argument(help: ArgumentHelp("Its number.", valueName: "n"))
    var number: Int

    @OptionGroup var options: Options

    mutating func run() throws {
      let (number, reason) = (number, options.reason.trimmingBlanks)
      try options.run { desk, store in
        "waiver \(number) ended; \(WaiverCommand.words(try desk.end(number, reason: reason, store)))\n"
      }
    }
  }

  /// `sisfeed waiver list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the waivers, expired and ended ones too.",
      discussion: """
        EXAMPLES
          sisfeed waiver list --uuuid U000123
          sisfeed waiver list --format json
        """)

    @Option(help: ArgumentHelp("Those of this person.", valueName: "uuuid"))
    var uuuid: String?

    @Option(help: "The format: text or json.")
    var format: NightFormat = .text

    @Flag(help: "Show reasons and codes, which may tell of an illness.")
    var showValues = false

    @OptionGroup var todayOptions: TodayOptions
    @OptionGroup var layoutOptions: LayoutOptions
    @OptionGroup var plainText: PlainTextOptions
    @OptionGroup var storeOptions: StoreOptions

    mutating func run() throws {
      let school = try School(layoutOptions, today: todayOptions.day)
      let store = try Store.open(try storeOptions.path(school), for: .reading)
      let items = try store.read { connection in
        let unnamed = try Waivers.unnamed(connection)
        return try Waivers.all(of: uuuid, connection).map { entry in
          WaiverList.Item(entry, isNamed: !unnamed.contains(entry.uuuid))
        }
      }
      let list = WaiverList(items, today: school.today, showsValues: showValues)
      let output = ReportOutput()
      output.write(Array((format == .json ? list.json : list.text(width: Terminal.width)).utf8))
      try output.commit()
    }
  }

  /// What something did to the queue.
  static func words(_ queue: QueueUpdate.Counts) -> String {
    "proposals: \(queue.added) new, \(queue.changed) changed, \(queue.withdrawn) withdrawn"
  }
}

extension WaiverList.Item {
  /// A waiver of the store.
  init(_ entry: Waivers.Entry, isNamed: Bool) {
    self.init(
      number: entry.number, uuuid: isNamed ? entry.uuuid : nil, waiver: entry.waiver,
      reason: entry.reason, by: entry.by, at: entry.at, endedBy: entry.endedBy,
      endedReason: entry.endedReason)
  }
}
