internal import Feed

/// What a page shows of one rule.
struct RuleOnPage {
  /// The rule's id.
  let id: String
  /// The worst severity among its findings.
  var severity: Severity
  /// How many findings there are.
  var count = 0
  /// The first of them; each file has as many as a page shows of a rule.
  var shown: [ReportedFinding] = []
  /// How many findings each owner has, and the first places of them.
  var owners: [String: (count: Int, places: [String])] = [:]

  /// How many places a message to an owner names.
  static let placesInMessage = 20

  init(_ id: String, _ severity: Severity) {
    self.id = id
    self.severity = severity
  }

  /// Counts a finding, and shows it where there is room.
  mutating func add(_ reported: ReportedFinding, owner: String, isShown: Bool) {
    let finding = reported.finding
    count += 1
    severity = max(severity, finding.severity)
    if isShown { shown.append(reported) }
    owners[owner, default: (0, [])].count += 1
    if owners[owner, default: (0, [])].places.count < Self.placesInMessage {
      owners[owner, default: (0, [])].places.append(Self.place(of: reported))
    }
  }

  /// Line, UUUID and column: enough to find the cell, and no value.
  private static func place(of reported: ReportedFinding) -> String {
    let finding = reported.finding
    return [
      finding.line.map { "line \($0)" }, finding.uuuid.map { VisibleText.escaped($0) },
      finding.column.map { VisibleText.escaped($0) },
    ].compactMap { $0 }.joined(separator: "  ")
  }
}
