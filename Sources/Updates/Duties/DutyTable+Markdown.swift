internal import Feed

extension DutyTable {
  /// The rows as a table of markdown, for `specs/duties.md`.
  package var markdown: String {
    var text = """
      | duty | classes | shown by | event | days | counted from | risk | basis | how sure |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |

      """
    for duty in duties {
      let event = [duty.event.name.rawValue, duty.event.operation].compactMap { $0 }
      let cells = [
        "`\(duty.name)`", duty.classes.map(\.name).joined(separator: ", "), duty.change,
        event.joined(separator: " "), duty.legalDays.map { String($0) } ?? "–",
        duty.countedFrom.rawValue
          + (duty.notAfter.map { ", not after \($0.rawValue)" } ?? ""),
        String(duty.risk.rawValue) + (duty.isNegative ? ", negative" : ""), duty.basis,
        duty.confidence.rawValue,
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }
}
