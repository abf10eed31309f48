extension CodeTable {
  /// The visa classes that have a code: 01 to 06.
  package static let visaType = embedded("visa-type")
  /// The levels of education: 01 to 11.
  package static let educationLevel = embedded("education-level")
  /// The suffixes of a name.
  package static let suffix = embedded("suffix")
  /// The programmes of study, those of retired lists too.
  package static let cip = embedded("cip")

  /// A table that code speaks of by name; that it is there is for the tests to say.
  private static func embedded(_ name: String) -> CodeTable {
    guard let table = CodeTable(named: name) else {
      preconditionFailure("the program lacks specs/codes/\(name).tsv")
    }
    return table
  }
}
