package import TSV

/// Whom a row is about, which says which rules concern it.
package struct Population: Sendable, Equatable {
  /// The row is an employee's: the HR file's, or HR_FLAG=Y in the combined file.
  package let isEmployee: Bool
  /// Student rules concern it: every student's row, and an employee's that has a visa type.
  package let isStudent: Bool

  package init(isEmployee: Bool, isStudent: Bool) {
    self.isEmployee = isEmployee
    self.isStudent = isStudent
  }

  /// Reads it off a row.
  ///
  /// A row of the combined file whose flag is neither Y, N nor blank is an employee's when its visa
  /// type and credits are blank.
  package init(_ row: borrowing Row, header: Header, kind: FileKind, isUnwrapped: Bool) {
    switch kind {
    case .student:
      self.init(isEmployee: false, isStudent: true)
    case .hr:
      let hasVisa = Self.isFilled(.visaType, row, header, isUnwrapped)
      self.init(isEmployee: true, isStudent: hasVisa)
    case .combined:
      let hasVisa = Self.isFilled(.visaType, row, header, isUnwrapped)
      let flag = header.position(of: .hrFlag).map { position in
        let cell = isUnwrapped ? Quoting.unwrap(row[position]) : row[position]
        let value = Blank.trim(cell)
        return value.count > 1 ? UInt8(ascii: "?") : value.firstByte ?? UInt8(ascii: "N")
      }
      switch flag {
      case UInt8(ascii: "Y"): self.init(isEmployee: true, isStudent: hasVisa)
      case UInt8(ascii: "N"), nil: self.init(isEmployee: false, isStudent: true)
      default:
        let isEmployee =
          !hasVisa && !ColumnID.credits.contains { Self.isFilled($0, row, header, isUnwrapped) }
        self.init(isEmployee: isEmployee, isStudent: !isEmployee)
      }
    }
  }

  private static func isFilled(
    _ column: ColumnID, _ row: borrowing Row, _ header: Header, _ isUnwrapped: Bool
  ) -> Bool {
    guard let position = header.position(of: column) else { return false }
    let cell = isUnwrapped ? Quoting.unwrap(row[position]) : row[position]
    return !Blank.trim(cell).isEmpty
  }
}
