package import Feed

/// Someone whom a pack that isn't in force would affect.
package struct PackWarning: Sendable, Equatable {
  /// The row of the pack.
  package let duty: String
  package let uuuid: String
  /// What would be otherwise, in plain words.
  package let effect: String

  /// What a pack of a proposed rule would mean for a person.
  ///
  /// It only warns: no update is made, changed or held back by it.
  ///
  /// - Parameters:
  ///   - pack: the pack, as `DutyTable.proposedRule`.
  ///   - record: the person's record.
  ///   - confirmed: what SEVIS is known to hold.
  ///   - updates: what is proposed for the person.
  ///   - today: the school's today.
  /// - Returns: a warning for each row of the pack that would be felt.
  package static func warnings(
    of pack: DutyTable, record: SEVISRecord, confirmed: ConfirmedValues, updates: [Update],
    today: Day
  ) -> [PackWarning] {
    guard record.status.isOpen else { return [] }
    let person = Person(record: record, confirmed: confirmed, updates: updates, today: today)
    return pack.duties.filter {
      $0.event.name == .warning && $0.classes.contains(record.visaClass)
        && person.isAffected(by: $0)
    }.map { PackWarning(duty: $0.name, uuuid: record.uuuid, effect: $0.effect) }
  }

  private struct Person {
    let record: SEVISRecord
    let confirmed: ConfirmedValues
    let updates: [Update]
    let today: Day

    func isAffected(by duty: Duty) -> Bool {
      switch duty.subject {
      case .proposedExtension: return has(.program, "Extension")
      case .proposedFourYears:
        guard let start = record.programStart, let end = record.programEnd else { return false }
        let years = duty.parameter("most-years", otherwise: 4)
        return end > (Day(year: start.year + years, month: start.month, day: start.day) ?? end)
      case .proposedGrace:
        let soon = record.programEnd.map { abs($0.days(after: today)) <= 60 } ?? false
        return soon || has(.program, "Shorten")
      case .proposedFirstYear:
        guard let start = record.programStart, changesMajor, isUndergraduate else { return false }
        return today.days(after: start) < duty.parameter("first-days", otherwise: 365)
      case .proposedGraduate: return changesMajor && isGraduate
      case .proposedSameLevel: return isNewProgramNoHigher
      default: return false
      }
    }

    private func has(_ name: SEVISEvent.Name, _ operation: String) -> Bool {
      updates.contains { $0.event == SEVISEvent(name, operation) }
    }

    private var level: String { confirmed[.level]?.value ?? "" }
    private var isUndergraduate: Bool { level == "03" || level == "04" }
    private var isGraduate: Bool { level == "05" || level == "06" }

    private var changesMajor: Bool {
      updates.contains { update in
        update.event == SEVISEvent(.program, "Edit")
          && update.fields.contains { $0.item == .major }
      }
    }

    private var isNewProgramNoHigher: Bool {
      let change = updates.first { $0.event == SEVISEvent(.educationLevel, "Change") }
      guard let change else { return false }
      let next = change.fields.first { $0.item == .level }?.after ?? level
      // The codes of degrees are in their order.
      return !level.isEmpty && next <= level
    }
  }
}
