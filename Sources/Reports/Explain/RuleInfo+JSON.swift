internal import Feed
package import Rules
internal import JSON

extension RuleInfo {
  /// The rule as a JSON object.
  package var json: String {
    var json = JSONText()
    json.value(self)
    json.endLine()
    return json.text
  }
}

extension JSONText {
  /// Everything about a rule.
  mutating func value(_ rule: RuleInfo) {
    let (document, text) = rule.source.words
    beginObject()
    pair("id", rule.id)
    pair("severity", rule.severity.name)
    pair("subject", rule.subject)
    key("columns")
    if let names = rule.columnNames { value(names) } else { value(nil as String?) }
    pair("studentsOnly", rule.isForStudents)
    pair("blocksProposals", rule.blocksProposals)
    pair("summary", rule.summary)
    pair("why", rule.why)
    pair("consequence", rule.consequence)
    pair("fix", rule.fix)
    key("source")
    beginObject()
    pair("document", document)
    pair("text", text)
    endObject()
    key("examples")
    beginArray()
    for example in rule.examples {
      beginObject()
      pair("input", example.plainWords)
      pair("message", example.message)
      endObject()
    }
    endArray()
    endObject()
  }
}
