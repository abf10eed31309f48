package import Feed
internal import Updates

extension ProposalList {
  /// A paragraph a proposal: what, by when, why, what keeps it and what it brings about; an open one
  /// that was due before `today` is overdue.
  package func text(today: Day, width: Int = 80) -> String {
    guard !proposals.isEmpty else { return "no proposal\n" }
    var text = ""
    for proposal in proposals {
      let update = proposal.update
      let who = hides(update) ? "someone who is named in no list" : update.uuuid
      let isOverdue = proposal.review.state.isOpen && update.due < today
      text += Wrap.paragraph(
        VisibleText.escaped(
          "due \(update.due)\(isOverdue ? " (overdue)" : ""), \(who), \(update.visaClass.name), "
            + "\(update.event.words), risk \(update.risk.rawValue), "
            + "\(proposal.review.state.rawValue)"),
        after: "\(proposal.id)  ", width: width)
      text += Wrap.paragraph(
        VisibleText.escaped("\(update.why) (\(update.basis.isEmpty ? "no rule" : update.basis))"),
        after: "    ", width: width)
      for field in proposal.fields { text += line(field, of: update, width: width) }
      if let day = proposal.review.postponedUntil { text += line("postponed until \(day)", width) }
      if let first = proposal.review.firstApprover {
        text += line("approved by \(first), waits for a second person", width)
      }
      let showsCause = showsValues && !hides(update)
      if let cause = proposal.review.cause(showingValues: showsCause) { text += line(cause, width) }
      if !update.blockedBy.isEmpty {
        text += line("kept back by \(update.blockedBy.joined(separator: ", "))", width)
      }
      for need in proposal.openNeeds {
        let codes = need.codes.isEmpty ? "" : " (\(need.codes.joined(separator: ", ")))"
        text += line("needs \(need.element)\(codes): \(need.why)", width)
      }
      // What a policy may approve is as anyone expects.
      if update.risk != .low && !update.effect.isEmpty {
        text += line("effect: \(update.effect)", width)
      }
      if !update.undo.isEmpty { text += line("undo: \(update.undo)", width) }
    }
    return text
  }

  private func line(_ field: FieldChange, of update: Update, width: Int) -> String {
    let isShown = field.isOpen(in: update.event) || showsValues && !hides(update)
    let values =
      isShown ? "\(field.before.map { "“\($0)”" } ?? "unknown") → “\(field.after)”" : "(masked)"
    return line("\(field.element) \(values)", width)
  }

  private func line(_ sentence: String, _ width: Int) -> String {
    Wrap.paragraph(VisibleText.escaped(sentence), after: "    ", width: width)
  }
}

extension SEVISEvent {
  /// As a list has it: its name, and what it does where it does one of several things.
  var words: String { operation.map { "\(name.rawValue) \($0)" } ?? name.rawValue }
}
