package import Feed
package import Updates

/// The waivers that people have granted, as text and json.
package struct WaiverList {
  /// One of them.
  package struct Item: Sendable {
    let number: Int
    /// Whose; nil for someone who is named in no list.
    let uuuid: String?
    let waiver: Waiver
    let reason: String
    let by: String
    let at: String
    let endedBy: String?
    let endedReason: String?

    package init(
      number: Int, uuuid: String?, waiver: Waiver, reason: String, by: String, at: String,
      endedBy: String?, endedReason: String?
    ) {
      (self.number, self.uuuid, self.waiver) = (number, uuuid, waiver)
      (self.reason, self.by, self.at) = (reason, by, at)
      (self.endedBy, self.endedReason) = (endedBy, endedReason)
    }
  }

  private let items: [Item]
  private let today: Day

  private let showsValues: Bool

  package init(_ items: [Item], today: Day, showsValues: Bool = false) {
    (self.items, self.today, self.showsValues) = (items, today, showsValues)
  }

  /// Whether the words and the code of one may stand there: they may tell of an illness.
  private func isShown(_ item: Item) -> Bool { showsValues && item.uuuid != nil }

  /// Where one stands today.
  private func state(_ item: Item) -> String {
    if item.endedBy != nil { return "ended" }
    if item.waiver.until < today { return "expired" }
    return item.waiver.from > today ? "to come" : "stands"
  }

  /// An array of objects.
  package var json: String {
    var json = JSONText()
    json.beginArray()
    for item in items {
      json.breakLine()
      json.beginObject()
      json.pair("id", item.number)
      json.pair("uuuid", item.uuuid)
      json.pair("kind", item.waiver.kind.rawValue)
      json.pair("from", item.waiver.from.description)
      json.pair("until", item.waiver.until.description)
      json.pair("code", isShown(item) ? item.waiver.reason : nil)
      json.pair("inSevis", item.waiver.isInSEVIS)
      json.pair("state", state(item))
      json.pair("reason", isShown(item) ? item.reason : nil)
      json.pair("by", item.by)
      json.pair("at", item.at)
      json.pair("endedBy", item.endedBy)
      json.pair("endedReason", isShown(item) ? item.endedReason : nil)
      json.pair("masked", !isShown(item))
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return json.text
  }

  /// A table.
  package func text(width: Int = 80) -> String {
    guard !items.isEmpty else { return "no waiver; sisfeed waiver grant makes one\n" }
    var table = TextTable(["n", "UUUID", "kind", "from", "until", "state", "reason"])
    for item in items {
      table.add([
        "\(item.number)", item.uuuid ?? "(unnamed)", item.waiver.kind.rawValue,
        item.waiver.from.description, item.waiver.until.description, state(item),
        isShown(item) ? item.reason : "(masked)",
      ])
    }
    return table.text(width: width)
  }
}
