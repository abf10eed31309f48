internal import Feed
package import Updates
internal import JSON

/// Proposals as json: one array, the format that the contract describes.
package struct ProposalList {
  let proposals: [Proposal]
  let showsValues: Bool
  /// Whether it is one in which someone may ask not to be named.
  let isList: Bool

  /// The list of these proposals, in their order.
  ///
  /// - Parameters:
  ///   - proposals: what to list.
  ///   - showsValues: whether personal values stand in it.
  ///   - isList: whether it may hold several people, of whom some ask to be named nowhere.
  package init(_ proposals: [Proposal], showsValues: Bool = false, isList: Bool = true) {
    self.proposals = proposals
    self.showsValues = showsValues
    self.isList = isList
  }

  /// Whether the person of an update stays unnamed.
  func hides(_ update: Update) -> Bool { isList && update.isConfidential }

  /// The array, a line a proposal.
  package var json: String {
    var json = JSONText()
    json.beginArray()
    for proposal in proposals {
      json.breakLine()
      json.beginObject()
      json.pairs(of: proposal, showsValues: showsValues, isNamed: !hides(proposal.update))
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return json.text
  }
}

extension JSONText {
  /// A proposal; what is personal is masked.
  ///
  /// - Parameters:
  ///   - proposal: it.
  ///   - showsValues: whether personal values are asked for; of who isn't named there are none.
  ///   - isNamed: whether its person is named.
  mutating func pairs(of proposal: Proposal, showsValues: Bool, isNamed: Bool) {
    let update = proposal.update
    let showsValues = showsValues && isNamed
    pair("id", proposal.id)
    pair("uuuid", isNamed ? update.uuuid : nil)
    pair("sevisId", showsValues ? update.sevisID : nil)
    pair("class", update.visaClass.name)
    pair("event", update.event.name.rawValue)
    pair("operation", update.event.operation)
    key("fields")
    beginArray()
    for field in proposal.fields {
      value(field, isOpen: showsValues || field.isOpen(in: update.event))
    }
    endArray()
    pair("firstSeen", update.firstSeen.description)
    pair("due", update.due.description)
    pair("officeTarget", update.officeTarget.description)
    pair("basis", update.basis)
    pair("risk", update.risk.rawValue)
    pair("undo", update.undo)
    pair("state", proposal.review.state.rawValue)
    key("blockedBy")
    value(update.blockedBy)
    key("needs")
    beginArray()
    for need in proposal.openNeeds {
      beginObject()
      pair("element", need.element)
      key("codes")
      value(need.codes)
      pair("why", need.why)
      endObject()
    }
    endArray()
    key("duties")
    value(update.duties)
    pair("why", update.why)
    pair("effect", update.effect)
    pair("negative", update.isNegative)
    pair("approvedBy", proposal.review.firstApprover)
    pair("postponedUntil", proposal.review.postponedUntil?.description)
    pair("cause", proposal.review.cause(showingValues: showsValues))
  }

  private mutating func value(_ field: FieldChange, isOpen: Bool) {
    beginObject()
    pair("element", field.element)
    pair("column", field.column)
    pair("before", isOpen ? field.before : nil)
    pair("after", isOpen ? field.after : nil)
    pair("masked", !isOpen)
    endObject()
  }
}

extension Review {
  /// Why it stands as it does; of a rejection, which has a person's words, only where values are shown.
  func cause(showingValues: Bool) -> String? {
    state == .rejected && !showingValues ? nil : cause
  }
}

extension FieldChange {
  /// Whether its values may stand in any list: codes, and the dates of programme and term; but not
  /// the code of a reduced course load, which may tell of an illness.
  func isOpen(in event: SEVISEvent) -> Bool {
    if event.name == .reducedCourseLoad && element == "Reason" { return false }
    if let item { return item.isShown }
    // What no element of a person has: dates of the programme, codes of reasons; but never words.
    return Day(iso: after) != nil || after.utf8.count <= 6
  }
}
