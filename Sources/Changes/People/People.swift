/// A population of a feed: the people that a guard takes a share of.
package enum People: Int, Sendable, CaseIterable, Codable {
  /// Everyone whom the student rules concern.
  case students
  /// Everyone whose row is an employee's.
  case employees
  /// Students with VISA_TYPE 01.
  case f
  /// Students with VISA_TYPE 02.
  case m
  /// Scholars and students with VISA_TYPE 03.
  case j

  /// Whether it is a class of visa, a part of the students.
  package var isClass: Bool { self == .f || self == .m || self == .j }

  /// Its people in a sentence: `1,200 F-1 students`.
  package var title: String {
    switch self {
    case .students: "students"
    case .employees: "employees"
    case .f: "F-1 students"
    case .m: "M-1 students"
    case .j: "J-1 exchange visitors"
    }
  }

  /// The word for it in json.
  package var name: String {
    switch self {
    case .students: "students"
    case .employees: "employees"
    case .f: "F"
    case .m: "M"
    case .j: "J"
    }
  }
}
