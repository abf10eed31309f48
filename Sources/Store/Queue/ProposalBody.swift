internal import Feed
internal import FoundationEssentials
internal import Updates

/// An update as the store keeps it: json, of which columns and elements stand by name.
struct ProposalBody: Codable {
  private struct Field: Codable {
    var element: String
    var column: String?
    var before: String?
    var after: String
    var item: String?
    var group: String
    var firstSeen: String
    var due: String
  }

  private struct Asked: Codable {
    var element: String
    var codes: [String]
    var why: String
  }

  private var sevisID: String?
  private var duties: [String]
  private var fields: [Field]
  private var officeTarget: String
  private var basis: String
  private var why: String
  private var effect: String
  private var undo: String
  private var needs: [Asked]
  private var blockedBy: [String]
  private var evidence: String
  private var columns: [String]
  private var isConfidential: Bool

  init(_ update: Update, _ names: ColumnNames) {
    sevisID = update.sevisID
    duties = update.duties
    fields = update.fields.map {
      Field(
        element: $0.element, column: $0.column, before: $0.before, after: $0.after,
        item: $0.item?.storedName, group: $0.group, firstSeen: $0.firstSeen.description,
        due: $0.due.description)
    }
    officeTarget = update.officeTarget.description
    (basis, why, effect, undo) = (update.basis, update.why, update.effect, update.undo)
    needs = update.needs.map { Asked(element: $0.element, codes: $0.codes, why: $0.why) }
    (blockedBy, evidence) = (update.blockedBy, update.evidence)
    columns = update.columns.compactMap { names[$0] }
    isConfidential = update.isConfidential
  }

  /// What stands in columns of their own.
  struct Head {
    var uuuid: String
    var visaClass: VisaType.Class
    var event: SEVISEvent
    var risk: Risk
    var isNegative: Bool
    var firstSeen: Day
    var due: Day
  }

  /// The update; nil where a day isn't one.
  func update(_ head: Head, _ names: ColumnNames) -> Update? {
    guard let target = Day(iso: officeTarget) else { return nil }
    var changes: [FieldChange] = []
    for field in fields {
      guard let firstSeen = Day(iso: field.firstSeen), let due = Day(iso: field.due) else {
        return nil
      }
      changes.append(
        FieldChange(
          element: field.element, column: field.column, before: field.before, after: field.after,
          item: field.item.flatMap(Element.init(storedName:)), group: field.group,
          firstSeen: firstSeen, due: due))
    }
    return Update(
      uuuid: head.uuuid, sevisID: sevisID, visaClass: head.visaClass, event: head.event,
      duties: duties, fields: changes, firstSeen: head.firstSeen, due: head.due,
      officeTarget: target, basis: basis, risk: head.risk, isNegative: head.isNegative, why: why,
      effect: effect, undo: undo,
      needs: needs.map { Need(element: $0.element, codes: $0.codes, why: $0.why) },
      blockedBy: blockedBy, evidence: evidence, columns: columns.compactMap { names[$0] },
      isConfidential: isConfidential)
  }

  /// The json of something.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
