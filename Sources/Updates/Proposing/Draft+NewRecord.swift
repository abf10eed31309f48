internal import Changes
internal import Feed

/// A new person of class F, M or J for whom the school holds no record: the draft of one.
extension Draft {
  mutating func proposeRecord() {
    // Someone who brings a SEVIS ID has a record; the school's roster only doesn't know it yet.
    guard view.value(.sevisID).isEmpty, view.blocked[.visaType] == nil,
      let duty = duty(visaClass.isStudent ? .newStudent : .newVisitor)
    else { return }
    let term = context.terms.next(after: today) ?? context.terms.term(on: today)
    var part = Part(
      duty, firstSeen: view.rowFirstSeen ?? today, anchors: anchors(session: term))
    part.columns = [.visaType]
    part.evidence = "row of \(view.rowFirstSeen ?? today)"
    for element in Element.allCases {
      guard let path = creationPath(of: element), let value = cell(element),
        view.blockingRule(of: element.columns) == nil, element.takes(value, for: visaClass),
        // A visitor's record is made with M or F; only an update takes U (schema 6.27).
        !(element == .gender && visaClass == .j1 && value == "U")
      else { continue }
      part.change(
        path, from: nil, to: value, column: name(of: element.columns[0]), item: element,
        group: element.facts.group)
    }
    for path in requiredPaths where !part.fields.contains(where: { $0.element == path }) {
      part.needs.append(Need(element: path, why: "SEVIS requires it and the feed has none"))
    }
    parts.append(part)
  }

  /// Where an element stands when a record is created.
  private func creationPath(of element: Element) -> String? {
    guard let path = element.path(for: visaClass), element != .sessionStart else { return nil }
    switch element {
    case .level: return "EducationalInfo/EduLevel/" + path
    case .major, .secondMajor, .minor: return "EducationalInfo/" + path
    default: break
    }
    let isAddress = path.contains("Address/")
    return isAddress ? path : (visaClass.isStudent ? "PersonalInfo/" : "Biographical/") + path
  }

  /// What SEVIS can't do without and some feed has.
  private var requiredPaths: [String] {
    let who = [
      "FullName/LastName", "BirthDate", "Gender", "BirthCountryCode", "CitizenshipCountryCode",
    ]
    if visaClass == .j1 {
      return (who + ["BirthCity", "PermanentResidenceCountryCode"]).map { "Biographical/" + $0 }
        + ["SubjectField/SubjectFieldCode"]
    }
    return who.map { "PersonalInfo/" + $0 } + [
      "ForeignAddress/Address1", "ForeignAddress/CountryCode", "EducationalInfo/EduLevel/Level",
      "EducationalInfo/MajorCode1",
    ]
  }
}
