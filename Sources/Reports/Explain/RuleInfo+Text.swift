internal import Feed
package import Rules

extension RuleInfo {
  /// The rule explained to a person at a terminal.
  package func text(width: Int = 80, isColoured: Bool = false) -> String {
    let palette = Palette(isColoured: isColoured)
    let (document, quote) = source.words
    let subject = columnNames.map { Words.list($0, atMost: 8) } ?? subject
    var text = palette.bold(id) + "\n"
    // The colour comes after wrapping, which counts characters.
    let facts = severity.name + " · " + subject + (isForStudents ? " · students' rows only" : "")
    let wrapped = Wrap.paragraph(facts, after: "  ", width: width)
    text +=
      "  " + palette.paint(severity.name, as: severity)
      + wrapped.dropFirst(2 + severity.name.count) + "\n"
    for paragraph in [
      summary, "Why: " + why, "Consequence: " + consequenceInWords, "Fix: " + fix,
      "Source: \(document): \(quote)",
    ] {
      text += Wrap.paragraph(paragraph, after: "  ", width: width) + "\n"
    }
    text += passing(width) + firing(width)
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  private func passing(_ width: Int) -> String {
    let examples = examples.filter { $0.message == nil }
    guard !examples.isEmpty else { return "" }
    let list = examples.map { Wrap.paragraph($0.plainWords, after: "    ", width: width) }
    return "  Passes:\n" + list.joined() + "\n"
  }

  private func firing(_ width: Int) -> String {
    let list = examples.compactMap { example in
      example.message.map { message in
        Wrap.paragraph(example.plainWords, after: "    ", width: width)
          + Wrap.paragraph(VisibleText.escaped(message), after: "      → ", width: width)
      }
    }
    return list.isEmpty ? "" : "  Fires:\n" + list.joined()
  }
}
