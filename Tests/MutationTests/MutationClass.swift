/// The ways in which a clean file is changed in one place.
enum MutationClass: String, CaseIterable, Sendable {
  case cellBlanked = "cell blanked"
  case badValue = "cell replaced by a bad value of its type"
  case swapped = "cell swapped with its neighbour"
  case byteFlipped = "byte flipped"
  case byteInserted = "byte inserted"
  case byteDeleted = "byte deleted"
  case tabRemoved = "tab removed"
  case tabAdded = "tab added"
  case rowCut = "row cut"
  case rowDoubled = "row doubled"
  case headerChanged = "header changed"
  case fileCut = "file cut"

  /// What is done, in a sentence.
  var whatIsDone: String {
    switch self {
    case .cellBlanked: "A filled cell is emptied."
    case .badValue:
      "A filled cell gets a value that its column can't hold: 30 February, an ISO-like code, a "
        + "wrong length."
    case .swapped: "A cell and the one to its right, which differ, change places."
    case .byteFlipped: "One bit of a byte of the rows is turned over."
    case .byteInserted: "One byte of any value is put in between the bytes of the rows."
    case .byteDeleted: "One byte of the rows is taken out."
    case .tabRemoved: "A tab of a row is taken out."
    case .tabAdded: "A tab is put into a row, anywhere."
    case .rowCut: "A row ends before its end; its newline stays."
    case .rowDoubled: "A row stands a second time, further down."
    case .headerChanged:
      "A name of the header is written in lower case, padded, misspelt, written twice or left out "
        + "with its column, or any byte of it is flipped."
    case .fileCut: "The file ends anywhere, as after a broken upload."
    }
  }

  /// What a check must then say, in a sentence.
  var promise: String {
    switch self {
    case .cellBlanked:
      "One finding where the contract asks for a value (id, name, e-mail, credits, term, full time, "
        + "street, ZIP, country abroad), none elsewhere. A blank HR_FLAG makes an employee a "
        + "student; then any number, on that row."
    case .badValue: "One finding: the column's own error, at the cell or its block."
    case .swapped: "Findings on that row only, and at most one a cell (padded-value apart)."
    case .byteFlipped, .byteInserted, .byteDeleted:
      "One finding where the byte that came or went is no text: bad UTF-8, a control character, a "
        + "quote, a tab, a newline between fields. A letter or digit for another: findings on that "
        + "row only, and at most one a cell (padded-value apart); none where the value is still good."
    case .tabRemoved, .tabAdded: "One finding, wrong-field-count, on that row."
    case .rowCut:
      "One finding, wrong-field-count, on that row; where only the last cell got shorter, findings "
        + "on that row only."
    case .rowDoubled: "One finding, duplicate-uuuid, on the second."
    case .headerChanged:
      "misspelled-column (quiet in the HR file where only the case differs); missing-column or "
        + "missing-custom-column, and unknown-column beside it where another name stands there; "
        + "duplicate-column and the missing one; each once. A flipped byte: no crash, no hang."
    case .fileCut:
      "One finding: truncated-file, no-rows or empty-file, each of which refuses the file; "
        + "missing-final-newline where the last row has all its fields, and then perhaps one about "
        + "its last cell; none where the cut is behind a row's newline."
    }
  }
}

/// What a check must say of a mutated file.
enum Promise: Sendable, Equatable {
  /// Nothing: the file is still good.
  case none
  /// One finding, by this rule, on this line where one is named.
  case one(String, line: Int?)
  /// These findings, by rule.
  case these([String])
  /// Whatever it says, it says of this row, and at most one thing of a cell.
  case onlyOn(line: Int)
  /// It ends, and says how.
  case anything
}

/// A file with one change.
struct Mutation: Sendable {
  var kind: MutationClass
  var file: CleanFile
  var bytes: [UInt8]
  var promise: Promise
  /// What was done where, for a test that fails.
  var what: String
}
