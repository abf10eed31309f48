package import Feed

extension PersonView {
  /// The value of an element as SEVIS would have it; nil where the feed has none.
  func cell(_ element: Element, _ dateFormat: DateFormat) -> String? {
    let facts = element.facts
    let text = value(facts.columns[0])
    if text.isEmpty { return nil }
    switch facts.form {
    case .name:
      var name = text
      // SEVIS has no middle name of its own.
      if element == .firstName {
        let middle = value(.middleName)
        if !middle.isEmpty { name += " " + middle }
      }
      return name.isSEVISName ? name : SEVISName(name)?.text ?? name
    case .date:
      // In another format than the layout's, nobody knows which number is the month.
      let bytes = Array(text.utf8)
      return dateFormat.day(bytes.span)?.description
    default: return text
    }
  }
}

extension ConfirmedValues {
  /// What a row of the feed, or of a roster with feed columns, says SEVIS holds.
  ///
  /// A blank says nothing: SEVIS may well have a value.
  package init(
    of view: PersonView, dateFormat: DateFormat, certainty: ConfirmedValue.Certainty, since: Day,
    origin: String = ""
  ) {
    self.init()
    for element in Element.allCases where element != .sessionStart {
      guard let value = view.cell(element, dateFormat) else { continue }
      self[element] = ConfirmedValue(value, certainty: certainty, since: since, origin: origin)
    }
  }

  /// Fills what isn't known with what the snapshot holds, marked as assumed.
  package mutating func assume(_ snapshot: ConfirmedValues) {
    for element in Element.allCases where self[element] == nil {
      guard var value = snapshot[element] else { continue }
      value.certainty = .assumed
      self[element] = value
    }
  }
}
