internal import ArgumentParser
internal import Feed
internal import Files
internal import Night
internal import Reports
internal import Store
internal import Updates

/// `sisfeed person`: one person's whole history.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract:
      "Show one person's whole history: in the feeds, in SEVIS, waivers and proposals.",
    discussion: """
      Personal values are masked unless --show-values is given; the SEVIS ID, the reasons and codes of \
      waivers and the reasons of decisions are, too.

      --forget takes the person out of the store: out of every night, out of findings, proposals and \
      stored reports; the files that are kept of their nights go as a whole. A keyed digest stays, so \
      that a rebuilt night says how many are missing. It is refused while the person is in the feed \
      and for three years after (8 CFR 214.3(g)), unless --legal-basis says what goes before that. \
      Backups, exports and files in the drop folder are not touched.

      Exit codes: 0 done; 2 refused (--forget); 3 could not run.

      EXAMPLES
        sisfeed person U000123
        sisfeed person U000123 --format json --show-values
        sisfeed person U000123 --forget --legal-basis "court order 26-117"
      """)

  @Argument(help: ArgumentHelp("The person's UUUID.", valueName: "uuuid"))
  var uuuid: String

  @OptionGroup var todayOptions: TodayOptions
  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions
  @OptionGroup var storeOptions: StoreOptions

  @Option(help: "The format: text or json.")
  var format: NightFormat = .text

  @Flag(help: "Show personal values. Keep such a report where the file itself may lie.")
  var showValues = false

  @Flag(help: "Take the person out of the store.")
  var forget = false

  @Option(
    help: ArgumentHelp(
      "Why the person may be taken out though their records must be kept.", valueName: "text"))
  var legalBasis: String?

  func validate() throws {
    if legalBasis != nil && !forget { throw ValidationError("--legal-basis belongs to --forget") }
    if let legalBasis, legalBasis.allSatisfy(\.isWhitespace) {
      throw ValidationError("--legal-basis takes a text: the law, or the order")
    }
    if forget && showValues { throw ValidationError("--forget shows no values") }
  }

  mutating func run() throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    if forget { return try forget(school) }
    let store = try Store.open(try storeOptions.path(school), for: .reading)
    let (stays, reporting, traces) = try store.read { connection in
      let labels = try Nights.labels(connection)
      return (
        try PersonRecords.all(uuuid, connection).map { stay($0, labels, school.layout) },
        try known(school.layout, connection), try PersonTraces(of: uuuid, store, connection)
      )
    }
    guard !stays.isEmpty || traces.hasRecords else {
      if let before = traces.forgotten {
        throw RunFailure("\(uuuid) was taken out of the store: \(before.at), \(before.why)")
      }
      throw RunFailure("the store has nobody with this UUUID; it must be written as in the feed")
    }
    let report = PersonReport(
      uuuid, stays, reporting, today: school.today, showsValues: showValues)
    let output = ReportOutput()
    output.write(Array((format == .json ? report.json : report.text(width: Terminal.width)).utf8))
    try output.commit()
  }

  /// What the store has of the person that concerns SEVIS.
  private func known(
    _ layout: Layout, _ connection: StoreConnection
  ) throws -> PersonReport.Reporting {
    var reporting = PersonReport.Reporting()
    reporting.records = try SEVISRecords(connection).versions(of: uuuid)
    reporting.known = try KnownValues(connection).of(uuuid)
    reporting.waivers = try Waivers.all(of: uuuid, connection).map {
      WaiverList.Item($0, isNamed: true)
    }
    reporting.proposals = try Proposals(connection, names: ColumnNames(layout)).of(uuuid)
    reporting.decisions = try Decisions.of(uuuid, connection).map {
      PersonReport.Decision(
        proposal: $0.proposal, verb: $0.verb, by: $0.by, at: $0.at, reason: $0.reason)
    }
    return reporting
  }

  private func forget(_ school: School) throws {
    let outcome = try Forgetting(store: try storeOptions.path(school), today: school.today).run(
      uuuid, legalBasis: legalBasis, at: Moment.now, actor: SystemUser.name,
      waiting: OverrideCommand.waiting)
    var lines: [String]
    switch outcome {
    case .refused(let why): throw Refusal("\(uuuid) stays in the store: \(why)")
    case .forgottenBefore(let at):
      lines = ["\(uuuid) was taken out of the store before, \(at); the file is written anew."]
    case .forgotten(let stays, let files, let isInFeed):
      let kept = files == 1 ? "1 file that was kept" : "\(files) files that were kept"
      lines = [
        "\(uuuid) is taken out of the store, with \(stays == 1 ? "1 stay" : "\(stays) stays") in the "
          + "feed and \(kept) of those nights."
      ]
      if isInFeed {
        lines.append(
          "The last good night still had them: the next loads them again, as someone new, unless the "
            + "extract leaves them out.")
      }
    }
    lines.append(
      "Backups, exports and files in the drop folder may still have them; remove those yourself.")
    let output = ReportOutput()
    output.write(Array(lines.map { $0 + "\n" }.joined().utf8))
    try output.commit()
  }

  private func stay(
    _ stay: PersonRecords.Stay, _ labels: [Int: String], _ layout: Layout
  ) -> PersonReport.Stay {
    func column(_ name: String) -> Column { layout.column(named: name) ?? .unknown(named: name) }
    func label(_ night: Int) -> String { labels[night] ?? "" }
    return PersonReport.Stay(
      feed: stay.feed, firstSeen: label(stay.firstNight), gone: stay.goneNight.map(label),
      isConfidential: stay.isConfidential,
      values: stay.values.map { name, value in
        let bytes = Array(value.utf8)
        // The id is what was asked for.
        let isID = name == "UUUID"
        return (name, isID ? Personal(value, isShown: true) : column(name).personal(bytes.span))
      },
      changes: stay.changes.map { night, line in
        guard let name = line.column else {
          return ChangeEntry(
            person: line.person, night: label(night), kind: line.kind.rawValue, uuuid: line.uuuid)
        }
        return ChangeEntry(
          person: line.person, night: label(night), uuuid: line.uuuid, column: column(name),
          before: line.before ?? "", after: line.after ?? "")
      },
      findings: stay.findings.map {
        PersonReport.Finding(
          rule: $0.rule, severity: $0.severity, column: $0.column.isEmpty ? nil : $0.column,
          line: $0.line, leftOut: $0.cost == .nothing ? nil : $0.cost.rawValue,
          since: label($0.since))
      })
  }
}
