package import Feed

extension VisaType.Class {
  /// The class with this name: `F-1`.
  package init?(named name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  /// Whether it is a student's own: F-1 or M-1.
  package var isStudent: Bool { self == .f1 || self == .m1 }
}
