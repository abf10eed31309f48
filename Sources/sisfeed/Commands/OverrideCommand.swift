internal import ArgumentParser
internal import Changes
internal import Feed
internal import Files
internal import Reports
internal import Settings
internal import Store

/// `sisfeed override`: lets a held night through.
struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Let a held night through: which guard, how far, until when and why.",
    discussion: """
      A guard that holds a night says how many rows, values or names it is about; --allow names the \
      most that may pass, and no more does. Rows lost from 20 % on take a second person: \
      sisfeed override --confirm. Then sisfeed night is run again with the same files.

      Who gives it is the user of the system. --by NAME records on whose behalf; it counts as NAME \
      only where people.on-behalf in the settings lists that user.

      Exit codes: 0 done; 2 refused, for who gave it can't confirm it; 3 could not run.

      EXAMPLES
        sisfeed override rows-lost --allow 300 --until 2026-06-30 --reason "summer graduates left"
        sisfeed override --confirm
        sisfeed override --list
      """)

  @Argument(
    help: ArgumentHelp(
      "The guard; with --confirm the override's number.", valueName: "guard"))
  var subject: String?

  @Option(help: "Why, in your words; the reports repeat it.")
  var reason: String?

  @Option(help: ArgumentHelp("The most that is let through.", valueName: "n"))
  var allow: Int?

  @Option(
    help: ArgumentHelp(
      "Until when: a date with the whole of its day, or a date and a time.", valueName: "time"))
  var until: String?

  @Flag(help: "Confirm an override that another person gave; without a number the open one.")
  var confirm = false

  @Flag(help: "List the overrides that were ever given.")
  var list = false

  @Option(help: ArgumentHelp("On whose behalf.", valueName: "name"))
  var by: String?

  @OptionGroup var todayOptions: TodayOptions
  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions
  @OptionGroup var storeOptions: StoreOptions

  @Option(help: "The format of --list: text or json.")
  var format: NightFormat = .text

  func validate() throws {
    if let by, by.trimmingBlanks.isEmpty { throw ValidationError("--by takes a name") }
    guard !confirm && !list else {
      if confirm && list { throw ValidationError("--confirm and --list are two commands") }
      if reason != nil || allow != nil || until != nil {
        throw ValidationError("--reason, --allow and --until belong to a new override")
      }
      if list && subject != nil { throw ValidationError("--list takes no guard") }
      if confirm, let subject, Int(subject) == nil {
        throw ValidationError("--confirm takes an override's number, not “\(subject)”")
      }
      return
    }
    guard let subject else {
      throw ValidationError("name the guard: \(Self.guards); or give --confirm or --list")
    }
    if GuardName(rawValue: subject) == nil {
      throw ValidationError(
        "\(Suggestion.quoted(subject)) is no guard"
          + Suggestion.ending(
            for: subject, among: GuardName.allCases.map(\.rawValue),
            otherwise: "; there are \(Self.guards)"))
    }
    guard let reason, !reason.trimmingBlanks.isEmpty else {
      throw ValidationError("an override needs --reason TEXT: why is the night right all the same?")
    }
    guard let allow, allow >= 1 else {
      throw ValidationError("an override needs --allow N, the number that the guard names")
    }
    guard until != nil else { throw ValidationError("an override needs --until TIME") }
  }

  private static var guards: String {
    Suggestion.list(GuardName.allCases.map(\.rawValue), last: "and")
  }

  mutating func run() throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    let path = try storeOptions.path(school)
    if list { return try showList(path, school.now) }
    let person = Person(onBehalfOf: by, trusted: school.night.onBehalf.value)
    if confirm { return try confirm(path, person, school.now) }
    try give(path, person, school)
  }

  private func give(_ path: String, _ person: Person, _ school: School) throws {
    guard let subject, let guardName = GuardName(rawValue: subject), let reason, let allow,
      let until
    else { return }
    guard let time = OverrideTime(until, school.timezone) else {
      throw ValidationError(
        "--until takes a date, as 2026-11-25, or a time, as 2026-11-25T18:00, not “\(until)”")
    }
    guard time.moment > school.now else {
      throw ValidationError("--until is over already: \(time.words)")
    }
    let now = Moment.now
    let override = Override(
      guardName, allow: allow, reason: reason.trimmingBlanks, by: person.name, given: now.seconds,
      until: time.moment.seconds)
    let store = try Store.open(path, for: .writing, waiting: Self.waiting)
    let number = try store.write {
      try Overrides.give(override, at: now.description, actor: person.recorded, $0)
    }
    let output = ReportOutput()
    let second =
      guardName == .rowsLost
      ? " From 20 % of the rows on it takes a second person: sisfeed override --confirm \(number)."
      : ""
    output.write(
      Array(
        """
        Override \(number) by \(person.name): \(guardName.rawValue) lets through \
        \(OverrideList.scope(override)), until \(time.words), and no more.\(second) \
        Run sisfeed night again with the same files.

        """.utf8))
    try output.commit()
  }

  private func confirm(_ path: String, _ person: Person, _ moment: Moment) throws {
    let now = Moment.now
    let store = try Store.open(path, for: .writing, waiting: Self.waiting)
    let entry: Overrides.Entry = try store.write { connection in
      let entry = try waitingEntry(try Overrides.all(connection), moment)
      if entry.override.by.lowercased() == person.name.lowercased() {
        throw Refusal(
          """
          override \(entry.number) was given by \(person.name), who can't confirm it too; it takes \
          another person
          """)
      }
      try Overrides.confirm(
        entry.number, by: person.name, at: now.description, seconds: now.seconds,
        actor: person.recorded, connection)
      return entry
    }
    let output = ReportOutput()
    output.write(
      Array(
        """
        Override \(entry.number), given by \(entry.override.by), is confirmed by \(person.name): \
        \(entry.override.id.rawValue) lets through \(OverrideList.scope(entry.override)), until \
        \(Moment(seconds: entry.override.until)), and no more. \
        Run sisfeed night again with the same files.

        """.utf8))
    try output.commit()
  }

  /// The override that is to be confirmed.
  private func waitingEntry(_ all: [Overrides.Entry], _ now: Moment) throws -> Overrides.Entry {
    let open = all.filter { $0.override.confirmedBy == nil && now.seconds < $0.override.until }
    if let number = subject.flatMap(Int.init) {
      guard let entry = all.first(where: { $0.number == number }) else {
        throw RunFailure("there is no override \(number); sisfeed override --list shows them")
      }
      if let second = entry.override.confirmedBy {
        throw RunFailure("override \(number) is confirmed already, by \(second)")
      }
      guard now.seconds < entry.override.until else {
        throw RunFailure(
          "override \(number) is over since \(Moment(seconds: entry.override.until))")
      }
      return entry
    }
    // Of the guards only rows-lost ever asks for a second person.
    let candidates = open.filter { $0.override.id == .rowsLost }
    guard let entry = candidates.first else {
      throw RunFailure("no override waits for a second person; sisfeed override --list shows them")
    }
    guard candidates.count == 1 else {
      throw RunFailure(
        "several overrides wait for a second person; say which: "
          + Suggestion.list(candidates.map { String($0.number) }, last: "or"))
    }
    return entry
  }

  private func showList(_ path: String, _ now: Moment) throws {
    let store = try Store.open(path, for: .reading)
    let list = OverrideList(
      try store.read { try Overrides.all($0) }.map { entry in
        OverrideList.Item(
          number: entry.number, override: entry.override,
          given: Moment(seconds: entry.override.given).description,
          until: Moment(seconds: entry.override.until).description,
          hasExpired: now.seconds >= entry.override.until)
      })
    let output = ReportOutput()
    output.write(Array((format == .json ? list.json : list.text(width: Terminal.width)).utf8))
    try output.commit()
  }

  /// What a command says that waits for another.
  @Sendable static func waiting() {
    StandardError.line("sisfeed: another process is writing to the store; waiting")
  }
}
