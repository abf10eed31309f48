internal import Feed
package import Updates
internal import JSON

extension PersonReport {
  /// What concerns SEVIS of one person: the record, what SEVIS holds, waivers, proposals.
  package struct Reporting: Sendable {
    /// The versions of the record, the oldest first; the last is what stands.
    package var records: [SEVISRecord] = []
    /// What SEVIS is known, or taken, to hold.
    package var known = ConfirmedValues()
    package var waivers: [WaiverList.Item] = []
    /// All of them, closed ones too, the oldest first.
    package var proposals: [Proposal] = []
    /// What people and nights have done to these, the oldest first.
    package var decisions: [Decision] = []

    package init() {}
  }

  /// What somebody has done to a proposal.
  package struct Decision: Sendable {
    package var proposal: String
    /// `approved`, `rejected` and so on.
    package var verb: String
    package var by: String
    package var at: String
    /// Why, in somebody's words.
    package var reason: String?

    package init(proposal: String, verb: String, by: String, at: String, reason: String?) {
      (self.proposal, self.verb, self.by) = (proposal, verb, by)
      (self.at, self.reason) = (at, reason)
    }
  }
}

extension PersonReport.Reporting {
  /// The values, in the order of a record, with the names SEVIS gives them; what records of the class
  /// have no element for is nothing that SEVIS holds.
  private var values: [(element: String, value: Personal, known: ConfirmedValue)] {
    guard let visaClass = records.last?.visaClass else { return [] }
    return Element.allCases.compactMap { element in
      guard let known = known[element], let path = element.path(for: visaClass) else { return nil }
      return (path, Personal(known.value, isShown: element.isShown), known)
    }
  }

  // MARK: Text

  /// As people read it; nothing where there is nothing.
  func text(today: Day, showsValues: Bool, width: Int) -> String {
    var text = ""
    if let record = records.last {
      let id = Personal(record.sevisID)
      text += "\nSEVIS record\n"
      text += Wrap.paragraph(
        id.text(showingValues: showsValues) ?? id.mask, after: "  SEVIS ID: ", width: width)
      for record in records.reversed() {
        text += Wrap.paragraph(
          VisibleText.escaped(words(record)), after: "  \(record.asOf)  ", width: width)
      }
    }
    text += section("What SEVIS holds", values) { item in
      let shown = item.value.text(showingValues: showsValues)
      return Wrap.paragraph(
        VisibleText.escaped(
          (shown.map { $0.isEmpty ? "blank" : $0 } ?? item.value.mask)
            + ", \(item.known.certainty.rawValue) \(item.known.since)"),
        after: "  \(item.element): ", width: width)
    }
    text += section("Waivers", waivers) { item in
      Wrap.paragraph(
        VisibleText.escaped(item.words(today: today, showsValues: showsValues)),
        after: "  \(item.number)  ", width: width)
    }
    if proposals.contains(where: { $0.review.state.isOpen }) {
      let open = proposals.filter { $0.review.state.isOpen }
      text += "\nOpen proposals\n"
      text += ProposalList(open, showsValues: showsValues, isList: false)
        .text(today: today, width: width)
    }
    text += section("Other proposals", proposals.filter { !$0.review.state.isOpen }) { proposal in
      let cause =
        proposal.review.cause(showingValues: showsValues).map { ": \($0)" } ?? ""
      return Wrap.paragraph(
        VisibleText.escaped(
          "\(proposal.update.event.words), first seen \(proposal.update.firstSeen), "
            + "\(proposal.review.state.rawValue)\(cause)"),
        after: "  \(proposal.id)  ", width: width)
    }
    text += section("Decisions", decisions) { decision in
      let reason = decision.reason.map { showsValues ? ": \($0)" : "; reason hidden" } ?? ""
      return Wrap.paragraph(
        VisibleText.escaped("\(decision.verb) by \(decision.by)\(reason)"),
        after: "  \(decision.at)  \(decision.proposal)  ", width: width)
    }
    return text
  }

  private func section<Item>(
    _ title: String, _ items: [Item], _ line: (Item) -> String
  ) -> String {
    items.isEmpty ? "" : "\n\(title)\n" + items.map(line).joined()
  }

  private func words(_ record: SEVISRecord) -> String {
    let organisation = record.organisation.isEmpty ? "" : ", \(record.organisation)"
    func day(_ day: Day?) -> String { day.map(\.description) ?? "unknown" }
    return "\(record.visaClass.name), \(record.status.rawValue)\(organisation), programme "
      + "\(day(record.programStart)) to \(day(record.programEnd))"
  }

  // MARK: json

  /// The keys of the person's object that it fills.
  func write(to json: inout JSONText, today: Day, showsValues: Bool) {
    json.list("records", records) { json, record in
      json.pairs(of: record, showsValues: showsValues)
    }
    json.list("sevisHolds", values) { json, item in
      let shown = item.value.text(showingValues: showsValues)
      json.pair("element", item.element)
      json.pair("value", shown)
      json.pair("masked", shown == nil)
      json.pair("certainty", item.known.certainty.rawValue)
      json.pair("since", item.known.since.description)
      json.pair("origin", item.known.origin)
    }
    json.list("waivers", waivers) { json, item in
      json.pairs(of: item, today: today, showsValues: showsValues)
    }
    json.list("proposals", proposals) { json, proposal in
      json.pairs(of: proposal, showsValues: showsValues, isNamed: true)
    }
    json.list("decisions", decisions) { json, decision in
      json.pair("proposal", decision.proposal)
      json.pair("verb", decision.verb)
      json.pair("by", decision.by)
      json.pair("at", decision.at)
      json.pair("reason", showsValues ? decision.reason : nil)
      json.pair("masked", decision.reason != nil && !showsValues)
    }
  }
}
