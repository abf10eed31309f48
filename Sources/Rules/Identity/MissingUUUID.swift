internal import Feed

/// A row without an id.
struct MissingUUUID: RecordRule {
  static let info = RuleInfo(
    id: "missing-uuuid", severity: .error, scope: .columns([.uuuid]),
    summary: "UUUID is blank, or a word that stands for nothing.",
    why:
      "UUUID is the key by which a row finds its person. Without it no one knows whose row it is.",
    consequence: "The row is left out.",
    fix: "Give the person an id in the SIS, or leave the row out until there is one.",
    source: .seed("Single record per user. The file cannot contain duplicate UUUIDs."),
    examples: [
      .passes([.uuuid: "U000777"]),
      .fires([.uuuid: ""], "the row has no UUUID"),
      .fires([.uuuid: "NULL"], "UUUID holds a word for nothing instead of an id"),
    ])

  static var isAskedOfEveryRow: Bool { false }
  static func mindsBlank(in column: ColumnID) -> Bool { column == .uuuid }
  static func acceptor(of column: ColumnID) -> Acceptor? { column == .uuuid ? .id : nil }

  static func check(_ record: borrowing Record, _ complaints: inout [Complaint]) {
    let id = record[.uuuid]
    if id.isEmpty {
      complaints.append(Complaint("the row has no UUUID", at: .uuuid))
    } else if Placeholder.isOne(id) {
      complaints.append(
        Complaint("UUUID holds a word for nothing instead of an id", at: .uuuid))
    }
  }
}
