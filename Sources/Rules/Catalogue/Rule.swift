package import Feed
package import TSV

/// A rule: something that can be wrong with a feed.
///
/// The protocols below say what a rule of each kind gets to see. Prefer the first that is enough.
package protocol Rule: Sendable {
  /// Everything a person may ask about it.
  static var info: RuleInfo { get }

  // Itself as a rule of each kind, nil where it is none: `RuleKinds.swift` has it from the protocols.
  static var asOpeningRule: (any OpeningRule.Type)? { get }
  static var asEndingRule: (any EndingRule.Type)? { get }
  static var asCellRule: (any CellRule.Type)? { get }
  static var asRecordRule: (any RecordRule.Type)? { get }
  static var asColumnRule: (any ColumnRule.Type)? { get }
  static var asAddressRule: (any AddressRule.Type)? { get }
}

/// A rule about one cell.
///
/// Rules of this kind are asked in the catalogue's order, and the first that complains silences the
/// later ones in that cell. They see every filled cell that the plan didn't find to be fine, and the
/// blank ones if they ask for them.
package protocol CellRule: Rule {
  /// Whether the rule concerns cells of a column.
  static func concerns(_ column: Column) -> Bool

  /// Whether it speaks whatever the other rules say of the cell, and silences none.
  static var isIndependent: Bool { get }

  /// Whether it is about cells that are blank.
  static var mindsBlank: Bool { get }

  /// The kinds of bytes without which a cell is fine for this rule; empty where it isn't about bytes.
  static var suspects: Marks { get }

  /// Whether it looks for words that stand for nothing, which no unusual byte marks.
  static var mindsWordsForNothing: Bool { get }

  /// The most bytes with which any cell of the column is fine for this rule; nil where it isn't
  /// about length.
  static func longest(in column: Column) -> Int?

  /// The question that a fine cell of the column answers with yes; nil where bytes and length say
  /// all there is to say.
  static func acceptor(of column: Column) -> Acceptor?

  /// The same, for a rule whose question depends on the calendar.
  static func acceptor(of column: Column, by calendar: Calendar) -> Acceptor?

  /// What is wrong with the cell, or nil.
  static func check(_ cell: borrowing Cell) -> Complaint?
}

extension CellRule {
  package static var isIndependent: Bool { false }
  package static var mindsBlank: Bool { false }
  package static var suspects: Marks { [] }
  package static var mindsWordsForNothing: Bool { false }
  package static func longest(in column: Column) -> Int? { nil }
  package static func acceptor(of column: Column) -> Acceptor? { nil }
  package static func acceptor(of column: Column, by calendar: Calendar) -> Acceptor? {
    acceptor(of: column)
  }
}

/// A rule about several cells of one row.
///
/// It isn't asked where one of the cells in its scope already has an error, unless each of them stands
/// by itself.
package protocol RecordRule: Rule {
  /// Whether it makes sense only with all of its scope: where the file has every column, and no cell
  /// there has an error.
  static var requiresAllColumns: Bool { get }

  /// Whether it is asked of every row, and not only where a cell of its scope needs a look: for its
  /// shape, or by what follows.
  static var isAskedOfEveryRow: Bool { get }

  /// The columns that add up in a row that needs no look; nil where it isn't about a sum.
  static var sum: Sum? { get }

  /// The question that a cell of the column that needs no look answers with yes; nil where any
  /// filled cell needs none.
  static func acceptor(of column: ColumnID) -> Acceptor?

  /// Whether a blank cell of the column needs a look.
  static func mindsBlank(in column: ColumnID) -> Bool

  /// The most bytes with which a cell of the column needs no look; nil where length doesn't matter.
  static func longest(in column: ColumnID) -> Int?

  /// Reports what is wrong with the record.
  static func check(_ record: borrowing Record, _ complaints: inout [Complaint])
}

/// A rule about addresses: it judges each of a row's blocks by itself.
///
/// What is wrong with one block keeps no rule from the other. It is asked of the blocks that don't
/// look fine at first sight (`AddressLook`), which are few.
package protocol AddressRule: Rule {
  /// The blocks it is about.
  static var blocks: [AddressBlock] { get }

  /// Reports what is wrong with one of the blocks.
  static func check(
    _ record: borrowing Record, _ block: AddressBlock, _ complaints: inout [Complaint])
}

