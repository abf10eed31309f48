package import Feed

/// Which files a school sends each night: `drop.set`.
package enum DropSet: String, Sendable, CaseIterable {
  case studentAndHR = "student-and-hr"
  case student
  case combined

  /// The files.
  package var kinds: [FileKind] {
    switch self {
    case .studentAndHR: [.student, .hr]
    case .student: [.student]
    case .combined: [.combined]
    }
  }
}
