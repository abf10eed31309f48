internal import Feed

extension TextReport {
  /// How many mended findings are named.
  private static let shownMended = 20

  /// What became of the findings of an earlier report.
  func text(of since: Since) -> String {
    var parts = [
      "\(Words.number(since.new)) new", "\(Words.number(since.open)) still open",
      "\(Words.number(since.mended.count)) mended",
    ]
    if since.accepted > 0 { parts.append("\(Words.number(since.accepted)) accepted since") }
    if since.notChecked > 0 {
      parts.append("\(Words.number(since.notChecked)) not looked for this time")
    }
    var text = Wrap.paragraph(
      parts.joined(separator: ", "), after: "since \(VisibleText.escaped(since.path)): ",
      width: width)
    for entry in since.mended.prefix(Self.shownMended) {
      let place = [entry.rule, entry.uuuid, entry.column].compactMap { $0 }
      text += Wrap.paragraph(
        VisibleText.escaped(place.joined(separator: "  ")), after: "  mended: ", width: width)
    }
    let rest = since.mended.count - Self.shownMended
    if rest > 0 { text += "  … and \(Words.number(rest)) more (--format json lists all)\n" }
    return text
  }
}
