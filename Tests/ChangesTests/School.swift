import Feed

@testable import Changes

/// A file of a night as a table of values, its first column the UUUID.
struct TestFile {
  var kind = FileKind.student
  var columns = [
    "UUUID", "LAST_NAME", "GENDER", "HR_FLAG", "VISA_TYPE", "CREDITS_TOTAL", "CREDITS_TERM",
    "FULL_TIME", "CUSTOM1",
  ]
  var rows: [[String]] = []
  /// The UUUIDs of rows that are left out.
  var leftOut: Set<String> = []
  /// The UUUIDs of further rows with an error.
  var withErrors: Set<String> = []

  /// Adds students, each with every value.
  func adding(_ count: Int, visa: String = "01", from first: Int = 1) -> TestFile {
    var file = self
    for number in first..<first + count {
      let id = "\(visa)-\(number)"
      file.rows.append(
        file.columns.map { column in
          switch column {
          case "UUUID": id
          case "LAST_NAME": "Name"
          case "GENDER": "F"
          case "HR_FLAG": "N"
          case "VISA_TYPE": visa
          case "CREDITS_TOTAL": "12"
          case "CREDITS_TERM": "202640"
          case "FULL_TIME": "FT"
          default: "x"
          }
        })
    }
    return file
  }

  /// Adds employees.
  func addingStaff(_ count: Int) -> TestFile {
    var file = self
    for number in 1...count {
      file.rows.append(
        file.columns.map { column in
          switch column {
          case "UUUID": "staff-\(number)"
          case "LAST_NAME": "Name"
          case "HR_FLAG": "Y"
          default: ""
          }
        })
    }
    return file
  }

  /// The file without its first rows.
  func dropping(_ count: Int) -> TestFile {
    var file = self
    file.rows.removeFirst(count)
    return file
  }

  /// The file with another value in a column of its first rows.
  func setting(_ column: String, to value: String, in count: Int) -> TestFile {
    var file = self
    guard let position = columns.firstIndex(of: column) else { return file }
    for index in 0..<count { file.rows[index][position] = value }
    return file
  }

  /// The file with new UUUIDs in its first rows.
  func renaming(_ count: Int) -> TestFile {
    var file = self
    for index in 0..<count { file.rows[index][0] = "new-\(file.rows[index][0])" }
    return file
  }

  /// The file with a column called otherwise.
  func renaming(_ column: String, to name: String) -> TestFile {
    var file = self
    file.columns = columns.map { $0 == column ? name : $0 }
    return file
  }

  /// The file with its columns in another order.
  func ordered(_ names: [String]) -> TestFile {
    var file = self
    file.columns = names
    file.rows = rows.map { row in
      names.map { name in columns.firstIndex(of: name).map { row[$0] } ?? "" }
    }
    return file
  }

  func value(_ row: [String], _ column: String) -> String {
    columns.firstIndex(of: column).map { row[$0] } ?? ""
  }
}

/// A school whose nights are compared as the night run does it, and kept while no guard holds them.
struct School {
  var last: NightCounts?
  var lastFiles: [TestFile] = []
  var history: [NightRows] = []
  var limits = GuardLimits()
  var terms: [Term] = []
  var movements: [FileMovements] = []

  /// A school that had `files` on its last good night.
  init(_ files: TestFile..., nights: Int = 1) {
    for _ in 0..<nights { _ = night(files) }
  }

  /// What the guards say of a night, which is kept if they say nothing.
  @discardableResult
  mutating func night(_ files: [TestFile], on day: String = "2026-11-25") -> [GuardVerdict] {
    var comparisons = files.map { compare($0) }
    for index in comparisons.indices {
      comparisons[index].movements.renames = renames(files[index])
    }
    movements = comparisons.map(\.movements)
    guard let today = Day(iso: day) else { preconditionFailure("\(day) is no day") }
    let tonight = NightCounts(files: comparisons.map(\.counts))
    let verdicts = Guards.judge(
      NightEvidence(
        tonight: tonight, last: last, history: history, movements: movements, limits: limits,
        terms: terms, today: today))
    if verdicts.allSatisfy({ $0.weight == .expected }) {
      (last, lastFiles) = (tonight, files)
      history.insert(tonight.rows, at: 0)
    }
    return verdicts
  }

  /// The names of the guards that hold or block a night.
  mutating func held(_ files: TestFile...) -> [String] {
    night(files).filter { $0.weight != .expected }.map {
      $0.id.rawValue + ($0.weight == .block ? " (block)" : "")
        + ($0.people.map { ": \($0.name)" } ?? "")
    }
  }

  private func compare(_ file: TestFile) -> FileComparison {
    let before = lastFiles.first { $0.kind == file.kind }
    let header = Header(names: file.columns, layout: .standard, kind: file.kind)
    var comparison = FileComparison(kind: file.kind, header: header, last: last?[file.kind])
    let place = before.map { before in file.columns.map { before.columns.firstIndex(of: $0) } }
    var rowsBefore: [String: [String]] = [:]
    for row in before?.rows ?? [] {
      rowsBefore[row[0]] = place?.map { $0.map { row[$0] } ?? "" } ?? row
    }
    let id = file.columns.firstIndex(of: "UUUID") ?? 0
    for row in file.rows {
      let old = rowsBefore.removeValue(forKey: row[id])
      let shape = shape(row, file, &comparison)
      if file.leftOut.contains(row[id]) {
        comparison.leftOut(shape.people, isKnown: old != nil) { row[id] }
      } else if let old, old != row {
        for (position, (before, after)) in zip(old, row).enumerated() where before != after {
          comparison.cell(
            at: position, from: Array(before.utf8).span, to: Array(after.utf8).span)
        }
        comparison.changed(from: self.shape(old, file, &comparison), to: shape) { row[id] }
      } else if old == nil {
        comparison.added(shape) { row[id] }
      }
      if file.leftOut.union(file.withErrors).contains(row[id]) {
        comparison.hasError(shape.people) { row[id] }
      }
    }
    for row in rowsBefore.values.sorted(by: { $0[id] < $1[id] }) {
      comparison.gone(shape(row, file, &comparison)) { row[id] }
    }
    return comparison
  }

  func shape(_ row: [String], _ file: TestFile, _ comparison: inout FileComparison) -> RowShape {
    let isEmployee = file.kind == .hr || file.value(row, "HR_FLAG") == "Y"
    let visa = Array(file.value(row, "VISA_TYPE").utf8)
    let population = Population(
      isEmployee: isEmployee, isStudent: !isEmployee || !visa.isEmpty)
    var blanks = BlankColumns()
    for (position, value) in row.enumerated() where value.isEmpty { blanks.insert(position) }
    return RowShape(
      people: PeopleSet(population, visa: visa.span), blanks: blanks,
      term: comparison.term(Array(file.value(row, "CREDITS_TERM").utf8).span))
  }

  /// The people whose UUUID begins with `new-`: a stand-in for what `KeyRename.pairs` finds.
  private func renames(_ file: TestFile) -> [KeyRename] {
    let ids = Set(file.rows.map { $0[0] })
    return (lastFiles.first { $0.kind == file.kind }?.rows ?? []).compactMap { row in
      guard !ids.contains(row[0]), ids.contains("new-\(row[0])") else { return nil }
      return KeyRename(
        before: row[0], after: "new-\(row[0])", people: [PeopleSet(.students), PeopleSet(.f)],
        evidence: .email, isConfidential: false)
    }
  }
}
