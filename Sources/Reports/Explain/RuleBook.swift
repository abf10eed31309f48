internal import Feed
package import Rules
internal import JSON

/// All rules, rendered: `sisfeed explain --all`, and `specs/rules.md`, which is its Markdown.
package struct RuleBook {
  private let rules: [RuleInfo]

  /// The book of these rules.
  package init(_ rules: [RuleInfo] = RuleCatalogue.all) { self.rules = rules }

  /// A chapter a rule, after a list of them.
  package var markdown: String {
    var text = """
      # The rules

      What `sisfeed check` looks for, made from the rules themselves by
      `sisfeed explain --all --format markdown`; edits here are lost.

      A **fatal** finding refuses the file. An **error** leaves a cell, its block or its row out of
      the night's load, and the last good value stands. What has a **warning** or a **note** is
      loaded. A school may change a severity or switch a rule off in `sisfeed.yaml`. † means that
      the value is loaded, but no SEVIS update is proposed from it.

      | Rule | Severity | Fires when |
      | --- | --- | --- |

      """
    for rule in rules {
      let summary = Markdown.sentence(rule.summary)
      let mark = rule.blocksProposals ? " †" : ""
      text += "| [\(rule.id)](#\(rule.id)) | \(rule.severity.name)\(mark) | \(summary) |\n"
    }
    for rule in rules { text += "\n" + rule.markdown }
    return text
  }

  /// Every rule explained.
  package func text(width: Int = 80, isColoured: Bool = false) -> String {
    rules.map { $0.text(width: width, isColoured: isColoured) }.joined(separator: "\n")
  }

  /// Every rule in a sentence.
  package func overview(width: Int = 80, isColoured: Bool = false) -> String {
    let palette = Palette(isColoured: isColoured)
    return rules.map { rule in
      palette.paint(rule.severity.name, as: rule.severity) + "  " + palette.bold(rule.id) + "\n"
        + Wrap.paragraph(rule.summary, after: "    ", width: width)
    }.joined() + "\n`sisfeed explain RULE` says why it matters and what to do.\n"
  }

  /// An array of all rules.
  package var json: String {
    var json = JSONText()
    json.beginArray()
    for rule in rules {
      json.breakLine()
      json.value(rule)
    }
    json.endArray()
    json.endLine()
    return json.text
  }
}
