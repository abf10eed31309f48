internal import Codes

/// A list of columns: `specs/columns.tsv`, or a school's own layout laid over it.
package struct ColumnTable: Sendable {
  /// The columns in the order a template has them.
  package let columns: [Column]
  private let byName: [String: Int]
  private let byAlias: [String: Int]

  /// The columns of `specs/columns.tsv`.
  package static let standard: ColumnTable = {
    guard let table = SpecTable.embedded("columns") else {
      preconditionFailure("the program lacks specs/columns.tsv")
    }
    do {
      return ColumnTable(try table.rows.enumerated().map { try column($1, number: $0, of: table) })
    } catch {
      preconditionFailure("specs/columns.tsv: \(error)")
    }
  }()

  /// A table of these columns.
  package init(_ columns: [Column]) {
    self.columns = columns
    var byName: [String: Int] = [:]
    var byAlias: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      if byName[column.name] == nil { byName[column.name] = index }
      for alias in [column.name.uppercased()] + column.aliases where byAlias[alias] == nil {
        byAlias[alias] = index
      }
    }
    self.byName = byName
    self.byAlias = byAlias
  }

  /// The column with this id.
  package func column(_ id: ColumnID) -> Column? {
    if columns.indices.contains(id.rawValue) && columns[id.rawValue].id == id {
      return columns[id.rawValue]
    }
    return columns.first { $0.id == id }
  }

  /// The column with exactly this name.
  package func column(named name: String) -> Column? { byName[name].map { columns[$0] } }

  /// The column that goes by this name or alias, case aside.
  package func column(meantBy name: String) -> Column? {
    byAlias[name.uppercased()].map { columns[$0] }
  }

  /// What is wrong with a row of a column table.
  package struct Malformed: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads one row of `specs/columns.tsv`.
  static func column(
    _ row: [Substring], number: Int, of table: SpecTable
  ) throws -> Column {
    func field(_ name: String) throws -> String {
      guard let position = table.position(of: name) else {
        throw Malformed(description: "no field “\(name)” in the header")
      }
      return String(row[position])
    }
    func value<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value {
      let text = try field(name)
      guard let value = read(text) else {
        throw Malformed(description: "row \(number + 1): “\(text)” is no \(name)")
      }
      return value
    }
    return Column(
      id: ColumnID(rawValue: number),
      name: try field("name"),
      aliases: try field("aliases").split(separator: ",").map { $0.uppercased() },
      group: try field("group"),
      format: try value("format", ColumnFormat.init),
      presence: [
        .student: try value("student", Presence.init), .hr: try value("hr", Presence.init),
        .combined: try value("combined", Presence.init),
      ],
      feedLimit: try value("feed-limit") { Int($0) },
      sevisLimit: try field("sevis-limit").isEmpty ? nil : value("sevis-limit") { Int($0) },
      codes: try field("codes").isEmpty ? nil : field("codes"),
      isShown: try value("shown") { $0 == "yes" ? true : $0 == "no" ? false : nil },
      owner: try field("owner"),
      sevisElement: try field("sevis-element"),
      source: try field("source"),
      about: try field("about"))
  }
}
