internal import ArgumentParser
internal import Feed
internal import Files
internal import Night
internal import Reports
internal import Store
internal import Updates

/// What the four commands that decide have in common.
struct DecisionOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The proposals, as P17.", valueName: "id"))
  var ids: [String] = []

  @Flag(help: "All that are still proposed, of those that the filters mean.")
  var all = false

  @OptionGroup var filterOptions: FilterOptions

  @Option(help: ArgumentHelp("Decide only if so many are meant.", valueName: "n"))
  var expect: Int?

  @Option(
    help: ArgumentHelp(
      "A value that SEVIS requires, or another than proposed; may be given again.",
      valueName: "element=value"))
  var set: [String] = []

  @Option(help: "Why, in your words.")
  var reason: String?

  @Option(help: ArgumentHelp("On whose behalf.", valueName: "name"))
  var by: String?

  @OptionGroup var todayOptions: TodayOptions

  @OptionGroup var layoutOptions: LayoutOptions
  @OptionGroup var plainText: PlainTextOptions
  @OptionGroup var storeOptions: StoreOptions

  func validate() throws {
    if ids.isEmpty != all {
      throw ValidationError("name the proposals, or give --all with filters; not both")
    }
    if !all && !filterOptions.isEmpty {
      throw ValidationError("the filters go with --all; proposals that are named are all meant")
    }
    for answer in set where !answer.dropFirst().contains("=") {
      throw ValidationError("--set takes Element=value, not “\(answer)”")
    }
    if let by, by.trimmingBlanks.isEmpty { throw ValidationError("--by takes a name") }
  }

  /// Decides, and says what became of what.
  func run(_ verb: Decision.Verb) throws {
    let school = try School(layoutOptions, today: todayOptions.day)
    let rulebook = try school.rulebook()
    let user = SystemUser.name
    let person: String
    do {
      person = try rulebook.policy.decider(user: user, by: by?.trimmingBlanks)
    } catch {
      throw sisfeed.Refusal(error.description)
    }
    var decision = Decision(
      verb, all ? .all(filterOptions.filter) : .ids(ids), person: person,
      actor: person == user ? user : "\(user) on behalf of \(person)", at: Moment.now.description)
    decision.reason = reason?.trimmingBlanks
    decision.expected = expect
    decision.answers = set.map { answer in
      let equals = answer.firstIndex(of: "=") ?? answer.endIndex
      return (String(answer[..<equals]), String(answer[answer.index(after: equals)...]))
    }
    let store = try Store.open(
      try storeOptions.path(school), for: .writing, waiting: OverrideCommand.waiting)
    do {
      let decided = try decision.run(store, rulebook)
      let output = ReportOutput()
      for proposal in decided {
        output.write(Array("\(proposal.id): \(Self.state(of: proposal))\n".utf8))
      }
      if decided.isEmpty {
        StandardError.line("sisfeed: no proposal is meant; nothing was decided")
      }
      try output.commit()
    } catch let unknown as Decision.Unknown {
      throw RunFailure(
        "there is no proposal \(unknown.id), and sisfeed proposals lists them; nothing was decided")
    } catch let refused as Decision.Refused {
      throw sisfeed.Refusal(
        "\(refused.id.map { "\($0): " } ?? "")\(refused.refusal); nothing was decided")
    }
  }

  private static func state(of proposal: Proposal) -> String {
    if let first = proposal.review.firstApprover, proposal.review.state == .proposed {
      return "approved by \(first); it waits for a second person"
    }
    guard let until = proposal.review.postponedUntil else { return proposal.review.state.rawValue }
    let due = proposal.update.due
    return "postponed until \(until)" + (until > due ? ", which is after it is due (\(due))" : "")
  }
}
