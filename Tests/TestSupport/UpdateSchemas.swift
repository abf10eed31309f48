/// The schemas of what is sent: of students' updates and of exchange visitors'.
package struct UpdateSchemas {
  private var student: SchemaTree
  private var visitor: SchemaTree

  /// The newest ones that are known; nil where the shared reference folder isn't there.
  package init?() {
    guard let student = SchemaTree(named: "student-6.55"),
      let visitor = SchemaTree(named: "ev-6.27")
    else { return nil }
    (self.student, self.visitor) = (student, visitor)
  }

  /// Where an element of an event stands.
  package struct Place {
    var isStudent: Bool
    var event: String
    var operation: String?
    var element: String

    /// An element by its path below the event, as Edit of Program has one for `Level`.
    package init(isStudent: Bool, event: String, operation: String?, element: String) {
      (self.isStudent, self.event) = (isStudent, event)
      (self.operation, self.element) = (operation, element)
    }

    /// Its path below the root of the schema.
    package var path: String {
      let root = isStudent ? "SEVISBatchCreateUpdateStudent" : "SEVISBatchCreateUpdateEV"
      let item = isStudent ? "Student" : "ExchangeVisitor"
      if event == "Create" {
        return [root, isStudent ? "CreateStudent" : "CreateEV", item, element]
          .joined(separator: "/")
      }
      return
        ([root, isStudent ? "UpdateStudent" : "UpdateEV", item, event]
        + [operation].compactMap { $0 } + [element]).joined(separator: "/")
    }
  }

  /// Whether there is such an element.
  package func has(_ place: Place) -> Bool { tree(place).leaf(place.path) != nil }

  /// What is wrong with a value there; nil where its element takes it.
  package mutating func objection(to value: String, at place: Place) -> String? {
    guard let leaf = tree(place).leaf(place.path) else { return "the schema has no \(place.path)" }
    let objection =
      place.isStudent
      ? student.objection(to: value, leaf) : visitor.objection(to: value, leaf)
    return objection.map { "\(place.path) = \(value): \($0)" }
  }

  private func tree(_ place: Place) -> SchemaTree { place.isStudent ? student : visitor }
}
