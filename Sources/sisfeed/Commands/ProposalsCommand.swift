internal import ArgumentParser
internal import Feed
internal import Files
internal import Reports
internal import Store
internal import Updates

/// `sisfeed proposals`: the review queue.
struct ProposalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposals",
    abstract: "List what would be reported to SEVIS, why and by when.",
    discussion: """
      The most urgent come first. Personal values are masked; whoever asked to be named nowhere is \
      listed without an id, and named only where one proposal is asked for with --show-values. Nothing \
      is ever sent that nobody approved.

      EXAMPLES
        sisfeed proposals P17 --show-values
        sisfeed proposals --state proposed
        sisfeed proposals --due 2026-12-01 --class F-1
        sisfeed proposals --uuuid U000123 --format json --show-values
        sisfeed proposals --ics > due.ics
      """)

  @Argument(help: ArgumentHelp("These alone, as P17.", valueName: "id"))
  var ids: [String] = []

  @Option(help: ArgumentHelp("Those in this state; may be given again.", valueName: "state"))
  var state: [String] = []

  @OptionGroup var filterOptions: FilterOptions
  @OptionGroup var todayOptions: TodayOptions
  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions
  @OptionGroup var storeOptions: StoreOptions

  @Option(help: "The format: text or json.")
  var format: NightFormat = .text

  @Flag(
    help:
      "A calendar of the days on which they are due (iCalendar), without anything of the person."
  )
  var ics = false

  @Flag(help: "Show personal values. Keep such a list where the file itself may lie.")
  var showValues = false

  func validate() throws {
    if ics && (format == .json || showValues) {
      throw ValidationError("--ics is a format of its own, and never shows a value")
    }
    if !ids.isEmpty && !(filterOptions.isEmpty && state.isEmpty) {
      throw ValidationError("name the proposals, or give filters; not both")
    }
    for state in state where ReviewState(rawValue: state) == nil {
      throw ValidationError(
        "\(Suggestion.quoted(state)) is no state"
          + Suggestion.ending(
            for: state, among: ReviewState.allCases.map(\.rawValue),
            otherwise: Suggestion.allowed(ReviewState.allCases.map(\.rawValue))))
    }
  }

  mutating func run() throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    let store = try Store.open(try storeOptions.path(school), for: .reading)
    var filter = filterOptions.filter
    filter.states = state.compactMap(ReviewState.init(rawValue:))
    // A calendar has what somebody still has to do.
    if ics && filter.states.isEmpty { filter.states = ReviewState.allCases.filter(\.isOpen) }
    let names = ColumnNames(school.layout)
    let found = try store.read { connection in
      let proposals = try Proposals(connection, names: names)
      if ids.isEmpty { return try proposals.all(filter) }
      return try ids.map { id in
        guard let proposal = try proposals.proposal(id) else {
          throw RunFailure("there is no proposal \(id); sisfeed proposals lists them")
        }
        return proposal
      }
    }
    let output = ReportOutput()
    if ics {
      let calendar = ProposalCalendar(
        found, at: Moment.now.description, origin: String(store.digest(of: "calendar").prefix(16)))
      output.write(Array(calendar.text.utf8))
    } else {
      // One proposal is no list: somebody must decide it, and know whose it is.
      let list = ProposalList(
        found, showsValues: showValues, isList: !(ids.count == 1 && showValues))
      let text =
        format == .json ? list.json : list.text(today: school.today, width: Terminal.width)
      output.write(Array(text.utf8))
    }
    try output.commit()
  }
}
