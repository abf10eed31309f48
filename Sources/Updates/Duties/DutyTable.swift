package import Codes
package import Feed

/// A pack of duties: `specs/duties.tsv`, or another table of the same form.
package struct DutyTable: Sendable {
  /// The rows, in the table's order.
  package let duties: [Duty]
  private let bySubject: [Duty.Subject: [Duty]]

  /// The duties in force: `specs/duties.tsv`.
  package static let standard = embedded("duties")
  /// The proposed end of “duration of status”, which only warns: `specs/duties-ds-rule.tsv`.
  package static let proposedRule = embedded("duties-ds-rule")

  /// What is wrong with a row of a pack, in a sentence.
  package struct Malformed: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads a pack.
  ///
  /// - Throws: `Malformed` where a row says something that isn't understood.
  package init(_ table: SpecTable) throws {
    self.init(
      try table.rows.enumerated().map { try Row($1, line: $0 + 2, of: table).duty() })
  }

  /// A pack of these duties.
  package init(_ duties: [Duty]) {
    self.duties = duties
    bySubject = Dictionary(grouping: duties, by: \.subject)
  }

  /// The duty about a subject that holds for a class on a day; nil where none does.
  package func duty(_ subject: Duty.Subject, for visaClass: VisaType.Class, on day: Day) -> Duty? {
    bySubject[subject]?.first { $0.classes.contains(visaClass) && $0.isInForce(on: day) }
  }

  private static func embedded(_ name: String) -> DutyTable {
    guard let table = SpecTable.embedded(name) else {
      preconditionFailure("the program lacks specs/\(name).tsv")
    }
    do {
      return try DutyTable(table)
    } catch {
      preconditionFailure("specs/\(name).tsv: \(error)")
    }
  }
}

/// Reads one row of a pack.
private struct Row {
  let fields: [Substring]
  let line: Int
  let table: SpecTable

  init(_ fields: [Substring], line: Int, of table: SpecTable) {
    self.fields = fields
    self.line = line
    self.table = table
  }

  func duty() throws -> Duty {
    let name = try text("duty")
    let eventName = try value("event", SEVISEvent.Name.init)
    let operation = try text("operation")
    return Duty(
      name: name,
      subject: try value("duty", Duty.Subject.init(rowNamed:)),
      classes: try list("classes", VisaType.Class.init(named:)),
      change: try text("change"),
      event: SEVISEvent(eventName, operation.isEmpty ? nil : operation),
      basis: try text("basis"),
      legalDays: try optional("legal-days") { Int($0) },
      countedFrom: try value("counted-from", Duty.Anchor.init),
      notAfter: try optional("not-after", Duty.Anchor.init),
      officeDays: try value("office-days") { Int($0) },
      risk: try value("risk") { Int($0).flatMap(Risk.init) },
      isNegative: try value("negative", yesOrNo),
      hasBatchResults: try value("results") { $0 == "batch" ? true : $0 == "none" ? false : nil },
      effect: try text("effect"),
      undo: try text("undo"),
      preconditions: try text("preconditions"),
      needs: try needs(),
      parameters: try parameters(),
      confidence: try value("confidence", Duty.Confidence.init),
      effectiveFrom: try optional("effective-from") { Day(iso: $0) },
      effectiveTo: try optional("effective-to") { Day(iso: $0) },
      source: try text("source"))
  }

  private func text(_ field: String) throws -> String {
    guard let position = table.position(of: field) else {
      throw DutyTable.Malformed(description: "the header has no field “\(field)”")
    }
    return String(fields[position])
  }

  private func value<Value>(_ field: String, _ read: (String) -> Value?) throws -> Value {
    let text = try text(field)
    guard let value = read(text) else {
      throw DutyTable.Malformed(description: "line \(line): “\(text)” is no \(field)")
    }
    return value
  }

  private func optional<Value>(_ field: String, _ read: (String) -> Value?) throws -> Value? {
    try text(field).isEmpty ? nil : value(field, read)
  }

  private func list<Value>(_ field: String, _ read: (String) -> Value?) throws -> [Value] {
    try value(field) { text in
      let values = text.split(separator: ",").map { read(String($0)) }
      return values.isEmpty || values.contains { $0 == nil } ? nil : values.compactMap { $0 }
    }
  }

  private func yesOrNo(_ text: String) -> Bool? {
    text == "yes" ? true : text == "no" ? false : nil
  }

  /// `Element|code,code|what is asked`, parted by semicolons.
  private func needs() throws -> [Need] {
    try text("needs").split(separator: ";").map { entry in
      let parts = entry.split(separator: "|", omittingEmptySubsequences: false)
      guard parts.count == 3, !parts[0].isEmpty, !parts[2].isEmpty else {
        throw DutyTable.Malformed(description: "line \(line): “\(entry)” is no need")
      }
      return Need(
        element: String(parts[0]), codes: parts[1].split(separator: ",").map(String.init),
        why: String(parts[2]))
    }
  }

  /// `name=number`, parted by semicolons.
  private func parameters() throws -> [String: Int] {
    var parameters: [String: Int] = [:]
    for entry in try text("parameters").split(separator: ";") {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let number = Int(parts[1]) else {
        throw DutyTable.Malformed(description: "line \(line): “\(entry)” is no parameter")
      }
      parameters[String(parts[0])] = number
    }
    return parameters
  }
}
