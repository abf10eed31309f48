package import Changes
package import Feed

/// What the morning after a night is told: how it ended, what was loaded, what changed.
///
/// It holds no value of any row; people are named by UUUID, and those who ask to be named nowhere
/// not at all.
package struct NightReport: Sendable {
  /// How the night ended.
  package enum Verdict: String, Sendable {
    case loaded
    case held
    case refused
  }

  /// One of its files; the json has its properties by their names, as it has those of the next two.
  package struct File: Sendable, Decodable {
    package var name: String
    package var kind: FileKind
    package var bytes: Int
    package var sha256: String
    package var rows: Int
    package var rowsNotChecked: Int
    /// Rows that are byte for byte last night's and had no finding then: that verdict stands.
    package var rowsAsBefore: Int

    package init(
      name: String, kind: FileKind, bytes: Int, sha256: String, rows: Int, rowsNotChecked: Int,
      rowsAsBefore: Int
    ) {
      self.rowsAsBefore = rowsAsBefore
      (self.name, self.kind, self.bytes) = (name, kind, bytes)
      (self.sha256, self.rows, self.rowsNotChecked) = (sha256, rows, rowsNotChecked)
    }
  }

  /// How often a column changed.
  package struct ColumnChange: Sendable, Decodable {
    package var column: String
    package var people: Int

    package init(column: String, people: Int) { (self.column, self.people) = (column, people) }
  }

  /// What changed of a person.
  package struct PersonChange: Sendable, Decodable {
    /// `added`, `removed` or `changed`.
    package var kind: String
    package var uuuid: String
    package var columns: [String]

    package init(kind: String, uuuid: String, columns: [String]) {
      (self.kind, self.uuuid, self.columns) = (kind, uuuid, columns)
    }
  }

  /// A column that somebody wants to hear of.
  package struct Watched: Sendable, Decodable {
    package var column: String
    package var label: String?
    package var whom: String
    /// Of how many people it changed, those named nowhere too.
    package var people: Int
    /// The first of them.
    package var uuuids: [String]

    /// How many are named.
    package static let mostPeople = 20

    /// As the json has it.
    private enum CodingKeys: String, CodingKey {
      case column, label, people, uuuids
      case whom = "tell"
    }

    package init(column: String, label: String?, whom: String, people: Int, uuuids: [String]) {
      (self.column, self.label, self.whom) = (column, label, whom)
      (self.people, self.uuuids) = (people, uuuids)
    }
  }

  /// How a rule's findings went on since the last good night.
  package struct FindingMovement: Sendable {
    package var rule: String
    package var severity: Severity
    package var new: Int
    package var open: Int
    package var mended: Int

    package init(rule: String, severity: Severity, new: Int, open: Int, mended: Int) {
      (self.rule, self.severity) = (rule, severity)
      (self.new, self.open, self.mended) = (new, open, mended)
    }
  }

  /// A guard that would have held the night, and who let it through.
  package struct LetThrough: Sendable {
    package var verdict: GuardVerdict
    package var reason: String
    package var by: String

    package init(verdict: GuardVerdict, reason: String, by: String) {
      (self.verdict, self.reason, self.by) = (verdict, reason, by)
    }
  }

  /// A record that SEVIS moved and nobody here did, by the same names in the json.
  package struct StatusMoved: Sendable, Decodable {
    /// Whose it is; nil for someone who is named in no list.
    package var uuuid: String?
    /// The task about it.
    package var proposal: String
    package var why: String

    package init(uuuid: String?, proposal: String, why: String) {
      (self.uuuid, self.proposal, self.why) = (uuuid, proposal, why)
    }
  }

  /// What waits for people.
  package struct Queue: Sendable {
    /// Proposals that nobody has decided yet, and those of them that are due within seven days.
    package var open: Int
    package var dueThisWeek: Int
    /// Values that SEVIS is taken to hold, and has never confirmed.
    package var neverConfirmed: Int
    /// Records that SEVIS moved and nobody here did, until someone settles it.
    package var statusMoved: [StatusMoved] = []

    package init(open: Int, dueThisWeek: Int, neverConfirmed: Int) {
      (self.open, self.dueThisWeek, self.neverConfirmed) = (open, dueThisWeek, neverConfirmed)
    }
  }

  package var version: String
  /// `2026-11-25`, or `2026-11-25.2`.
  package var label: String
  package var verdict: Verdict
  package var exitCode: Int
  /// When it was judged, in UTC.
  package var at: String
  package var files: [File] = []
  /// The last good night before this one, nil where this is the first.
  package var lastGood: String?
  /// How many hours ago that was.
  package var hoursSinceLastGood: Int?
  /// When the store was last backed up, in UTC; nil for never.
  package var lastBackup: String?
  /// How many hours ago that was.
  package var hoursSinceBackup: Int?
  package var added = 0
  package var changed = 0
  package var gone = 0
  /// Rows that are left out; the last good ones stand.
  package var rowsLeftOut = 0
  /// Rows that are loaded without the values that are wrong.
  package var rowsInPart = 0
  /// Rows with any error, as a check counts them.
  package var rowsWithErrors = 0
  package var columns: [ColumnChange] = []
  /// The first people that something happened to; how many there are in all is in the counts.
  package var people: [PersonChange] = []
  /// How many of the changed people are named nowhere.
  package var unnamed = 0
  /// Who is to be told of what changed.
  package var watched: [Watched] = []
  package var findings: [FindingMovement] = []
  /// The review queue; nil where the night has none.
  package var queue: Queue?
  /// Why the set is refused, a sentence each.
  package var refusals: [Message] = []
  /// What holds the night, or would but that the calendar expects it.
  package var guards: [GuardVerdict] = []
  package var letThrough: [LetThrough] = []
  package var notices: [Notice] = []
  /// What was not judged, and why.
  package var notJudged: [String] = []
  /// Earlier reports that couldn't be given to those they are for.
  package var untold: [UntoldReport] = []
  /// The head of the store's chain of events when the night was written.
  package var chainHead = ""

  package init(version: String, label: String, verdict: Verdict, exitCode: Int, at: String) {
    (self.version, self.label, self.verdict) = (version, label, verdict)
    (self.exitCode, self.at) = (exitCode, at)
  }

  /// Rows in all files.
  package var rows: Int { files.reduce(0) { $0 + $1.rows } }

  /// The result, as the last line of the text has it.
  package var result: String {
    switch verdict {
    case .loaded: exitCode == 0 ? "loaded" : "loaded, with rows or values left out"
    case .held: "held"
    case .refused: "refused"
    }
  }
}
