internal import Feed
package import Updates
internal import JSON

/// The SEVIS records that the school holds.
package struct RosterList {
  /// One of them.
  package struct Item: Sendable {
    let record: SEVISRecord
    let confirmed: Int
    let assumed: Int
    let isConfidential: Bool

    package init(record: SEVISRecord, known: ConfirmedValues, isConfidential: Bool) {
      self.record = record
      self.isConfidential = isConfidential
      let values = Element.allCases.compactMap { known[$0] }
      confirmed = values.count { $0.certainty == .confirmed }
      assumed = values.count - confirmed
    }
  }

  private let items: [Item]
  private let showsValues: Bool

  package init(_ items: [Item], showsValues: Bool = false) {
    (self.items, self.showsValues) = (items, showsValues)
  }

  /// An array of objects; SEVIS IDs are masked.
  package var json: String {
    var json = JSONText()
    json.beginArray()
    for item in items {
      let record = item.record
      json.breakLine()
      json.beginObject()
      json.pair("uuuid", item.isConfidential ? nil : record.uuuid)
      json.pairs(of: record, showsValues: showsValues && !item.isConfidential)
      json.pair("confirmed", item.confirmed)
      json.pair("neverConfirmed", item.assumed)
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return json.text
  }

  /// A table.
  package func text(width: Int = 80) -> String {
    guard !items.isEmpty else { return "no SEVIS record; sisfeed roster import takes them\n" }
    var table = TextTable(["UUUID", "class", "status", "start", "end", "never confirmed"])
    for item in items {
      let record = item.record
      table.add([
        item.isConfidential ? "(unnamed)" : record.uuuid, record.visaClass.name,
        record.status.rawValue, record.programStart?.description ?? "",
        record.programEnd?.description ?? "", Words.number(item.assumed),
      ])
    }
    return table.text(width: width)
  }
}

extension JSONText {
  /// A SEVIS record, but for whose it is.
  mutating func pairs(of record: SEVISRecord, showsValues: Bool) {
    pair("sevisId", showsValues ? record.sevisID : nil)
    pair("class", record.visaClass.name)
    pair("status", record.status.rawValue)
    pair("orgId", record.organisation)
    pair("programStart", record.programStart?.description)
    pair("programEnd", record.programEnd?.description)
    pair("asOf", record.asOf.description)
  }
}
