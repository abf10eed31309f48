package import Feed
internal import JSON

/// The columns of a layout, rendered: `sisfeed columns`, and `specs/columns.md`.
package struct ColumnList {
  private let layout: Layout
  private let kind: FileKind
  private let columns: [Column]

  /// The columns that a kind of file has in a layout.
  ///
  /// - Parameters:
  ///   - layout: the layout.
  ///   - kind: the kind of file.
  package init(_ layout: Layout, kind: FileKind = .student) {
    self.layout = layout
    self.kind = kind
    let template = layout.templateColumns(for: kind)
    let optional = layout.table.columns.filter { column in
      Layout.customNumber(of: column.name) == nil && !template.contains(column)
    }
    columns = kind == .hr ? template : template + optional
  }

  /// The header line of a file with every column that it must have.
  package var template: String {
    layout.templateColumns(for: kind).map(\.name).joined(separator: "\t") + "\n"
  }

  /// A table no wider than `width`, with as many of the facts as fit.
  package func text(width: Int = 80) -> String {
    var table = TextTable(["column", "type", "presence", "length", "codes", "SEVIS element"])
    for column in columns {
      table.add([
        column.name, column.format.rawValue, presence(column, in: kind), length(column),
        column.codes ?? "",
        column.sevisElement,
      ])
    }
    let rest =
      "`--format markdown` and `json` have all facts: aliases, SEVIS element, who mends it. "
      + "`sisfeed codes TABLE` lists codes."
    return table.text(width: width) + "\n" + Wrap.paragraph(rest, after: "", width: width)
  }

  /// All facts, as a page.
  package var markdown: String {
    var text = """
      # The columns of the feed

      Made from the column table by `sisfeed columns --format markdown`; edits here are lost.

      The three kinds of file say whether the header must have the column: **fatal**, without it the
      file is refused; **required**, without it what needs it isn't judged; **licence**, the school's
      licence says how many. Values of a column that isn't shown are masked in every report unless
      `--show-values` is given.

      | Column | Type | Student | HR | Combined | Feed length | SEVIS length | Codes | SEVIS element \
      | Mended by | Shown | Also called | What | Source |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |

      """
    for column in columns {
      let cells = [
        Markdown.code(column.name), column.format.rawValue, presence(column, in: .student),
        presence(column, in: .hr), presence(column, in: .combined), String(column.feedLimit),
        column.sevisLimit.map { String($0) } ?? "", column.codes ?? "",
        column.sevisElement.isEmpty ? "" : Markdown.code(column.sevisElement), column.owner,
        column.isShown ? "yes" : "no", column.aliases.map(Markdown.code).joined(separator: ", "),
        Markdown.escaped(column.about), Markdown.escaped(column.source),
      ]
      text += "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined() + "\n"
    }
    return text
  }

  /// All facts, as an array of objects.
  package var json: String {
    var json = JSONText()
    json.beginArray()
    for column in columns {
      json.breakLine()
      json.beginObject()
      json.pair("name", column.name)
      json.pair("aliases", column.aliases)
      json.pair("group", column.group)
      json.pair("type", column.format.rawValue)
      json.key("presence")
      json.beginObject()
      for kind in FileKind.allCases {
        json.pair(kind.rawValue, (column.presence[kind] ?? .optional).rawValue)
      }
      json.endObject()
      json.pair("feedLength", column.feedLimit)
      json.pair("sevisLength", column.sevisLimit)
      json.pair("codes", column.codes)
      json.pair("shown", column.isShown)
      json.pair("owner", column.owner)
      json.pair("sevisElement", column.sevisElement.isEmpty ? nil : column.sevisElement)
      json.pair("source", column.source)
      json.pair("about", column.about)
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return json.text
  }

  /// Whether a kind of file must have the column, in one word.
  private func presence(_ column: Column, in kind: FileKind) -> String {
    let presence = column.presence[kind] ?? .optional
    let isLicensed = Layout.customNumber(of: column.name) != nil && kind != .hr
    return presence == .optional && isLicensed ? "licence" : presence.rawValue
  }

  /// The most characters that are of any use: SEVIS's limit, where it has one.
  private func length(_ column: Column) -> String {
    String(column.sevisLimit ?? column.feedLimit)
  }
}
