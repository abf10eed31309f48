internal import Feed
internal import Rules

extension HTMLReport {
  /// What the page says of one file: what was checked, where the findings lie, how full it is.
  func content(of file: FileOnPage, number: Int) -> [String: any Sendable] {
    guard let checked = file.file else { return [:] }
    let outcome = checked.outcome
    let facts = [
      checked.kind?.title ?? "no known kind of file",
      Words.count(outcome.ending.rows, "row"), Words.count(checked.columns, "column"),
      Words.size(checked.bytes),
    ]
    var content: [String: any Sendable] = [
      "number": number, "name": Self.name(of: file.path), "facts": facts.joined(separator: ", "),
      "coverage": coverage(of: checked),
    ]
    if let picture = picture(of: file, lines: outcome.ending.lines) { content["picture"] = picture }
    if let columns = columns(of: file, checked) { content["columns"] = columns }
    return content
  }

  private func coverage(of file: CheckedFile) -> [String] {
    let outcome = file.outcome
    let checked = outcome.ending.rows - outcome.rowsNotChecked
    var lines = [
      outcome.rowsNotChecked == 0
        ? "Checked: \(Words.count(checked, "row"))."
        : "Not checked: \(Words.count(outcome.rowsNotChecked, "row")), since the file is refused "
          + "before them."
    ]
    lines += file.columnsNotJudged.map { "Not judged: \($0)." }
    lines += outcome.notRun.map { "Not run: \($0.rule), \(VisibleText.escaped($0.reason))." }
    let accepted = file.accepted.values.reduce(0, +)
    if accepted > 0 { lines.append("Accepted: \(Words.count(accepted, "finding")).") }
    return lines
  }

  // MARK: Where the findings lie

  private func picture(of file: FileOnPage, lines: Int) -> [String: any Sendable]? {
    let stretches = file.spread.stretches
    let counts = stretches.map { $0.reduce(0, +) }
    guard let most = counts.max(), most > 0 else { return nil }
    let length = file.spread.length
    func words(_ place: Int) -> String {
      let (first, last) = (place * length + 1, min((place + 1) * length, max(lines, 1)))
      return first >= last
        ? "line \(Words.number(first))" : "lines \(Words.number(first)) to \(Words.number(last))"
    }
    let bars = stretches.enumerated().map { place, stretch in
      var bottom = 60.0
      let parts = Severity.allCases.reversed().compactMap { severity -> [String: any Sendable]? in
        let count = stretch[severity.rawValue]
        guard count > 0 else { return nil }
        // What is there can be seen, however small it is beside the rest.
        let height = max(1.5, 58 * Double(count) / Double(most))
        bottom = max(0, bottom - height)
        return ["kind": severity.name, "y": Self.tenth(bottom), "height": Self.tenth(height)]
      }
      let found = Severity.allCases.reversed().filter { stretch[$0.rawValue] > 0 }.map {
        "\(Words.number(stretch[$0.rawValue])) \($0.name)"
      }
      return [
        "x": place, "parts": parts,
        "title": "\(words(place)): \(found.isEmpty ? "nothing" : found.joined(separator: ", "))",
      ] as [String: any Sendable]
    }
    let fullest = counts.firstIndex(of: most) ?? 0
    let total = counts.reduce(0, +)
    let withFindings = counts.count { $0 > 0 }
    var label = "\(Words.count(total, "finding")) in \(Words.number(withFindings)) of "
    label +=
      length == 1
      ? Words.count(counts.count, "line")
      : "\(Words.number(counts.count)) stretches of \(Words.number(length)) lines"
    label += "; most in \(words(fullest)) (\(Words.number(most)))"
    if file.withoutLine > 0 {
      label += "; \(Words.number(file.withoutLine)) about the file as a whole"
    }
    return [
      "width": stretches.count, "bars": bars, "label": label + ".",
      "lastLine": Words.number(max(lines, 1)),
    ]
  }

  private static func tenth(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  // MARK: How full it is

  private func columns(of file: FileOnPage, _ checked: CheckedFile) -> [String: any Sendable]? {
    let feed = checked.outcome.feed
    guard let fill = checked.outcome.fill, fill.rows > 0, !feed.lacksHeader else { return nil }
    let items = zip(feed.header.fields, fill.filled).map { field, filled in
      let name = field.column?.name ?? (field.name.isEmpty ? "(no name)" : field.name)
      let findings = file.columns[name] ?? 0
      return [
        "name": VisibleText.escaped(name), "isEmpty": filled == 0,
        "width": Self.tenth(100 * Double(filled) / Double(fill.rows)),
        "share": Self.share(filled, of: fill.rows),
        "findings": findings > 0 ? Words.count(findings, "finding") as any Sendable : false,
      ] as [String: any Sendable]
    }
    let empty = fill.filled.count { $0 == 0 }
    let full = fill.filled.count { $0 == fill.rows }
    return [
      "items": items, "isOpen": items.count <= 120,
      "summary": "\(Words.count(full, "column")) full, \(Words.number(empty)) empty, of "
        + "\(Words.number(items.count)); counted over \(Words.count(fill.rows, "row"))",
    ]
  }

  /// A share in percent that is never rounded to all or nothing.
  static func share(_ count: Int, of total: Int) -> String {
    if count == 0 { return "0 %" }
    if count == total { return "100 %" }
    let percent = (count * 200 + total) / (total * 2)
    return percent == 0 ? "<1 %" : percent == 100 ? ">99 %" : "\(percent) %"
  }
}
