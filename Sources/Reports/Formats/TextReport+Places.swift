internal import Feed
internal import Rules

extension TextReport {
  /// The findings of one rule: what it costs and what to do, once, then the places.
  func text(of group: Group, count: Int) -> String {
    let findings = "(\(Words.count(count, "finding")))"
    // On a very narrow terminal the count stands below.
    let isWide = 6 + group.severity.name.count + group.rule.count + findings.count > width
    var text =
      "  \(palette.paint(group.severity.name, as: group.severity))"
      + "  \(palette.bold(group.rule))\(isWide ? "\n    " : "  ")\(findings)\n"
    if let info = run.rule(group.rule) {
      text += Wrap.paragraph(info.consequence, after: "    ", width: width)
      text += Wrap.paragraph("Fix: " + info.fix, after: "    ", width: width)
    }
    text += "\n"
    let columns = PlaceColumns(group.findings)
    for (index, finding) in group.findings.enumerated() {
      text += place(of: finding, isNew: group.new.contains(index), in: group, columns)
    }
    let rest = count - group.findings.count
    if rest > 0 { text += "    … and \(Words.number(rest)) more (--format tsv lists all)\n" }
    return text
  }

  private func place(
    of finding: Finding, isNew: Bool, in group: Group, _ columns: PlaceColumns
  ) -> String {
    let showsValues = run.showsValues(of: finding)
    // One rule may cost differently at different columns; that is said where it isn't the heading's.
    let severity =
      (isNew ? "new: " : "")
      + (finding.severity == group.severity ? "" : finding.severity.name + ": ")
    let message = VisibleText.escaped(finding.message.text(showingValues: showsValues))
    let label = columns.label(finding)
    var text: String
    let indent: Int
    if width - 4 - columns.width >= max(24, width * 2 / 5) {
      indent = 4 + columns.width
      text = Wrap.paragraph(severity + message, after: "    " + label, width: width)
    } else {
      // Beside long names there is no room for a sentence; it goes below.
      indent = 6
      text = "    " + label.trimmingSpaces + "\n"
      text += Wrap.paragraph(severity + message, after: Wrap.spaces(indent), width: width)
    }
    if let value = finding.value?.text(showingValues: showsValues),
      let marked = finding.value?.marked
    {
      let pointer = MarkedValue(value, marked: marked, width: width - indent)
      if !pointer.carets.isEmpty {
        text += Wrap.spaces(indent) + pointer.value + "\n"
        text += Wrap.spaces(indent) + pointer.carets + "\n"
      }
    }
    return text
  }
}

/// The columns in which the places of a rule stand, as wide as the widest.
struct PlaceColumns {
  private let line: Int
  private let uuuid: Int
  private let column: Int

  init(_ findings: [Finding]) {
    line = findings.compactMap(\.line).map { String($0).count }.max() ?? 0
    uuuid = findings.compactMap(\.uuuid).map { Wrap.width(of: VisibleText.escaped($0)) }.max() ?? 0
    column =
      findings.compactMap(\.column).map { Wrap.width(of: VisibleText.escaped($0)) }.max() ?? 0
  }

  /// How wide a label is, the gap to the message included.
  var width: Int {
    (line > 0 ? line + 7 : 0) + (uuuid > 0 ? uuuid + 2 : 0) + (column > 0 ? column + 2 : 0)
  }

  /// Line, UUUID and column of a finding.
  func label(_ finding: Finding) -> String {
    var label = ""
    if line > 0 {
      let number = finding.line.map { String($0) } ?? ""
      label += number.isEmpty ? Wrap.spaces(5) : "line "
      label += Wrap.spaces(line - number.count) + number + "  "
    }
    if uuuid > 0 {
      label += Wrap.padded(VisibleText.escaped(finding.uuuid ?? ""), to: uuuid) + "  "
    }
    if column > 0 {
      label += Wrap.padded(VisibleText.escaped(finding.column ?? ""), to: column) + "  "
    }
    return label
  }
}

/// A value with carets under the characters that a finding is about.
struct MarkedValue {
  /// The value, or the part of it around the mark where it is long.
  private(set) var value = ""
  /// The carets, and the spaces before them.
  private(set) var carets = ""

  init(_ text: String, marked: Range<Int>, width: Int) {
    let shapes = text.map { VisibleText.escaped(String($0)) }
    let marked = marked.clamped(to: 0..<shapes.count)
    // A long value begins a little before its mark, so that the mark is on the line.
    let isLong = shapes.reduce(0) { $0 + Wrap.width(of: $1) } > width
    let start = isLong ? max(0, marked.lowerBound - width / 3) : 0
    if start > 0 {
      value = "…"
      carets = " "
    }
    for index in start..<shapes.count {
      let shape = shapes[index]
      let isLast = index + 1 == shapes.count
      if Wrap.width(of: value) + Wrap.width(of: shape) > width - (isLast ? 0 : 1) {
        value += "…"
        break
      }
      value += shape
      carets += String(
        repeating: marked.contains(index) ? "^" : " ", count: Wrap.width(of: shape))
    }
    carets = carets.trimmingTrailingSpaces
  }
}

extension String {
  /// The string without spaces at its end.
  var trimmingTrailingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The string without spaces at its ends.
  var trimmingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
