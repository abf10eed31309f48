/// A person whose UUUID is another tonight.
package struct KeyRename: Sendable, Equatable {
  /// What shows that it is the same person.
  package enum Evidence: Int, Sendable, Comparable {
    case sevisID
    case email
    case nameAndBirthDate

    package static func < (left: Evidence, right: Evidence) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The UUUID that is gone.
  package let before: String
  /// The new one.
  package let after: String
  /// The populations of the new row.
  package let people: PeopleSet
  /// The strongest evidence.
  package let evidence: Evidence
  /// Whether the person is named in no list.
  package let isConfidential: Bool
}
