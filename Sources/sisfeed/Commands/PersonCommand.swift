internal import ArgumentParser
internal import Feed
internal import Files
internal import Reports
internal import Store

/// `sisfeed person`: one person's whole history.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract:
      "Show one person's whole history: values, changes, findings, when they came and went.",
    discussion: """
      Personal values are masked unless --show-values is given.

      EXAMPLES
        sisfeed person U000123
        sisfeed person U000123 --format json --show-values
      """)

  @Argument(help: ArgumentHelp("The person's UUUID.", valueName: "uuuid"))
  var uuuid: String

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var storeOptions: StoreOptions

  @Option(help: "The format: text or json.")
  var format: NightFormat = .text

  @Flag(help: "Show personal values. Keep such a report where the file itself may lie.")
  var showValues = false

  mutating func run() throws {
    let school = try School(layoutOptions)
    let store = try Store.open(try storeOptions.path(school), for: .reading)
    let stays = try store.read { connection in
      let labels = try Nights.labels(connection)
      return try PersonRecords.all(uuuid, connection).map { stay($0, labels, school.layout) }
    }
    guard !stays.isEmpty else {
      throw RunFailure("the store has nobody with this UUUID; it must be written as in the feed")
    }
    let report = PersonReport(uuuid, stays, showsValues: showValues)
    let output = ReportOutput()
    output.write(Array((format == .json ? report.json : report.text(width: Terminal.width)).utf8))
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
