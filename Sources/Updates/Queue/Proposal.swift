internal import Feed

/// An update in the review queue: what is proposed, and what people have said to it.
package struct Proposal: Sendable, Equatable {
  /// The name by which people speak of it.
  package var id: String
  /// What is proposed, as the newest night has it.
  package var update: Update
  /// Where it stands.
  package var review: Review
  /// What people have given for its needs, by element.
  package var answers: [String: String]

  package init(
    id: String, update: Update, review: Review = Review(), answers: [String: String] = [:]
  ) {
    self.id = id
    self.update = update
    self.review = review
    self.answers = answers
  }

  /// What SEVIS requires and nobody has given yet.
  package var openNeeds: [Need] { update.needs.filter { answers[$0.element] == nil } }

  /// The values that would be sent: the feed's, and those that people have given.
  package var fields: [FieldChange] {
    var fields = update.fields
    for (element, value) in answers.sorted(by: { $0.key < $1.key }) {
      if let index = fields.firstIndex(where: { $0.element == element }) {
        fields[index].after = value
      } else {
        fields.append(
          FieldChange(
            element: element, column: nil, before: nil, after: value, firstSeen: update.firstSeen,
            due: update.due))
      }
    }
    return fields
  }

  /// Gives a value for a need, or another value for an element that is proposed.
  ///
  /// - Throws: a refusal that says what may be given.
  package mutating func set(_ element: String, to value: String) throws(Refusal) {
    guard review.state == .proposed || review.state == .postponed else {
      throw .notIn(review.state, "changed")
    }
    if let need = update.needs.first(where: { $0.element == element }) {
      try need.check(value)
    } else if let field = update.fields.first(where: { $0.element == element }) {
      guard let item = field.item else { throw .elementIsFixed(element) }
      guard item.takes(value, for: update.visaClass), !value.isEmpty else {
        throw .valueNotTaken(element, [])
      }
    } else {
      throw .noSuchElement(element, update.needs.map(\.element) + update.fields.map(\.element))
    }
    answers[element] = value
    // Whoever approved before approved something else.
    review.firstApprover = nil
  }
}

extension Need {
  /// Whether it is made of many values, which nobody can give in one.
  var isManyValues: Bool {
    let last = element.split(separator: "/").last
    return last == "FinancialInfo" || last == "AddSiteOfActivity"
  }

  /// Whether SEVIS would take a value for it.
  fileprivate func check(_ value: String) throws(Refusal) {
    if !codes.isEmpty {
      guard codes.contains(value) else { throw .valueNotTaken(element, codes) }
      return
    }
    if isManyValues { throw .isManyValues(element) }
    let last = element.split(separator: "/").last.map(String.init) ?? element
    switch last {
    case "FirstName", "LastName":
      guard value.isSEVISName, value.utf8.count <= 80 else { throw .valueNotTaken(element, []) }
    case "PhoneNumber":
      guard value.isDigits(10...10) else { throw .valueNotTaken(element, ["ten digits"]) }
    default:
      if last.hasSuffix("Date") {
        guard Day(iso: value) != nil else { throw .valueNotTaken(element, ["YYYY-MM-DD"]) }
      } else {
        let count = value.unicodeScalars.count
        guard count >= 1 && count <= 500 else {
          throw .valueNotTaken(element, ["1 to 500 characters"])
        }
      }
    }
  }
}
