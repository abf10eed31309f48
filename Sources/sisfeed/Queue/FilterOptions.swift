internal import ArgumentParser
internal import Feed
internal import Store
internal import Updates

/// Which proposals are meant.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Those of this class: F-1, M-1 or J-1.", valueName: "class"))
  var `class`: String?

  @Option(help: ArgumentHelp("Those due on or before this day.", valueName: "yyyy-mm-dd"))
  var due: String?

  @Option(help: ArgumentHelp("Those of this risk: 1, 2 or 3.", valueName: "n"))
  var risk: Int?

  @Option(help: ArgumentHelp("Those of this event, as PersonalInfo.", valueName: "event"))
  var event: String?

  @Option(help: ArgumentHelp("Those of this person.", valueName: "uuuid"))
  var uuuid: String?

  func validate() throws {
    if let `class`, VisaType.Class(named: `class`) == nil {
      throw ValidationError("--class takes F-1, M-1 or J-1, not “\(`class`)”")
    }
    if let due, Day(iso: due) == nil {
      throw ValidationError("--due takes a date as 2026-11-23, not “\(due)”")
    }
    if let risk, Risk(rawValue: risk) == nil {
      throw ValidationError("--risk takes 1, 2 or 3, not \(risk)")
    }
    if let event, SEVISEvent.Name(rawValue: event) == nil {
      throw ValidationError(
        "\(Suggestion.quoted(event)) is no event"
          + Suggestion.ending(
            for: event, among: SEVISEvent.Name.allCases.map(\.rawValue),
            otherwise: Suggestion.allowed(SEVISEvent.Name.allCases.map(\.rawValue))))
    }
  }

  /// Whether none is given.
  var isEmpty: Bool {
    `class` == nil && due == nil && risk == nil && event == nil && uuuid == nil
  }

  /// The filter, all states of it.
  var filter: Proposals.Filter {
    var filter = Proposals.Filter()
    filter.visaClass = `class`.flatMap(VisaType.Class.init(named:))
    filter.dueUntil = due.flatMap(Day.init(iso:))
    filter.risk = risk.flatMap(Risk.init(rawValue:))
    filter.event = event
    filter.uuuid = uuuid
    return filter
  }
}
