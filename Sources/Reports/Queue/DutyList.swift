package import Feed
package import Updates
internal import JSON

/// The duties of a pack, as text and json.
package struct DutyList {
  private let duties: [Duty]
  private let today: Day

  /// A list.
  ///
  /// - Parameters:
  ///   - duties: the rows.
  ///   - today: the day on which they are in force or not.
  package init(_ duties: [Duty], today: Day) { (self.duties, self.today) = (duties, today) }

  /// An array of objects.
  package var json: String {
    var json = JSONText()
    json.beginArray()
    for duty in duties {
      json.breakLine()
      json.beginObject()
      json.pair("duty", duty.name)
      json.pair("classes", duty.classes.map(\.name))
      json.pair("change", duty.change)
      json.pair("event", duty.event.name.rawValue)
      json.pair("operation", duty.event.operation)
      json.pair("basis", duty.basis)
      json.pair("legalDays", duty.legalDays)
      json.pair("countedFrom", duty.countedFrom.rawValue)
      json.pair("officeDays", duty.officeDays)
      json.pair("risk", duty.risk.rawValue)
      json.pair("negative", duty.isNegative)
      json.pair("effect", duty.effect)
      json.pair("undo", duty.undo)
      json.pair("preconditions", duty.preconditions)
      json.pair("confidence", duty.confidence.rawValue)
      json.pair("effectiveFrom", duty.effectiveFrom?.description)
      json.pair("effectiveTo", duty.effectiveTo?.description)
      json.pair("inForce", duty.isInForce(on: today))
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return json.text
  }

  /// A paragraph a duty.
  package func text(width: Int = 80) -> String {
    var text = ""
    for duty in duties {
      let operation = duty.event.operation.map { " \($0)" } ?? ""
      let days = duty.legalDays.map { ", \($0) days from \(duty.countedFrom.rawValue)" } ?? ""
      let force = duty.isInForce(on: today) ? "" : ", not in force"
      text += Wrap.paragraph(
        "\(duty.classes.map(\.name).joined(separator: " ")), "
          + "\(duty.event.name.rawValue)\(operation), risk \(duty.risk.rawValue)\(days), "
          + "\(duty.confidence.rawValue)\(force)",
        after: "\(duty.name)  ", width: width)
      let basis = duty.basis.isEmpty ? "" : " (\(duty.basis))"
      text += Wrap.paragraph("\(duty.change)\(basis)", after: "    ", width: width)
    }
    return text
  }
}
