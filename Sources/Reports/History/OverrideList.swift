package import Changes
internal import JSON

/// The overrides in the store, and what each lets through.
package struct OverrideList {
  /// One override.
  package struct Item: Sendable {
    package var number: Int
    package var override: Override
    /// When it was given, and from when on it doesn't count any more, in UTC.
    package var given: String
    package var until: String
    /// Whether its time is over.
    package var hasExpired: Bool

    package init(
      number: Int, override: Override, given: String, until: String, hasExpired: Bool
    ) {
      (self.number, self.override, self.given) = (number, override, given)
      (self.until, self.hasExpired) = (until, hasExpired)
    }
  }

  private let items: [Item]

  package init(_ items: [Item]) { self.items = items }

  /// What an override lets through, in a sentence.
  package static func scope(_ override: Override) -> String {
    let number = Words.number(override.allow)
    let what =
      switch override.id {
      case .rowsLost: "lost rows up to \(number)"
      case .rowsGained: "new rows up to \(number)"
      case .columnEmptied: "up to \(number) values of a column that went blank"
      case .columnRewritten: "up to \(number) values of a column that changed"
      case .keysReplaced: "up to \(number) UUUIDs that others take the place of"
      case .headerChanged:
        "up to \(number) names of the header that are added, dropped, renamed or moved"
      case .tooManyRejected: "up to \(number) rows that are left out or have errors"
      }
    return "\(what), in each file and population by itself"
  }

  /// A table no wider than `width`, with who gave each and why below.
  package func text(width: Int = 80) -> String {
    guard !items.isEmpty else { return "no override was ever given\n" }
    return items.map { item in
      let override = item.override
      let state = item.hasExpired ? "over since \(item.until)" : "until \(item.until)"
      let second = override.confirmedBy.map { ", confirmed by \($0)" } ?? ""
      return Wrap.paragraph(
        VisibleText.escaped(
          "\(override.id.rawValue), \(Self.scope(override)), \(state). Given by \(override.by)"
            + " at \(item.given)\(second): \(override.reason)"),
        after: "\(item.number)  ", width: width)
    }.joined()
  }

  /// An array of objects.
  package var json: String {
    var json = JSONText()
    json.beginArray()
    for item in items {
      let override = item.override
      json.breakLine()
      json.beginObject()
      json.pair("override", item.number)
      json.pair("guard", override.id.rawValue)
      json.pair("allow", override.allow)
      json.pair("reason", override.reason)
      json.pair("by", override.by)
      json.pair("given", item.given)
      json.pair("until", item.until)
      json.pair("expired", item.hasExpired)
      json.pair("confirmedBy", override.confirmedBy)
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return json.text
  }
}
