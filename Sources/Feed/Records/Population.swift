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
  package init(_ row: borrowing Row, header: Header, kind: FileKind, isUnwrapped: Bool) {
    let flag: UInt8? =
      kind == .combined
      ? header.position(of: .hrFlag).flatMap { position in
        let cell = isUnwrapped ? Quoting.unwrap(row[position]) : row[position]
        let value = Blank.trim(cell)
        return value.count > 1 ? UInt8(ascii: "?") : value.firstByte
      } : nil
    let isFilled = { (column: ColumnID, row: borrowing Row) in
      Self.isFilled(column, row, header, isUnwrapped)
    }
    // A student file needs no look at the row at all.
    let hasVisa = kind != .student && isFilled(.visaType, row)
    let needsCredits = kind == .combined && Self.isUnclear(flag) && !hasVisa
    var hasCredits = false
    if needsCredits {
      for column in ColumnID.credits where isFilled(column, row) { hasCredits = true }
    }
    self.init(kind: kind, flag: flag, hasVisa: hasVisa, hasCredits: hasCredits)
  }

  /// Reads it off what of a row decides it.
  ///
  /// A row of the combined file whose flag is neither Y, N nor blank is an employee's when its visa
  /// type and credits are blank.
  ///
  /// - Parameters:
  ///   - kind: which file the row is in.
  ///   - flag: HR_FLAG of the combined file; nil where it is blank, `?` where it is more than a byte.
  ///   - hasVisa: whether VISA_TYPE is filled.
  ///   - hasCredits: whether any column of credits is filled.
  package init(kind: FileKind, flag: UInt8?, hasVisa: Bool, hasCredits: Bool) {
    switch kind {
    case .student:
      self.init(isEmployee: false, isStudent: true)
    case .hr:
      self.init(isEmployee: true, isStudent: hasVisa)
    case .combined where flag == UInt8(ascii: "Y"):
      self.init(isEmployee: true, isStudent: hasVisa)
    case .combined where Self.isUnclear(flag):
      let isEmployee = !hasVisa && !hasCredits
      self.init(isEmployee: isEmployee, isStudent: !isEmployee)
    case .combined:
      self.init(isEmployee: false, isStudent: true)
    }
  }

  private static func isUnclear(_ flag: UInt8?) -> Bool {
    flag != nil && flag != UInt8(ascii: "Y") && flag != UInt8(ascii: "N")
  }

  private static func isFilled(
    _ column: ColumnID, _ row: borrowing Row, _ header: Header, _ isUnwrapped: Bool
  ) -> Bool {
    guard let position = header.position(of: column) else { return false }
    let cell = isUnwrapped ? Quoting.unwrap(row[position]) : row[position]
    return !Blank.trim(cell).isEmpty
  }
}