extension RecordRule {
  package static var isAskedOfEveryRow: Bool { true }
  package static var sum: Sum? { nil }
  package static func acceptor(of column: ColumnID) -> Acceptor? { nil }
  package static func mindsBlank(in column: ColumnID) -> Bool { false }
  package static func longest(in column: ColumnID) -> Int? { nil }
  package static var requiresAllColumns: Bool { true }
}

/// A rule about what the first bytes of a feed show: its encoding, its header.
package protocol OpeningRule: Rule {
  /// What is wrong, in the order of the header.
  static func check(_ feed: OpenedFeed) -> [Complaint]
}

/// A rule about what is known only after the last line.
package protocol EndingRule: Rule {
  /// What is wrong with the feed as a whole.
  static func check(_ feed: OpenedFeed, _ ending: Ending) -> [Complaint]
}

/// A rule about something that is noticed on the way through the lines, such as a repeated id.
package protocol WalkRule: Rule {
  /// What was noticed.
  associatedtype Event

  /// The words for it.
  static func message(for event: Event) -> Message
}

/// A rule about columns as a whole, decided by what all rows show together.
///
/// Rows are judged in chunks, several at once. Each chunk gathers its own evidence, knowing nothing of
/// the others; the walk adds it up, and after the last row the rule says its word.
package protocol ColumnRule: Rule {
  /// What is gathered.
  associatedtype Evidence: ColumnEvidence

  /// What is wrong, by all that was gathered.
  static func conclude(_ evidence: Evidence) -> [Complaint]
}

/// What the rows of a stretch of a feed show, for a rule about columns.
package protocol ColumnEvidence: Sendable {
  /// Nothing gathered yet; nil where the feed lacks the columns.
  init?(_ feed: OpenedFeed)

  /// Looks at a row; it is asked of every one, so it has a few nanoseconds.
  mutating func gather(_ row: borrowing Row, line: Int)

  /// Adds what a stretch showed; the order of the stretches makes no difference.
  ///
  /// - Parameters:
  ///   - other: the evidence of the stretch.
  ///   - linesBefore: how many lines of the feed stand before it.
  mutating func add(_ other: Self, linesBefore: Int)
}

extension ColumnRule {
  /// The rule's evidence, nothing gathered yet; nil where the feed lacks the columns.
  static func evidence(_ feed: OpenedFeed) -> (any ColumnEvidence)? { Evidence(feed) }

  /// The same for evidence of which it isn't known whose it is.
  static func conclude(from evidence: any ColumnEvidence) -> [Complaint] {
    (evidence as? Evidence).map { conclude($0) } ?? []
  }
}

extension ColumnEvidence {
  /// Adds evidence of the same rule.
  mutating func add(from other: any ColumnEvidence, linesBefore: Int) {
    if let other = other as? Self { add(other, linesBefore: linesBefore) }
  }
}

/// A rule about the list of accepted findings: `Acceptances` decides, after the last finding.
package protocol AcceptanceRule: Rule {}

/// What a rule says, before it is known what it costs at this school.
package struct Complaint: Sendable {
  /// What is wrong.
  package var message: Message
  /// The column it stands at, where the rule's kind doesn't say.
  package var column: ColumnID?
  /// The name of the column, where it is none of the layout's.
  package var columnName: String?
  /// The physical line, where the rule's kind doesn't say.
  package var line: Int?
  /// The id of the row, where the rule's kind doesn't say.
  package var uuuid: String?
  /// The characters of the cell's value that it is about.
  package var marked: Range<Int>?
  /// What it costs, where that isn't the rule's own severity.
  package var severity: Severity?
  /// What the value was probably meant to be: a guess, which a person must confirm.
  package var mend: String?
  /// Whether the cell is bad for a cause that has its own finding, once for the file or column.
  package var isToldElsewhere = false

  package init(
    _ message: Message, at column: ColumnID? = nil, columnName: String? = nil, line: Int? = nil,
    marked: Range<Int>? = nil, severity: Severity? = nil, mend: String? = nil
  ) {
    self.message = message
    self.column = column
    self.columnName = columnName
    self.line = line
    self.marked = marked
    self.severity = severity
    self.mend = mend
  }
}
