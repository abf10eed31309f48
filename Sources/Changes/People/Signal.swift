/// A value of the feed that says what became of a student, as the school's settings declare it.
package struct Signal: Sendable, Equatable {
  /// What became of the student.
  package enum Meaning: String, Sendable, CaseIterable {
    case withdrawn
    case graduated
    case suspended
    case deceased
    case leave
    case newProgram = "new program"

    /// Whether someone of whom it was said may leave the feed.
    package var endsStudies: Bool {
      switch self {
      case .withdrawn, .graduated, .suspended, .deceased: true
      case .leave, .newProgram: false
      }
    }
  }

  /// The column, by the layout's name.
  package var column: String
  /// The trimmed value, compared exactly.
  package var value: String
  package var meaning: Meaning

  package init(column: String, value: String, meaning: Meaning) {
    self.column = column
    self.value = value
    self.meaning = meaning
  }
}
