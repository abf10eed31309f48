extension SettingKey {
  /// `specs/sisfeed.schema.json`: what an editor needs to complete and check `sisfeed.yaml`.
  static var schema: String {
    var members: [(String, JSONValue)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("sisfeed.yaml")),
      ("description", .text("The settings of sisfeed; specs/configuration.md tells more.")),
    ]
    members += object(at: [])
    return JSONValue.object(members).description() + "\n"
  }

  /// The schema of what stands below a path.
  private static func object(at path: [String]) -> [(String, JSONValue)] {
    var properties: [(String, JSONValue)] = []
    var others: JSONValue = .truth(false)
    for name in names(under: path) {
      let inner = path + [name]
      let value: JSONValue
      if let key = all.first(where: { $0.path == inner }) {
        value = .object(key.form.schema + [("description", .text(key.words))])
      } else {
        value = .object(object(at: inner))
      }
      // What the school has names for: rules, terms, columns and their values.
      if isPlaceholder(name) { others = value } else { properties.append((name, value)) }
    }
    var members: [(String, JSONValue)] = [("type", .text("object"))]
    if !properties.isEmpty { members.append(("properties", .object(properties))) }
    members.append(("additionalProperties", others))
    let required = all.filter { key in
      key.path.dropLast() == path[...] && key.byDefault.hasSuffix("it must be there")
    }.compactMap(\.path.last)
    if !required.isEmpty { members.append(("required", .list(required.map(JSONValue.text)))) }
    return members
  }

  /// What it decides and what holds without it, without the marks of Markdown.
  private var words: String {
    (meaning + " Default: " + byDefault + ".").filter { $0 != "`" }
  }
}
