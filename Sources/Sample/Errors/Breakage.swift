internal import Feed

/// One way to break a good row so that exactly one rule fires, once.
struct Breakage: Sendable {
  /// Whose row it needs.
  enum Subject: Sendable {
    /// A student's row in which everything that may be broken is filled.
    case student
    /// A row of the HR file, or one of the combined file that holds an employee.
    case employee
    /// Any row; the columns are those that every file has.
    case anyone
  }

  /// The rule that must fire.
  var rule: String
  /// The column where the finding stands, empty where it has none.
  var column: String
  var subject = Subject.student
  /// The one kind of file that the rule is about, nil where it is about all.
  var onlyIn: FileKind?
  /// Columns the file must have for it, beyond those of its subject.
  var needs: [String] = []
  /// Whether the row before takes part in it.
  var isAboutTwoRows = false
  /// Breaks the row.
  var make: @Sendable (inout BrokenRow, inout Draws) -> Void

  /// Whether it can be done in a file of this kind with these columns.
  func fits(_ kind: FileKind, _ columns: Set<String>) -> Bool {
    guard onlyIn == nil || onlyIn == kind, columns.isSuperset(of: needs) else { return false }
    switch subject {
    case .student: return kind != .hr
    case .employee: return kind != .student
    case .anyone: return true
    }
  }

  /// The role of the person whose row it needs.
  func role(in kind: FileKind) -> Role {
    subject == .employee || kind == .hr ? .employee : .ordinaryStudent
  }
}

// The words of the table.
extension Breakage {
  /// A value that is wrong in these columns.
  static func set(
    _ rule: String, in columns: String..., to values: [String], of subject: Subject = .student,
    onlyIn kind: FileKind? = nil
  ) -> [Breakage] {
    columns.map { column in
      Breakage(rule: rule, column: column, subject: subject, onlyIn: kind, needs: [column]) {
        row, draws in
        row[column] = Array(values[draws.below(values.count)].utf8)
      }
    }
  }

  /// A change to whatever stands in these columns.
  static func edit(
    _ rule: String, in columns: String..., of subject: Subject = .student,
    _ change: @escaping @Sendable ([UInt8], inout Draws) -> [UInt8]
  ) -> [Breakage] {
    columns.map { column in
      Breakage(rule: rule, column: column, subject: subject) { row, draws in
        row[column] = change(row[column], &draws)
      }
    }
  }

  /// Several cells that are wrong together; the finding stands at `column`.
  static func cells(
    _ rule: String, at column: String, prefix: String = "", _ cells: [String: String]
  ) -> [Breakage] {
    [
      Breakage(rule: rule, column: column) { row, _ in
        for (name, value) in cells { row[prefix + name] = Array(value.utf8) }
      }
    ]
  }

  /// Something else about a row as a whole.
  static func row(
    _ rule: String, at column: String = "", of subject: Subject = .student,
    isAboutTwoRows: Bool = false,
    _ make: @escaping @Sendable (inout BrokenRow, inout Draws) -> Void
  ) -> [Breakage] {
    [
      Breakage(
        rule: rule, column: column, subject: subject, isAboutTwoRows: isAboutTwoRows, make: make)
    ]
  }
}
