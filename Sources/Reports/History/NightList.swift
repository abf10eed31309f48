package import Feed
internal import JSON

/// The nights in the store, rendered: `sisfeed nights`.
package struct NightList {
  /// One night.
  package struct Item: Sendable {
    package var label: String
    /// `loaded`, `held` or `refused`.
    package var state: String
    package var exitCode: Int
    /// When it was judged, in UTC.
    package var at: String
    /// How many hours ago that is.
    package var hours: Int
    package var rows: Int
    package var added: Int
    package var changed: Int
    package var gone: Int
    package var leftOut: Int
    /// Its files: which, how they are called, their digests, and whether their bytes are kept.
    package var files: [File]

    package init(
      label: String, state: String, exitCode: Int, at: String, hours: Int, rows: Int,
      added: Int, changed: Int, gone: Int, leftOut: Int, files: [File]
    ) {
      (self.label, self.state, self.exitCode) = (label, state, exitCode)
      (self.at, self.hours, self.rows) = (at, hours, rows)
      (self.added, self.changed, self.gone) = (added, changed, gone)
      (self.leftOut, self.files) = (leftOut, files)
    }
  }

  /// One file of a night.
  package struct File: Sendable {
    package var kind: FileKind
    package var name: String
    package var bytes: Int
    package var sha256: String
    package var isArchived: Bool

    package init(kind: FileKind, name: String, bytes: Int, sha256: String, isArchived: Bool) {
      (self.kind, self.name, self.bytes) = (kind, name, bytes)
      (self.sha256, self.isArchived) = (sha256, isArchived)
    }
  }

  private let items: [Item]

  package init(_ items: [Item]) { self.items = items }

  /// A table no wider than `width`.
  package func text(width: Int = 80) -> String {
    guard !items.isEmpty else { return "the store has no night yet\n" }
    var table = TextTable([
      "night", "state", "rows", "new", "changed", "gone", "left out", "age", "files kept",
    ])
    for item in items {
      let age = item.hours < 72 ? "\(item.hours) h" : "\(item.hours / 24) days"
      table.add([
        item.label, item.state, Words.number(item.rows), Words.number(item.added),
        Words.number(item.changed), Words.number(item.gone), Words.number(item.leftOut), age,
        "\(item.files.count(where: \.isArchived)) of \(item.files.count)",
      ])
    }
    return table.text(width: width)
  }

  /// One array, or an object a line.
  ///
  /// - Parameter isLines: whether each night is a line of its own.
  /// - Returns: the text.
  package func json(isLines: Bool) -> String {
    let lines = items.map { item in
      var json = JSONText()
      json.value(item)
      return json.text
    }
    if isLines { return lines.map { $0 + "\n" }.joined() }
    return lines.isEmpty ? "[]\n" : "[\n\(lines.joined(separator: ",\n"))\n]\n"
  }
}

extension JSONText {
  fileprivate mutating func value(_ item: NightList.Item) {
    beginObject()
    pair("night", item.label)
    pair("state", item.state)
    pair("exitCode", item.exitCode)
    pair("at", item.at)
    pair("ageHours", item.hours)
    pair("rows", item.rows)
    pair("added", item.added)
    pair("changed", item.changed)
    pair("gone", item.gone)
    pair("rowsLeftOut", item.leftOut)
    key("files")
    beginArray()
    for file in item.files {
      beginObject()
      pair("kind", file.kind.rawValue)
      pair("name", file.name)
      pair("bytes", file.bytes)
      pair("sha256", file.sha256)
      pair("archived", file.isArchived)
      endObject()
    }
    endArray()
    endObject()
  }
}
