/// A school's own list of columns as text: `samples/layouts/second-client.tsv`.
///
/// One row a column of the feed: `name` as in the header, `means` the column of `specs/columns.tsv`
/// whose format, limits and codes it takes over (blank for one that is only carried along), and
/// `presence`. Further fields of that table may override what is taken over. The text is judged
/// whole, so that whoever writes one sees all its slips at once.
struct LayoutFile {
  /// The fields a layout file must have.
  static let mandatory = ["name", "means", "presence"]
  /// All fields a layout file may have.
  static let fields =
    mandatory + [
      "format", "about", "feed-limit", "sevis-limit", "codes", "shown", "owner", "aliases",
    ]
  /// The columns without which no file can be read, so that a layout without them is of no use.
  static let indispensable: [ColumnID] = [.uuuid, .lastName, .visaType]

  /// A row of the file.
  struct Row {
    let line: Int
    let fields: [String: String]

    subscript(field: String) -> String { fields[field] ?? "" }
  }

  private(set) var problems: [LayoutProblem] = []
  private var columns: [Column] = []
  /// The line of each name, case aside.
  private var lineOfName: [String: Int] = [:]
  /// The line of each column that is meant.
  private var lineOfMeaning: [ColumnID: Int] = [:]
  /// The aliases that the file itself gives, each with its line.
  private var lineOfAlias: [String: Int] = [:]

  /// Reads the text of a layout file.
  init(_ text: String) {
    guard let rows = rows(of: text) else { return }
    for row in rows { read(row) }
    for row in rows { readAliases(row) }
    // A `means` that was misread is told already, and may well be one of these.
    guard problems.isEmpty else { return }
    for id in Self.indispensable where lineOfMeaning[id] == nil {
      guard let column = ColumnTable.standard.column(id) else { continue }
      complain(nil, "no column means \(column.name), and without it no feed can be read")
    }
  }

  /// The columns, where nothing is wrong.
  var table: ColumnTable? { problems.isEmpty ? ColumnTable(columns) : nil }

  mutating func complain(_ line: Int?, _ text: String) {
    problems.append(LayoutProblem(line: line, text: text))
  }

  /// The rows below the header, nil where the header can't be used.
  private mutating func rows(of text: String) -> [Row]? {
    var text = Substring(text)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    // By scalars: as characters, CR LF would be one and no line would end.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        (line.last == "\r" ? line.dropLast() : line).split(
          separator: "\t", omittingEmptySubsequences: false
        )
        .map { String($0).trimmingBlanks }
      }
    let filled = lines.enumerated().filter { $1.contains { !$0.isEmpty } }
    guard let (headerIndex, header) = filled.first else {
      complain(nil, "the file is empty; a layout has a header line and a line for each column")
      return nil
    }
    judge(header, line: headerIndex + 1)
    guard problems.isEmpty else { return nil }
    var rows: [Row] = []
    for (index, fields) in filled.dropFirst() {
      guard fields.count == header.count else {
        let count = fields.count == 1 ? "1 field" : "\(fields.count) fields"
        complain(
          index + 1,
          "the line has \(count) where the header has \(header.count); fields are parted by tabs")
        continue
      }
      let row = Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first })
      rows.append(Row(line: index + 1, fields: row))
    }
    return rows
  }

  private mutating func judge(_ header: [String], line: Int) {
    // A feed, most likely; of its people nothing is repeated.
    guard header.contains("name") || header.contains("means") else {
      complain(line, "this is no layout file: its header has neither “name” nor “means”")
      return
    }
    for (index, field) in header.enumerated() where !Self.fields.contains(field) {
      complain(
        line,
        field.isEmpty
          ? "field \(index + 1) of the header has no name"
          : "\(Suggestion.quoted(field)) is no field of a layout"
            + Suggestion.ending(
              for: field, among: Self.fields,
              otherwise: "; there are \(Suggestion.list(Self.fields, last: "and"))"))
    }
    for field in Self.fields where header.count(where: { $0 == field }) > 1 {
      complain(line, "the field “\(field)” stands twice in the header")
    }
    for field in Self.mandatory where !header.contains(field) {
      complain(line, "the header has no field “\(field)”, which a layout must have")
    }
  }

  private mutating func read(_ row: Row) {
    let name = row["name"]
    guard !name.isEmpty else {
      complain(row.line, "the column has no name")
      return
    }
    if let first = lineOfName[name.uppercased()] {
      complain(row.line, "\(Suggestion.quoted(name)) stands twice, first in line \(first)")
      return
    }
    lineOfName[name.uppercased()] = row.line
    let meaning = meaning(of: row)
    // Without a meaning too, so that the row's other slips are told.
    var column = meaning ?? .unknown(named: name)
    column.name = name
    takeOver(row, into: &column)
    if meaning != nil { columns.append(column) }
  }

  /// The column whose facts the row takes over, nil where it can't be told.
  private mutating func meaning(of row: Row) -> Column? {
    let standard = ColumnTable.standard
    let means = row["means"]
    if means.isEmpty {
      var carried = Column.unknown(named: row["name"])
      // After all those that code may speak of by name.
      carried.id = ColumnID(rawValue: standard.columns.count + row.line)
      carried.group = "carried"
      return carried
    }
    guard var column = standard.column(named: means) else {
      let ending =
        Layout.customNumber(of: means) == nil
        ? Suggestion.ending(for: means, among: standard.columns.map(\.name))
        : "; of the custom columns CUSTOM1 to CUSTOM25 are, leave “means” blank for more"
      complain(
        row.line, "\(Suggestion.quoted(means)) is no column that “means” can name\(ending)")
      return nil
    }
    if let first = lineOfMeaning[column.id] {
      complain(row.line, "\(column.name) is meant twice, first in line \(first)")
      return nil
    }
    lineOfMeaning[column.id] = row.line
    column.aliases.insert(column.name.uppercased(), at: 0)
    return column
  }

  /// Adds the row's own aliases, and takes from each column those that are another's name.
  ///
  /// What the file says goes before what `specs/columns.tsv` says.
  private mutating func readAliases(_ row: Row) {
    guard let index = columns.firstIndex(where: { $0.name == row["name"] }) else { return }
    var own: [String] = []
    for alias in row["aliases"].split(separator: ",").map({ String($0).trimmingBlanks }) {
      let folded = alias.uppercased()
      if let line = lineOfName[folded], line != row.line {
        complain(
          row.line,
          "the alias \(Suggestion.quoted(alias)) is the name of the column in line \(line)")
      } else if let first = lineOfAlias[folded] {
        complain(
          row.line, "the alias \(Suggestion.quoted(alias)) stands twice, first in line \(first)")
      } else if !folded.isEmpty {
        lineOfAlias[folded] = row.line
        own.append(folded)
      }
    }
    let name = columns[index].name.uppercased()
    let inherited = columns[index].aliases.filter { alias in
      alias != name && lineOfName[alias] == nil && !own.contains(alias)
    }
    columns[index].aliases = own.filter { $0 != name } + inherited
  }
}
