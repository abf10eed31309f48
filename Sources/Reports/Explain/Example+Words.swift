internal import Feed
internal import Rules

extension Example {
  /// How much of a whole file is shown, in characters.
  private static let shownLength = 60

  /// What the example changes in a good row, or how its file begins.
  ///
  /// The words before the code say what it is; either may be empty.
  var words: (label: String, code: String) {
    guard let accepted else { return inputWords }
    let (label, code) = inputWords
    let entry = "\(accepted.subject) is accepted until \(accepted.expires)"
    return ("\(entry): \(label)", code)
  }

  private var inputWords: (label: String, code: String) {
    switch input {
    case .row(let cells, let kind):
      let label = Self.label(kind)
      if cells.isEmpty { return (label + "a good row", "") }
      return (label, Self.code(cells))
    case .rows(let rows, let kind):
      let each = Self.code(rows)
      guard let studentRows else { return (Self.label(kind), each) }
      return (Self.label(kind), "\(each), beside a student file with \(Self.code(studentRows))")
    case .file(let bytes, let kind, let name):
      var label = Self.label(kind) + (name.map { "a whole file called \($0)" } ?? "a whole file")
      if bytes.isEmpty { return (label + ", empty", "") }
      // Ninety names that are as they should be would hide what the example is about.
      let header = ExampleFeed.header(kind)
      guard bytes.starts(with: header) else { return (label, Self.code(bytes[...])) }
      if bytes.count == header.count { return (label + " of a good header alone", "") }
      label += ", after a good header"
      return (label, Self.code(bytes[header.count...]))
    }
  }

  /// Label and code on one line, without marks.
  var plainWords: String {
    let (label, code) = words
    if label.isEmpty || code.isEmpty { return label + code }
    return label.hasSuffix(": ") ? label + code : label + ": " + code
  }

  /// The student file is what an example is about unless it says otherwise.
  private static func label(_ kind: FileKind) -> String {
    kind == .student ? "" : kind.title + ": "
  }

  private static func code(_ rows: [[ColumnID: String]]) -> String {
    rows.enumerated().map { "row \($0 + 1): " + code($1) }.joined(separator: "; ")
  }

  private static func code(_ cells: [ColumnID: String]) -> String {
    if cells.isEmpty { return "as it is" }
    return cells.sorted { $0.key.rawValue < $1.key.rawValue }.map { id, value in
      let name = ColumnTable.standard.column(id)?.name ?? "?"
      let visible = visible(value)
      guard value.contains(" ") else { return "\(name)=\(visible)" }
      return value.contains("\"") ? "\(name)='\(visible)'" : "\(name)=\"\(visible)\""
    }.joined(separator: " ")
  }

  private static func code(_ bytes: ArraySlice<UInt8>) -> String {
    var code = ""
    for byte in bytes {
      if code.count >= shownLength { return code + "…" }
      code +=
        byte < 0x80
        ? VisibleText.escaped(String(Unicode.Scalar(byte))) : VisibleText.byte(UInt32(byte))
    }
    return code
  }

  /// The value with what can't be seen escaped, and a byte that is no UTF-8 as that byte.
  private static func visible(_ value: String) -> String {
    value.unicodeScalars.map { scalar in
      (0xF800...0xF8FF).contains(scalar.value)
        ? VisibleText.byte(scalar.value - 0xF800) : VisibleText.escaped(String(scalar))
    }.joined()
  }
}
