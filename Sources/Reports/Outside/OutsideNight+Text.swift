internal import Changes
internal import Feed

extension OutsideNight {
  private static let width = 76

  /// The report as the text of a mail, a line of at most 76 characters where words allow.
  package var text: String {
    var text = paragraph(headline)
    if let lastGood {
      let age = hoursSinceLastGood.map { ", \(Words.count($0, "hour")) earlier" } ?? ""
      text += paragraph("The last good night before was \(lastGood)\(age).")
    }
    text += "\n" + files.map(line).joined()
    text += section("Held by", guards.filter { $0.weight != .expected }.map(sentence))
    text += section("Let through", letThrough.map(sentence))
    text += section(
      "Expected by the calendar", guards.filter { $0.weight == .expected }.map(sentence))
    text += section("To look at", notices.map(sentence))
    text += section("What changed", changes)
    text += section("To decide", decisions)
    text += table
    text += section("New errors, by line of tonight's file", places.map(sentence))
    text += section("Not judged", notJudged.map { "\($0.kind.title): \($0.rule)" })
    text += section("Not told", untold.map { $0.sentence + "." })
    text += "\n"
    text += paragraph(
      "Whose rows these are stands in the report in the house: sisfeed nights \(label)")
    text += "last backup of the store: \(lastBackup ?? "never")\n"
    if !chainHead.isEmpty { text += "head of the chain: \(chainHead)\n" }
    return text + "result: \(result) (exit \(exitCode))\n"
  }

  private var headline: String {
    switch verdict {
    case .loaded:
      exitCode == 0
        ? "The night of \(label) was loaded, all of it."
        : "The night of \(label) was loaded, but for what is wrong: there the last good values stand."
    case .held:
      "The night of \(label) is held: nothing was loaded. The set looks wrong, and a person has to "
        + "say whether it is; until then the last good night stands."
    case .refused:
      "The night of \(label) is refused: nothing was loaded, and nothing can be. The set is not what "
        + "it should be; the last good night stands."
    }
  }

  private func line(_ file: File) -> String {
    let unchecked =
      file.rowsNotChecked > 0 ? ", \(Words.number(file.rowsNotChecked)) not checked" : ""
    return "  \(file.kind.title): \(Words.count(file.rows, "row"))\(unchecked), "
      + "\(Words.size(file.bytes))\n"
  }

  private func sentence(_ guarding: Guarding) -> String {
    let people = guarding.people.map { ", \($0.title)" } ?? ""
    let columns = guarding.columns.isEmpty ? "" : ", \(Words.list(guarding.columns))"
    let share =
      guarding.total > 0
      ? "\(Words.number(guarding.number)) of \(Words.number(guarding.total))"
      : Words.number(guarding.number)
    let measured =
      guarding.measured.isEmpty ? "" : " (\(guarding.measured); the limit is \(guarding.limit))"
    let two = guarding.weight == .block ? "; two people have to let it through" : ""
    return
      "\(guarding.id.rawValue): \(guarding.kind.title)\(people)\(columns): \(share)\(measured)\(two)"
  }

  private func sentence(_ notice: Noticed) -> String {
    let file = notice.kind.map { ", \($0.title)" } ?? ""
    let column = notice.column.map { ", \($0)" } ?? ""
    let number = notice.number > 0 ? ": \(Words.number(notice.number))" : ""
    return "\(notice.id.rawValue): \(notice.id.outside)\(file)\(column)\(number)"
  }

  private func sentence(_ place: Place) -> String {
    let line = place.line.map { "line \($0)" } ?? "the whole file"
    let column = place.column.map { ", \($0)" } ?? ""
    return "\(place.rule): \(place.kind.title), \(line)\(column) [\(place.digest.prefix(12))]"
  }

  private var changes: [String] {
    guard verdict == .loaded else { return [] }
    guard lastGood != nil else {
      return ["\(Words.count(added, "person", plural: "people")) loaded, the first night here"]
    }
    var lines = [
      "\(Words.number(changed)) changed, \(Words.number(added)) new, \(Words.number(gone)) gone"
    ]
    if rowsLeftOut > 0 {
      lines.append("\(Words.count(rowsLeftOut, "row")) left out; the last good ones stand")
    }
    if rowsInPart > 0 {
      lines.append("\(Words.count(rowsInPart, "row")) loaded without the values that are wrong")
    }
    return lines + columns.map { "\($0.column): \(Words.number($0.people))" }
  }

  private var decisions: [String] {
    guard let queue, queue.open + queue.neverConfirmed > 0 else { return [] }
    return [
      "\(Words.count(queue.open, "proposal")) open, \(Words.number(queue.dueThisWeek)) of them due "
        + "this week; \(Words.count(queue.neverConfirmed, "value")) never confirmed by SEVIS"
    ]
  }

  private var table: String {
    guard !findings.isEmpty else { return "" }
    var table = TextTable(["  rule", "severity", "new", "open", "mended"])
    for movement in findings {
      table.add([
        "  " + movement.rule, movement.severity.name, Words.number(movement.new),
        Words.number(movement.open), Words.number(movement.mended),
      ])
    }
    return "\nFindings since the last good night\n" + table.text(width: Self.width)
  }

  private func paragraph(_ text: String) -> String {
    Wrap.paragraph(text, after: "", width: Self.width)
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n\(title)\n"
      + lines.map { Wrap.paragraph($0, after: "  ", width: Self.width) }.joined()
  }
}

extension NoticeName {
  /// What it is, in words that are the same on every night.
  var outside: String {
    switch self {
    case .sameFile: "byte for byte that of the last good night"
    case .feedOverdue: "no night has been good for too long"
    case .mixedTerms: "several terms at once"
    case .creditsChangedWithinTerm: "credits changed though the term is the same"
    case .leftTooEarly: "gone without having been withdrawn or graduated"
    case .keyRenamed: "UUUIDs gone while new ones carry the same people"
    case .flapping: "values went back to what they were a few nights ago"
    }
  }
}
