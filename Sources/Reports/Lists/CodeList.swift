package import Codes
internal import JSON

/// Codes of a table, rendered: `sisfeed codes TABLE [WORD]`.
package struct CodeList {
  private let table: CodeTable
  private let word: String?
  private let codes: [CodeTable.Code]

  /// The codes of a table that match a word, or all.
  package init(_ table: CodeTable, word: String? = nil) {
    self.table = table
    self.word = word
    codes = word.map { table.search($0) } ?? table.codes
  }

  /// Whether there is no code to show.
  package var isEmpty: Bool { codes.isEmpty }

  /// A line a code, with what limits it.
  package func text(width: Int = 80) -> String {
    guard !codes.isEmpty else {
      return Wrap.paragraph(
        "No code of the table \(table.name) is or means “\(VisibleText.escaped(word ?? ""))”.",
        after: "", width: width)
    }
    let codeWidth = codes.map { Wrap.width(of: $0.code) }.max() ?? 0
    return codes.map { code in
      Wrap.paragraph(
        sentence(code), after: Wrap.padded(code.code, to: codeWidth) + "  ", width: width)
    }.joined()
  }

  /// The codes with all the table says of them.
  package var json: String {
    var json = JSONText()
    json.beginObject()
    json.pair("table", table.name)
    json.pair("word", word)
    json.pair("release", CodeTable.currentRelease)
    json.key("codes")
    json.beginArray()
    for code in codes {
      json.breakLine()
      json.beginObject()
      json.pair("code", code.code)
      json.pair("description", code.description)
      json.pair("current", code.isCurrent)
      json.pair("releases", code.releases)
      for (name, value) in code.details.sorted(by: { $0.key < $1.key }) { json.pair(name, value) }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.text
  }

  private func sentence(_ code: CodeTable.Code) -> String {
    var notes = code.details.sorted { $0.key < $1.key }
      .filter { !$0.value.isEmpty }
      .map { "\($0.key) \($0.value)" }
    if !code.isCurrent { notes.insert("retired", at: 0) }
    let description = code.description.isEmpty ? "no description known" : code.description
    return notes.isEmpty ? description : "\(description) (\(notes.joined(separator: ", ")))"
  }
}
