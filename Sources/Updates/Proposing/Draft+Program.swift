internal import Codes
internal import Changes
internal import Feed

/// Level, majors and minor, compared with what SEVIS holds.
extension Draft {
  mutating func compareProgram() {
    guard visaClass.isStudent else { return }
    let changed = Element.program.filter { isProgramNews($0) }
    guard !changed.isEmpty else { return }
    let columns = changed.flatMap(\.columns)
    guard mayPropose(columns) else { return }
    guard
      changed.allSatisfy({ element in
        cell(element).map { element.takes($0, for: visaClass) } ?? false
      })
    else {
      hold(columns, .notForSEVIS)
      return
    }
    if visaClass == .m1 {
      raise(.vocationalProgramChange, columns)
      return
    }
    let signal = context.signals.signals(in: view).contains { $0.signal.meaning == .newProgram }
    let end = record?.programEnd
    let hasEnded = end.map { today > $0 }
    let isNew = signal || hasEnded == true && changed.contains { beginsNewProgram($0) }
    if let end, hasEnded == false, signal || changed.contains(.level) && !leavesWithLowerDegree {
      // SIS/HR Data 003: the new programme comes no earlier than the day after the present one ends.
      hold(columns, .programRuns(until: end))
      outcome.lookAgain(on: end.adding(1))
    } else if isNew {
      proposeNewProgram(columns)
    } else {
      for element in changed { proposeEdit(element) }
    }
  }

  /// Whether an element of the programme is another than SEVIS holds.
  ///
  /// Where SEVIS has no second major or minor, none isn't news.
  private func isProgramNews(_ element: Element) -> Bool {
    guard let value = cell(element) else { return false }
    guard let held = confirmed[element]?.value else {
      return element.columns.contains { view.firstSeen[$0] != nil }
        && !(element.facts.form == .furtherMajor && value == CIP.none.text)
    }
    if element.facts.form == .furtherMajor && held.isEmpty { return value != CIP.none.text }
    return value != held
  }

  /// Whether the level is lower than the one SEVIS holds: a doctoral student who leaves with a
  /// master's degree.
  private var leavesWithLowerDegree: Bool {
    let ranks = ["01": 1, "02": 2, "03": 3, "04": 4, "05": 5, "06": 6]
    guard let now = ranks[view.value(.educationLevel)],
      let before = ranks[confirmed[.level]?.value ?? ""]
    else { return false }
    return now < before
  }

  /// Whether an element that changed speaks of another programme than the one that is over.
  ///
  /// A higher level does, whenever it was seen: it waited for the end. A lower one, and a major,
  /// belong to the old programme where they changed while it ran.
  private func beginsNewProgram(_ element: Element) -> Bool {
    guard element == .level || element == .major else { return false }
    if element == .level && !leavesWithLowerDegree { return true }
    return record?.programEnd.map { firstSeen(element.columns) > $0 } ?? false
  }

  private mutating func proposeEdit(_ element: Element) {
    let subject: Duty.Subject = element == .level ? .educationLevel : .major
    guard let duty = duty(subject), let path = element.path(for: visaClass),
      let value = cell(element)
    else { return }
    var part = Part(duty, firstSeen: firstSeen(element.columns), anchors: anchors())
    part.change(
      path, from: confirmed[element]?.value, to: value, column: name(of: element.columns[0]),
      item: element)
    if element == .level && value == "11" {
      part.needs.append(Need(element: "Remarks", why: "what the level is: 11 is “other” (S1061)"))
    }
    if record == nil { part.blockedBy = ["no-sevis-record"] }
    parts.append(part)
  }

  private mutating func proposeNewProgram(_ columns: [ColumnID]) {
    guard let duty = duty(.newProgram) else { return }
    var part = Part(duty, firstSeen: firstSeen(columns), anchors: anchors())
    for element in Element.program {
      guard let value = cell(element), element.takes(value, for: visaClass),
        let path = element.path(for: visaClass)
      else { continue }
      part.change(
        element == .level ? "EducationalInfo/EduLevel/Level" : "EducationalInfo/" + path,
        from: confirmed[element]?.value, to: value, column: name(of: element.columns[0]),
        item: element, group: "EducationalInfo")
    }
    for element in [Element.level, .major]
    where !part.fields.contains(where: { $0.item == element }) {
      part.needs.append(
        Need(
          element: element == .level
            ? "EducationalInfo/EduLevel/Level" : "EducationalInfo/MajorCode1",
          why: "SEVIS requires it and the feed has none"))
    }
    if record == nil { part.blockedBy = ["no-sevis-record"] }
    parts.append(part)
  }

  /// Raises a task about columns that changed.
  mutating func raise(
    _ subject: Duty.Subject, _ columns: [ColumnID], evidence: String? = nil, why: String? = nil,
    session: Term? = nil, firstSeen day: Day? = nil
  ) {
    guard let duty = duty(subject) else { return }
    var part = Part(
      duty, firstSeen: day ?? firstSeen(columns), anchors: anchors(session: session), why: why)
    part.columns = columns
    part.evidence = evidence ?? columns.map { view.value($0) }.joined(separator: "|")
    parts.append(part)
  }
}
