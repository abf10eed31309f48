package import Feed
internal import JSON

/// One line of `sisfeed changes`: a person who came or went, or one value of a person.
package struct ChangeEntry: Sendable, Equatable {
  /// Whose it is, for telling people apart who aren't named.
  package var person: Int
  /// The night's label.
  package var night: String
  /// `added`, `removed` or `changed`.
  package var kind: String
  /// Nil for someone who asks to be named nowhere.
  package var uuuid: String?
  /// The column, nil for someone who came or went.
  package var column: String?
  /// What stood there; nil for someone who came or went.
  package var before: Personal?
  /// What stands there since; nil for someone who came or went.
  package var after: Personal?

  package init(
    person: Int, night: String, kind: String, uuuid: String?, column: String? = nil,
    before: Personal? = nil, after: Personal? = nil
  ) {
    (self.person, self.night, self.kind, self.uuuid) = (person, night, kind, uuuid)
    (self.column, self.before, self.after) = (column, before, after)
  }

  /// A change of a value, as far as its column may be shown.
  ///
  /// A column that is hidden hides a blank too: the contract has no word for half a secret.
  package init(
    person: Int, night: String, uuuid: String?, column: Column, before: String, after: String
  ) {
    func personal(_ value: String) -> Personal {
      let bytes = Array(value.utf8)
      return value.isEmpty && column.isShown
        ? Personal("", isShown: true) : column.personal(bytes.span)
    }
    self.init(
      person: person, night: night, kind: "changed", uuuid: uuuid, column: column.name,
      before: personal(before), after: personal(after))
  }

  /// Whether personal values may stand in the line.
  ///
  /// Not even `--show-values` brings out those of someone who asks to be named nowhere.
  func showsValues(_ isAsked: Bool) -> Bool { isAsked && uuuid != nil }
}

extension JSONText {
  /// A line of what changed, as the contract has it.
  mutating func value(_ entry: ChangeEntry, showsValues: Bool) {
    let showsValues = entry.showsValues(showsValues)
    let before = entry.before?.text(showingValues: showsValues)
    let after = entry.after?.text(showingValues: showsValues)
    beginObject()
    pair("night", entry.night)
    pair("kind", entry.kind)
    pair("uuuid", entry.uuuid)
    pair("column", entry.column)
    pair("before", before)
    pair("after", after)
    if entry.column != nil && (before == nil || after == nil) { pair("masked", true) }
    if entry.uuuid == nil { pair("confidential", true) }
    endObject()
  }
}
