internal import Feed
internal import FoundationEssentials
internal import JSON
internal import Updates

/// An update as the store keeps it: json, of which columns and elements stand by name.
struct ProposalBody: Decodable {
  private struct Field: Decodable {
    var element: String
    var column: String?
    var before: String?
    var after: String
    var item: String?
    var group: String
    var firstSeen: String
    var due: String

    enum CodingKeys: String, CodingKey {
      case element, column, before, after, item, group, firstSeen, due
    }
  }

  private struct Asked: Decodable {
    var element: String
    var codes: [String]
    var why: String

    enum CodingKeys: String, CodingKey { case element, codes, why }
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

  private enum CodingKeys: String, CodingKey {
    case sevisID, duties, fields, officeTarget, basis, why, effect, undo, needs, blockedBy, evidence
    case columns, isConfidential
  }

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

  /// The json of it, by the keys that it is read by.
  var text: String {
    var json = JSONText()
    json.beginObject()
    json.pair(CodingKeys.sevisID, sevisID)
    json.pair(CodingKeys.duties, duties)
    json.list(CodingKeys.fields.stringValue, fields) { json, field in
      json.pair(Field.CodingKeys.element, field.element)
      json.pair(Field.CodingKeys.column, field.column)
      json.pair(Field.CodingKeys.before, field.before)
      json.pair(Field.CodingKeys.after, field.after)
      json.pair(Field.CodingKeys.item, field.item)
      json.pair(Field.CodingKeys.group, field.group)
      json.pair(Field.CodingKeys.firstSeen, field.firstSeen)
      json.pair(Field.CodingKeys.due, field.due)
    }
    json.pair(CodingKeys.officeTarget, officeTarget)
    json.pair(CodingKeys.basis, basis)
    json.pair(CodingKeys.why, why)
    json.pair(CodingKeys.effect, effect)
    json.pair(CodingKeys.undo, undo)
    json.list(CodingKeys.needs.stringValue, needs) { json, need in
      json.pair(Asked.CodingKeys.element, need.element)
      json.pair(Asked.CodingKeys.codes, need.codes)
      json.pair(Asked.CodingKeys.why, need.why)
    }
    json.pair(CodingKeys.blockedBy, blockedBy)
    json.pair(CodingKeys.evidence, evidence)
    json.pair(CodingKeys.columns, columns)
    json.pair(CodingKeys.isConfidential, isConfidential)
    json.endObject()
    return json.text
  }

  /// What people have given for needs, as the store keeps it.
  static func text(_ answers: [String: String]) -> String {
    var json = JSONText()
    json.beginObject()
    for (element, value) in answers.sorted(by: { $0.key < $1.key }) { json.pair(element, value) }
    json.endObject()
    return json.text
  }

  init(json text: String) throws { self = try Self.read(Self.self, text) }

  /// What people have given for needs: mostly nothing.
  static func answers(_ text: String) throws -> [String: String] {
    text == "{}" ? [:] : try read([String: String].self, text)
  }

  private static func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension JSONText {
  fileprivate mutating func pair(_ key: some CodingKey, _ string: String?) {
    if let string { pair(key.stringValue, string) }
  }

  fileprivate mutating func pair(_ key: some CodingKey, _ strings: [String]) {
    pair(key.stringValue, strings)
  }

  fileprivate mutating func pair(_ key: some CodingKey, _ flag: Bool) {
    pair(key.stringValue, flag)
  }
}
