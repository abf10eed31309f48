internal import Feed
package import Updates

/// The due dates of proposals as a calendar (iCalendar, RFC 5545): an all-day event each.
///
/// A calendar leaves the house: it has a proposal's id, event, risk and days, and nothing of the person.
package struct ProposalCalendar {
  private let proposals: [Proposal]
  private let stamp: String
  private let origin: String

  /// A calendar.
  ///
  /// - Parameters:
  ///   - proposals: what is due.
  ///   - at: when it is made, in UTC, as `2026-11-25T03:00:00Z`.
  ///   - origin: what tells this school's proposals from another's: the same for all calendars of a
  ///     store, so that a newer one takes the place of an older.
  package init(_ proposals: [Proposal], at: String, origin: String) {
    self.proposals = proposals
    stamp = at.filter { $0 != "-" && $0 != ":" }
    self.origin = origin
  }

  /// The calendar, its lines ended and folded as the standard has it.
  package var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sisfeed//proposals//EN", "METHOD:PUBLISH",
    ]
    for proposal in proposals { lines += event(proposal) }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(_ proposal: Proposal) -> [String] {
    let update = proposal.update
    let operation = update.event.operation.map { " \($0)" } ?? ""
    let name = update.event.name.rawValue + operation
    return [
      "BEGIN:VEVENT",
      "UID:\(proposal.id).\(origin)@sisfeed",
      "DTSTAMP:\(stamp)",
      "DTSTART;VALUE=DATE:\(Self.basic(update.due))",
      "DTEND;VALUE=DATE:\(Self.basic(update.due.adding(1)))",
      "SUMMARY:" + Self.escaped("SEVIS: \(proposal.id) \(name) is due"),
      "DESCRIPTION:"
        + Self.escaped(
          "\(proposal.id), \(name), risk \(update.risk.rawValue), \(proposal.review.state.rawValue); the "
            + "office's own day is \(update.officeTarget).\nsisfeed proposals says what it is about."
        ),
      "CATEGORIES:SEVIS",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }

  /// A day as the standard writes it: `20261125`.
  private static func basic(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// A text with what means something else escaped (3.3.11).
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A line in pieces of at most 75 bytes, those after the first behind a space (3.1).
  private static func folded(_ line: String) -> String {
    var folded = ""
    var count = 0
    for character in line {
      let size = character.utf8.count
      if count + size > 75 {
        folded += "\r\n "
        count = 1
      }
      folded.append(character)
      count += size
    }
    return folded
  }
}
