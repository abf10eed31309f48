package import Feed

/// What the feed says of one person tonight, as proposing sees it.
package struct PersonView: Sendable {
  /// The person's id.
  package var uuuid: String
  /// The loaded values, trimmed, by the column's id: the last good one where tonight's was left
  /// out, empty where it is blank, nil where the feed hasn't the column.
  package var values: [String?]
  /// The columns from which nothing is proposed tonight, and the rule that says so: those with a †
  /// finding and those left out of the load.
  package var blocked: [ColumnID: String]
  /// The night that first showed a column's present value, in a held file too; none for a column
  /// that has had it since the person's first night.
  package var firstSeen: [ColumnID: Day]
  /// The person's first night.
  package var rowFirstSeen: Day?
  /// Whether that night was a later one than the store's first: someone new.
  package var isAddedLater: Bool
  /// The columns whose value went to and fro within the last nights.
  package var flapping: ColumnSet
  /// Set where the row isn't in the feed any more; the values are then the last good ones.
  package var missing: MissingRow?
  /// Whether rules and duties of students concern the row: not an employee's.
  package var isStudent: Bool

  package init(
    uuuid: String, values: [String?], blocked: [ColumnID: String] = [:],
    firstSeen: [ColumnID: Day] = [:], rowFirstSeen: Day? = nil, isAddedLater: Bool = false,
    flapping: ColumnSet = [], missing: MissingRow? = nil, isStudent: Bool = true
  ) {
    self.uuuid = uuuid
    self.values = values
    self.blocked = blocked
    self.firstSeen = firstSeen
    self.rowFirstSeen = rowFirstSeen
    self.isAddedLater = isAddedLater
    self.flapping = flapping
    self.missing = missing
    self.isStudent = isStudent
  }

  /// The value of a column; empty where it is blank or the feed hasn't the column.
  package func value(_ column: ColumnID) -> String {
    column.rawValue < values.count ? values[column.rawValue] ?? "" : ""
  }

  /// Whether no feed has ever had the person: nothing can be told of them.
  package var isUnknown: Bool { values.isEmpty }

  /// Whether the feed has the column and leaves it blank.
  func isBlank(_ column: ColumnID) -> Bool {
    column.rawValue < values.count && values[column.rawValue]?.isEmpty == true
  }

  /// Whether nothing is known of a column, because the feed hasn't it.
  func isAbsent(_ column: ColumnID) -> Bool {
    column.rawValue >= values.count || values[column.rawValue] == nil
  }

  /// The rule that keeps any of these columns from being proposed tonight.
  func blockingRule(of columns: [ColumnID]) -> String? {
    if blocked.isEmpty { return nil }
    for column in columns {
      if let rule = blocked[column] { return rule }
    }
    return nil
  }

  /// The class that VISA_TYPE says, where it is one with a code.
  package var visaClass: VisaType.Class? {
    let bytes = Array(value(.visaType).utf8)
    return VisaType.coded(bytes.span)
  }
}

/// A person whose row is no longer in the feed.
package struct MissingRow: Sendable, Equatable {
  /// The first night without it.
  package var since: Day
  /// How many others went missing on the same night.
  package var others: Int
  /// The id under which the same person seems to have come back.
  package var renamedTo: String?

  package init(since: Day, others: Int = 0, renamedTo: String? = nil) {
    self.since = since
    self.others = others
    self.renamedTo = renamedTo
  }
}
