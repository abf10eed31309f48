internal import Feed
internal import JSON

/// Writes what a night changed, line by line: `sisfeed changes`.
package protocol ChangeList {
  /// Takes a line; those of a person come one after the other.
  mutating func add(_ entry: ChangeEntry)
  /// Ends the list.
  mutating func finish()
}

/// The lines as JSON: one array, or an object a line.
package struct ChangeListJSON: ChangeList {
  private let isLines: Bool
  private let showsValues: Bool
  private var output: BufferedOutput
  private var json = JSONText()
  private var isFirst = true

  package init(isLines: Bool, showsValues: Bool, sink: @escaping Sink) {
    (self.isLines, self.showsValues) = (isLines, showsValues)
    output = BufferedOutput(sink)
  }

  package mutating func add(_ entry: ChangeEntry) {
    json.clear()
    json.value(entry, showsValues: showsValues)
    if !isLines { output.write(isFirst ? "[\n" : ",\n") }
    isFirst = false
    output.write(json.bytes)
    if isLines { output.write("\n") }
  }

  package mutating func finish() {
    if !isLines { output.write(isFirst ? "[]\n" : "\n]\n") }
    output.flush()
  }
}

/// The lines as a table, for a spreadsheet.
package struct ChangeListTSV: ChangeList {
  private let showsValues: Bool
  private var output: BufferedOutput

  package init(showsValues: Bool, sink: @escaping Sink) {
    self.showsValues = showsValues
    output = BufferedOutput(sink)
    output.write("night\tkind\tuuuid\tcolumn\tbefore\tafter\tmasked\n")
  }

  package mutating func add(_ entry: ChangeEntry) {
    let showsValues = entry.showsValues(showsValues)
    let before = entry.before?.text(showingValues: showsValues)
    let after = entry.after?.text(showingValues: showsValues)
    let isMasked = entry.column != nil && (before == nil || after == nil)
    let cells = [
      entry.night, entry.kind, entry.uuuid ?? "", entry.column ?? "", before ?? "", after ?? "",
      isMasked ? "masked" : "",
    ]
    output.write(cells.map(TSVReport.cell).joined(separator: "\t") + "\n")
  }

  package mutating func finish() { output.flush() }
}

/// The lines as people read them: a paragraph a person, the counts last.
package struct ChangeListText: ChangeList {
  private let limit: Int
  private let showsValues: Bool
  private let width: Int
  private var output: BufferedOutput
  private var current: [ChangeEntry] = []
  private var people = 0
  private var counts: [String: Int] = [:]
  private var values = 0
  private var unnamed = 0

  /// A list of at most `limit` people; the counts are of all.
  package init(
    of label: String, limit: Int = .max, showsValues: Bool, width: Int = 80,
    isColoured: Bool = false, sink: @escaping Sink
  ) {
    (self.limit, self.showsValues, self.width) = (limit, showsValues, max(width, 40))
    output = BufferedOutput(sink)
    output.write(Palette(isColoured: isColoured).bold("Changes of the night of \(label)") + "\n\n")
  }

  package mutating func add(_ entry: ChangeEntry) {
    if entry.person != current.last?.person { close() }
    current.append(entry)
  }

  private mutating func close() {
    guard let first = current.first else { return }
    people += 1
    counts[first.kind, default: 0] += 1
    if first.kind == "changed" { values += current.count }
    if first.uuuid == nil { unnamed += 1 }
    if people <= limit {
      output.write(
        Wrap.paragraph(
          current.map(words).joined(separator: "; "),
          after: "  \(VisibleText.escaped(first.uuuid ?? "(not named)"))  ", width: width))
    }
    current.removeAll(keepingCapacity: true)
  }

  private func words(_ entry: ChangeEntry) -> String {
    guard let column = entry.column else { return entry.kind == "added" ? "new" : "gone" }
    let showsValues = entry.showsValues(showsValues)
    guard let before = entry.before?.text(showingValues: showsValues),
      let after = entry.after?.text(showingValues: showsValues)
    else { return column }
    func shown(_ value: String) -> String { value.isEmpty ? "blank" : VisibleText.escaped(value) }
    return "\(column) \(shown(before)) → \(shown(after))"
  }

  package mutating func finish() {
    close()
    if people > limit {
      output.write("  and \(Words.count(people - limit, "more person", plural: "more people"))\n")
    }
    if people > 0 { output.write("\n") }
    if unnamed > 0 {
      output.write("\(Words.number(unnamed)) of them asked to be named nowhere\n")
    }
    output.write(
      "\(Words.number(counts["changed"] ?? 0)) changed (\(Words.count(values, "value"))), "
        + "\(Words.number(counts["added"] ?? 0)) new, \(Words.number(counts["removed"] ?? 0)) gone\n"
    )
    output.flush()
  }
}
