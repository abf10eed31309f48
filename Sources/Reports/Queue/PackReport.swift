package import Feed
internal import JSON

/// Whom another pack of duties would affect.
package struct PackReport {
  /// One thing that would be otherwise.
  package struct Effect: Sendable {
    let name: String
    let effect: String
    let people: Int
    let uuuids: [String]

    package init(name: String, effect: String, people: Int, uuuids: [String]) {
      (self.name, self.effect, self.people, self.uuuids) = (name, effect, people, uuuids)
    }
  }

  private let pack: String
  private let today: Day
  private let records: Int
  private let people: Int
  private let effects: [Effect]

  /// A report.
  ///
  /// - Parameters:
  ///   - pack: its name or file.
  ///   - today: the day that proposing went by.
  ///   - records: how many records were looked at.
  ///   - people: how many people anything would be otherwise for.
  ///   - effects: what, and for whom.
  package init(pack: String, today: Day, records: Int, people: Int, effects: [Effect]) {
    (self.pack, self.today, self.records) = (pack, today, records)
    (self.people, self.effects) = (people, effects)
  }

  package var json: String {
    var json = JSONText()
    json.beginObject()
    json.pair("format", "sisfeed-duties-diff/1")
    json.pair("pack", pack)
    json.pair("today", today.description)
    json.pair("records", records)
    json.pair("people", people)
    json.list("effects", effects) { json, effect in
      json.pair("duty", effect.name.isEmpty ? nil : effect.name)
      json.pair("effect", effect.effect)
      json.pair("people", effect.people)
      json.pair("uuuids", effect.uuuids)
    }
    json.endObject()
    json.endLine()
    return json.text
  }

  package func text(width: Int = 80) -> String {
    var text = ""
    for effect in effects {
      let name = effect.name.isEmpty ? "" : "\(effect.name): "
      let count = Words.count(effect.people, "person", plural: "people")
      text += VisibleText.escaped("\(name)\(count)") + "\n"
      text += Wrap.paragraph(VisibleText.escaped(effect.effect), after: "  ", width: width)
      let rest = effect.people - effect.uuuids.count
      let unnamed = rest > 0 ? ["\(Words.number(rest)) who are named in no list"] : []
      let who = effect.uuuids + unnamed
      if !who.isEmpty {
        text += Wrap.paragraph(
          VisibleText.escaped(who.joined(separator: ", ")), after: "  ", width: width)
      }
      text += "\n"
    }
    return text
      + "\(pack): \(Words.number(people)) of \(Words.count(records, "record")) would be affected\n"
  }
}
