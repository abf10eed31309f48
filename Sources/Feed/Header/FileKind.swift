/// Which of the three files a feed is.
package enum FileKind: String, Sendable, CaseIterable, Codable {
  /// `sis_user_info.txt`: students and scholars.
  case student
  /// `hr_user_info_core.txt`: employees.
  case hr
  /// `sis_hr_user_info.txt`: both, told apart by HR_FLAG.
  case combined

  /// The name the vendor's loader expects (seed 003).
  package var fileName: String {
    switch self {
    case .student: "sis_user_info.txt"
    case .hr: "hr_user_info_core.txt"
    case .combined: "sis_hr_user_info.txt"
    }
  }

  /// The kind in words.
  package var title: String {
    switch self {
    case .student: "student file"
    case .hr: "HR file"
    case .combined: "combined file"
    }
  }

  /// The kind of a file with this name, or nil where the name is none of the three.
  package init?(fileName: String) {
    guard let kind = Self.allCases.first(where: { $0.fileName == fileName }) else { return nil }
    self = kind
  }
}
