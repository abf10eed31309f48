package import Feed

/// An element of a SEVIS record that the feed has a value for.
package enum Element: Int, Sendable, Hashable, CaseIterable {
  case lastName, firstName, suffix
  case birthDate, gender, birthCity, birthCountry, citizenship, residenceCountry
  case email, usPhone, foreignPhoneCountry, foreignPhone
  case usStreet, usLine2, usCity, usState, usZIP
  case mailingStreet, mailingLine2, mailingCity, mailingState, mailingZIP
  case foreignStreet, foreignLine2, foreignCity, foreignProvince, foreignPostalCode, foreignCountry
  case level, major, secondMajor, minor
  /// The first day of the session that SEVIS has a registration for.
  case sessionStart

  /// How many elements there are.
  static let count = allCases.count

  /// What is known of each, in their order.
  private static let table: [ElementFacts] = allCases.map(ElementFacts.init)

  /// Its columns, form and limits.
  var facts: ElementFacts { Self.table[rawValue] }

  /// Its path below the event, nil where the class's schema has no such element.
  package func path(for visaClass: VisaType.Class) -> String? {
    visaClass == .j1 ? facts.visitorPath : facts.studentPath
  }

  /// The columns that its value is made of.
  package var columns: [ColumnID] { facts.columns }

  /// The elements that are compared one by one, for a class.
  static func single(for visaClass: VisaType.Class) -> [Element] {
    visaClass == .j1 ? singleVisitor : singleStudent
  }

  private static let singleStudent: [Element] = [
    .lastName, .firstName, .suffix, .birthDate, .gender, .birthCity, .birthCountry, .citizenship,
    .email, .usPhone,
  ]
  private static let singleVisitor = singleStudent + [.residenceCountry]

  /// The elements of the programme.
  static let program: [Element] = [.level, .major, .secondMajor, .minor]
}

extension Element {
  /// Whether its values may stand in a report unmasked: what its column says.
  package var isShown: Bool {
    self == .sessionStart
      || columns.allSatisfy { ColumnTable.standard.column($0)?.isShown ?? false }
  }

  /// Whether a blank in a column may clear what SEVIS holds, where the school says so: SEVIS takes
  /// the element empty.
  package static func mayBeCleared(_ column: ColumnID) -> Bool {
    allCases.contains { $0.facts.mayBeEmpty && $0.columns[0] == column }
  }

  /// The names of those columns.
  package static var clearableNames: [String] {
    allCases.filter(\.facts.mayBeEmpty).compactMap {
      ColumnTable.standard.column($0.columns[0])?.name
    }
  }
}
