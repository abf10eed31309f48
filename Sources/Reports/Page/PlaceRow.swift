internal import Mustache

/// One line of a rule's table, its texts escaped already.
///
/// A page has thousands of them: the template asks this by name at once, where it would otherwise go
/// through a dictionary each, and escape character by character.
struct PlaceRow: MustacheParent, Sendable {
  /// The attributes of its element, as markup.
  let attributes: String
  let line: String
  let uuuid: String
  let column: String
  let message: String
  /// What stands before the message; empty where nothing does.
  let marks: [String: any Sendable]

  func child(named name: String) -> Any? {
    switch name {
    case "attributes": attributes
    case "line": line
    case "uuuid": uuuid
    case "column": column
    case "message": message
    case "marks": marks.isEmpty ? false : marks
    default: nil
    }
  }
}
