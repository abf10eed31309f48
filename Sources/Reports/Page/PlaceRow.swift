/// One line of a rule's table, as markup.
///
/// A page has thousands of them, and a template would take each apart and put it together again, name
/// by name and character by character: half of what the page costs. So they go into it as they are.
struct PlaceRow {
  let line: Int?
  let uuuid: String
  let column: String
  let message: String
  let owner: String
  /// Whether it is shown only when someone asks for all.
  let isMore: Bool
  let isNew: Bool
  /// Where it isn't the rule's.
  let severity: String?
  /// Where there are several.
  let file: String?

  /// The row, with a newline.
  var html: String {
    var html = "<tr"
    if isMore { html += " class=\"more\"" }
    html += XMLText.attribute("data-owner", owner)
    if isNew { html += " data-new" }
    html += "><td class=\"n\">"
    if let line { html += String(line) }
    html += "</td><td>" + Self.text(uuuid) + "</td><td>" + Self.text(column) + "</td><td>"
    if isNew { html += "<span class=\"badge new\">new</span> " }
    if let severity { html += "<span class=\"badge \(severity)\">\(severity)</span> " }
    if let file { html += "<span class=\"muted\">" + XMLText.escaped(file) + ":</span> " }
    html += Self.text(message) + "</td></tr>\n"
    return html
  }

  private static func text(_ text: String) -> String { XMLText.escaped(VisibleText.escaped(text)) }
}
