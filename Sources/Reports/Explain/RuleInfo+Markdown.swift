internal import Feed
package import Rules

extension RuleInfo {
  /// The rule's chapter in `specs/rules.md`.
  package var markdown: String {
    let (document, quote) = source.words
    var text = """
      ## \(id)

      **\(severity.name)** · \(subjectInMarkdown)\(isForStudents ? " · students' rows only" : "")

      \(Markdown.sentence(summary))

      **Why.** \(Markdown.sentence(why))

      **Consequence.** \(Markdown.sentence(consequenceInWords))

      **Fix.** \(Markdown.sentence(fix))

      **Source.** \(Markdown.escaped(document)): \(Markdown.escaped(quote))

      """
    guard !examples.isEmpty else { return text }
    text += "\n| Example | Outcome |\n| --- | --- |\n"
    for example in examples {
      let (label, code) = example.words
      var cell = Markdown.escaped(label)
      if !code.isEmpty {
        if !cell.isEmpty { cell += cell.hasSuffix(": ") ? "" : ": " }
        cell += Markdown.code(code)
      }
      let outcome = example.message.map { Markdown.escaped(VisibleText.escaped($0)) } ?? "passes"
      text += "| \(cell) | \(outcome) |\n"
    }
    return text
  }

  private var subjectInMarkdown: String {
    guard let names = columnNames else { return subject }
    return Words.list(names.map(Markdown.code), atMost: 8)
  }
}

/// Text as Markdown takes it.
enum Markdown {
  /// Text whose characters mean themselves, in a table too.
  static func escaped(_ text: String) -> String { escaped(text, "\\|*<`") }

  /// A sentence of ours, in which backticks mark code.
  static func sentence(_ text: String) -> String { escaped(text, "\\|*<") }

  private static func escaped(_ text: String, _ special: String) -> String {
    // All of them are ASCII, so bytes are enough to look at.
    let marks = Array(special.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      if marks.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text as code, in a table too.
  static func code(_ text: String) -> String {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let text = parts.joined(separator: #"\|"#)
    let fence = text.contains("`") ? "``" : "`"
    let gap = fence.count > 1 ? " " : ""
    return fence + gap + text + gap + fence
  }
}
