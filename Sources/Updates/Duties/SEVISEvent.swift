/// An event of the SEVIS batch interface, or work for a person.
package struct SEVISEvent: Sendable, Hashable {
  /// The event's element in the schema.
  package let name: Name
  /// Its operation, as Edit or Extension; nil where the event has none.
  package let operation: String?

  package init(_ name: Name, _ operation: String? = nil) {
    self.name = name
    self.operation = operation
  }

  /// What an event is called.
  package enum Name: String, Sendable, CaseIterable {
    // Students, F and M.
    case personalInfo = "PersonalInfo"
    case educationLevel = "EducationLevel"
    case registration = "Registration"
    case reducedCourseLoad = "AuthDropBelowFC"
    // Exchange visitors, J.
    case biographical = "Biographical"
    case validate = "Validate"
    // Both.
    case create = "Create"
    case program = "Program"
    case status = "Status"
    // Nothing that is sent.
    case task = "Task"
    case warning = "Warning"
  }

  /// Whether it can be sent at all.
  package var isSent: Bool { name != .task && name != .warning }

  /// Whether no setting may let it be approved without a person.
  package var isNeverAutomatic: Bool {
    switch name {
    case .registration, .create, .status, .task, .warning: true
    default: false
    }
  }
}
