package import Feed
package import Updates
internal import JSON

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

  /// An array of objects.
  package var json: String {
    var json = JSONText()
    json.beginArray()
    for item in items {
      json.breakLine()
      json.beginObject()
      json.pairs(of: item, today: today, showsValues: showsValues)
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return json.text
  }

  /// A table.
  package func text(width: Int = 80) -> String {
    guard !items.isEmpty else { return "no waiver; sisfeed waiver grant makes one\n" }
    var table = TextTable(["n", "UUUID", "kind", "state", "from", "until", "reason"])
    for item in items {
      table.add([
        "\(item.number)", item.uuuid ?? "(unnamed)", item.waiver.kind.rawValue,
        item.state(on: today), item.waiver.from.description, item.waiver.until.description,
        item.isShown(showsValues) ? item.reason : "(masked)",
      ])
    }
    return table.text(width: width)
  }
}

extension WaiverList.Item {
  /// Whether its words and its code may stand there: they may tell of an illness.
  fileprivate func isShown(_ showsValues: Bool) -> Bool { showsValues && uuuid != nil }

  /// Where it stands on a day.
  func state(on day: Day) -> String {
    if endedBy != nil { return "ended" }
    if waiver.until < day { return "expired" }
    return waiver.from > day ? "to come" : "stands"
  }

  /// All of it, in a sentence.
  func words(today: Day, showsValues: Bool) -> String {
    let isShown = isShown(showsValues)
    var words = "\(waiver.kind.rawValue) from \(waiver.from) until \(waiver.until)"
    if waiver.reason != nil { words += isShown ? ", code \(waiver.reason ?? "")" : ", code hidden" }
    if waiver.kind == .reducedCourseLoad {
      words += waiver.isInSEVIS ? ", in SEVIS" : ", not in SEVIS"
    }
    words += "; granted by \(by), \(at)" + (isShown ? ": \(reason)" : "; reason hidden")
    words += "; \(state(on: today))"
    if let endedBy { words += " by \(endedBy)" }
    if let endedReason, isShown { words += ": \(endedReason)" }
    return words
  }
}

extension JSONText {
  /// A waiver.
  mutating func pairs(of item: WaiverList.Item, today: Day, showsValues: Bool) {
    let isShown = item.isShown(showsValues)
    pair("id", item.number)
    pair("uuuid", item.uuuid)
    pair("kind", item.waiver.kind.rawValue)
    pair("from", item.waiver.from.description)
    pair("until", item.waiver.until.description)
    pair("code", isShown ? item.waiver.reason : nil)
    pair("inSevis", item.waiver.isInSEVIS)
    pair("state", item.state(on: today))
    pair("reason", isShown ? item.reason : nil)
    pair("by", item.by)
    pair("at", item.at)
    pair("endedBy", item.endedBy)
    pair("endedReason", isShown ? item.endedReason : nil)
    pair("masked", !isShown)
  }
}
