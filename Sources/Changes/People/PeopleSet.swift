package import Feed

/// The populations that one row belongs to: a student with an F-1 visa who also works here is in
/// three.
package struct PeopleSet: OptionSet, Sendable, Hashable, Codable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one population.
  package init(_ people: People) { rawValue = 1 << UInt8(people.rawValue) }

  /// Reads it off what a row says.
  ///
  /// - Parameters:
  ///   - population: whether the row is a student's, an employee's or both.
  ///   - visa: the trimmed value of VISA_TYPE. Family members (04 to 06) and classes in words are
  ///     students of no class.
  package init(_ population: Population, visa: Span<UInt8>) {
    self = []
    if population.isEmployee { insert(PeopleSet(.employees)) }
    guard population.isStudent else { return }
    insert(PeopleSet(.students))
    switch VisaType.coded(visa) {
    case .f1: insert(PeopleSet(.f))
    case .m1: insert(PeopleSet(.m))
    case .j1: insert(PeopleSet(.j))
    default: break
    }
  }

  /// Whether the row belongs to `people`.
  package func contains(_ people: People) -> Bool { contains(PeopleSet(people)) }
}
