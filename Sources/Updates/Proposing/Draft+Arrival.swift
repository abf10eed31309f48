internal import Feed

/// Whether an exchange visitor has arrived, as SEVIS has to be told within thirty days.
extension Draft {
  mutating func followArrival(_ record: SEVISRecord) {
    guard record.status == .initial, let start = record.programStart else { return }
    guard today >= start else {
      outcome.lookAgain(on: start)
      return
    }
    let address = AddressElements.physical
    let cells = address.elements.map { view.value($0.columns[0]) }
    guard !cells[0].isEmpty, !cells[4].isEmpty else {
      raiseNotArrived(start)
      return
    }
    guard let duty = duty(.validation), mayPropose(address.columns) else { return }
    guard
      zip(address.elements, cells).allSatisfy({ $1.isEmpty || $0.takes($1, for: visaClass) })
    else {
      hold(address.columns, .notForSEVIS)
      return
    }
    var part = Part(
      duty, firstSeen: max(start, firstSeen(address.columns)), anchors: anchors())
    part.evidence = "program of \(start)"
    var elements = address.elements
    elements += [.email, .usPhone].filter { element in
      view.blockingRule(of: element.columns) == nil
        && cell(element).map { element.takes($0, for: visaClass) } == true
    }
    for element in elements {
      guard let value = cell(element), let path = element.path(for: visaClass) else { continue }
      part.change(
        path, from: confirmed[element]?.value, to: value, column: name(of: element.columns[0]),
        item: element, group: element.facts.group)
    }
    if !elements.contains(.usPhone) {
      part.needs.append(
        Need(element: "PhoneNumber", why: "ten digits: SEVIS wants one for a validation"))
    }
    parts.append(part)
  }

  private mutating func raiseNotArrived(_ start: Day) {
    guard let duty = duty(.notArrived) else { return }
    let from = start.adding(duty.parameter("raise-days", otherwise: 20))
    guard today >= from else {
      outcome.lookAgain(on: from)
      return
    }
    raise(.notArrived, [], evidence: "program of \(start)", firstSeen: from)
  }
}
