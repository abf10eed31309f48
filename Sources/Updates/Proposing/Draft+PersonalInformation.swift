internal import Codes
internal import Feed

/// Who the person is and where they live, compared value by value with what SEVIS holds.
extension Draft {
  mutating func comparePersonalInformation() {
    for element in Element.single(for: visaClass) { compare(element) }
    if visaClass.isStudent { compareTelephoneAbroad() }
    compare(.physical)
    compare(.mailing)
    if visaClass.isStudent { compare(.abroad) }
  }

  /// Compares one value.
  private mutating func compare(_ element: Element) {
    let facts = element.facts
    guard let cell = cell(element) else {
      clear(element)
      return
    }
    let held = confirmed[element]?.value
    guard isNews(cell, held, facts) else { return }
    guard mayPropose(facts.columns) else { return }
    guard element.takes(cell, for: visaClass) else {
      hold(facts.columns, .notForSEVIS)
      return
    }
    if element == .firstName && keepsMiddleName(cell, held) { return }
    propose(element, from: held, to: cell)
    if element == .firstName { askForMiddleName(cell, held) }
  }

  /// The value as SEVIS would have it; nil where the feed has none.
  func cell(_ element: Element) -> String? { view.cell(element, context.dateFormat) }

  /// Whether a value differs from what SEVIS holds in more than style.
  ///
  /// Where nothing is known of SEVIS, a value is news only if the feed has shown another before.
  private mutating func isNews(_ value: String, _ held: String?, _ facts: ElementFacts) -> Bool {
    guard let held else { return facts.columns.contains { view.firstSeen[$0] != nil } }
    switch Likeness(value, held, form: facts.form) {
    case .same: return false
    case .style:
      outcome.differentInStyle.append(facts.columns[0])
      return false
    case .different: return true
    }
  }

  /// Whether nothing keeps a change of these columns back: no finding, and no flapping on the
  /// night of the change.
  ///
  /// - Parameters:
  ///   - columns: those that the value is made of.
  ///   - changed: those among them that differ from what SEVIS holds, where it is several. The town
  ///     of someone who moved there and on to another street is no flap.
  /// - Returns: whether a change of them may be proposed tonight.
  mutating func mayPropose(_ columns: [ColumnID], changed: [ColumnID]? = nil) -> Bool {
    if let rule = view.blockingRule(of: columns) {
      hold(columns, .rule(rule))
      return false
    }
    if view.flapping.isEmpty { return true }
    let changed = changed ?? columns
    let isRestless = !view.flapping.isDisjoint(with: ColumnSet(changed))
    if isRestless && changed.contains(where: { view.firstSeen[$0] == today }) {
      hold(columns, .flapping)
      outcome.lookAgain(on: today.adding(1))
      return false
    }
    return true
  }

  /// Proposes one value.
  private mutating func propose(_ element: Element, from held: String?, to value: String) {
    guard let duty = duty(element.facts.subject), let path = element.path(for: visaClass) else {
      return
    }
    var part = Part(duty, firstSeen: firstSeen(element.columns), anchors: anchors())
    part.change(
      path, from: held, to: value, column: name(of: element.columns[0]), item: element,
      group: element.facts.group)
    if record == nil { part.blockedBy = ["no-sevis-record"] }
    let isSecondName = duty.subject == .legalName && element == .firstName
    if isSecondName && parts.contains(where: { $0.fields.contains { $0.item == .lastName } }) {
      part.risk = Risk(rawValue: duty.parameter("both-names", otherwise: 3)) ?? .fourEyes
    }
    parts.append(part)
  }

  /// Clears a value whose column the school has listed as clearable, and no other.
  private mutating func clear(_ element: Element) {
    let facts = element.facts
    guard facts.mayBeEmpty, !context.clearable.isEmpty,
      context.clearable.contains(facts.columns[0]),
      let held = confirmed[element]?.value, !held.isEmpty, mayPropose(facts.columns)
    else { return }
    guard view.isBlank(facts.columns[0]) else { return hold(facts.columns, .absentColumn) }
    propose(element, from: held, to: "")
  }

  // MARK: Middle names

  /// Whether SEVIS holds the same name with a middle name that the feed has blank.
  ///
  /// A blank middle name alone proposes nothing.
  private func keepsMiddleName(_ name: String, _ held: String?) -> Bool {
    guard let held, view.value(.middleName).isEmpty else { return false }
    return held.uppercased().hasPrefix(name.uppercased() + " ")
  }

  /// Asks for the whole given name where a change would drop a middle name that the feed has blank.
  private mutating func askForMiddleName(_ name: String, _ held: String?) {
    guard let held, view.value(.middleName).isEmpty, held.utf8.contains(0x20),
      !name.utf8.contains(0x20),
      let last = parts.indices.last
    else { return }
    parts[last].needs.append(
      Need(
        element: "FullName/FirstName",
        why: "SEVIS holds more than one given name and the feed has no middle name: say them all"))
  }

  // MARK: Telephone abroad

  private mutating func compareTelephoneAbroad() {
    let elements: [Element] = [.foreignPhoneCountry, .foreignPhone]
    let columns = elements.flatMap(\.columns)
    guard let code = cell(.foreignPhoneCountry), let number = cell(.foreignPhone) else { return }
    let changed = zip(elements, [code, number]).filter { element, value in
      isNews(value, confirmed[element]?.value, element.facts)
    }
    guard !changed.isEmpty, mayPropose(columns) else { return }
    guard elements[0].takes(code, for: visaClass), elements[1].takes(number, for: visaClass) else {
      hold(columns, .notForSEVIS)
      return
    }
    for (element, value) in changed {
      propose(element, from: confirmed[element]?.value, to: value)
    }
  }

  /// The name of a column of `specs/columns.tsv`.
  func name(of column: ColumnID) -> String? { ColumnTable.standard.column(column)?.name }
}
