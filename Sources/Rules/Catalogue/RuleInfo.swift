package import Feed

/// Everything a person may ask about a rule.
///
/// `sisfeed explain`, `specs/rules.md`, the reports and the tests all read this value; nothing about
/// a rule is written down twice.
package struct RuleInfo: Sendable {
  /// The rule's name on the command line, in reports and in settings.
  ///
  /// Never changed, never reused.
  package var id: String
  /// What a finding costs unless the school says otherwise.
  package var severity: Severity
  /// The columns it reads, by name, or the words for what it reads otherwise.
  package var scope: Scope
  /// Whether it concerns students' rows only.
  package var isForStudents: Bool
  /// Whether no SEVIS proposal is made from a value it found (the contract's †).
  package var blocksProposals: Bool
  /// One sentence: what fires the rule.
  package var summary: String
  /// Why the office cares.
  package var why: String
  /// What the finding means for tonight's load and for the student.
  package var consequence: String
  /// What to do about it.
  package var fix: String
  /// The sentence or fact it comes from.
  package var source: Source
  /// What passes and what fires: documentation and first tests.
  ///
  /// Made when they are asked for: a check never does, and all of them together are whole files.
  package var examples: [Example] {
    get { makeExamples() }
    set { makeExamples = { newValue } }
  }
  private var makeExamples: @Sendable () -> [Example]

  package init(
    id: String, severity: Severity, scope: Scope, isForStudents: Bool = false,
    blocksProposals: Bool = false, summary: String, why: String, consequence: String,
    fix: String, source: Source, examples: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.id = id
    self.severity = severity
    self.scope = scope
    self.isForStudents = isForStudents
    self.blocksProposals = blocksProposals
    self.summary = summary
    self.why = why
    self.consequence = consequence
    self.fix = fix
    self.source = source
    makeExamples = examples
  }
}

/// What a rule looks at.
package enum Scope: Sendable, Equatable {
  /// The file as a whole.
  case file
  /// The header line.
  case header
  /// Every line.
  case lines
  /// Every cell of every column.
  case allColumns
  /// These columns together.
  case columns([ColumnID])
  /// Every column written in one of these formats.
  case formats([ColumnFormat])
  /// The list of accepted findings.
  case accepted
}

/// Where a rule comes from.
package enum Source: Sendable, Equatable {
  /// A sentence of the vendor's file specification, quoted (seed 003).
  case seed(String)
  /// Another document or fact: what it is, and what it says.
  case document(String, says: String)
  /// No document says so; why we decided it.
  case decision(String)
}

/// A small feed that a rule passes or fires on.
package struct Example: Sendable {
  /// The feed.
  package enum Input: Sendable {
    /// A good row with these cells changed.
    case row([ColumnID: String], kind: FileKind)
    /// Several good rows, each with cells changed.
    case rows([[ColumnID: String]], kind: FileKind)
    /// The bytes of a whole file.
    case file([UInt8], kind: FileKind, name: String?)
  }

  package var input: Input
  /// What the rule says, values shown; nil where it passes.
  package var message: String?
  /// The rows of a student file that is checked before it in the same run, each a good row with
  /// cells changed; nil where the feed is checked alone.
  package var studentRows: [[ColumnID: String]]?
  /// The entry of the list of accepted findings, nil where nothing is accepted.
  package var accepted: Acceptance?

  /// A good row of a student with these cells, on which the rule is silent.
  package static func passes(_ cells: [ColumnID: String], in kind: FileKind = .student) -> Example {
    Example(input: .row(cells, kind: kind), message: nil)
  }

  /// A good row with these cells, on which the rule says `message`.
  package static func fires(
    _ cells: [ColumnID: String], in kind: FileKind = .student, _ message: String
  ) -> Example {
    Example(input: .row(cells, kind: kind), message: message)
  }

  /// Good rows with these cells, on which the rule is silent.
  package static func passes(
    rows: [[ColumnID: String]], in kind: FileKind = .student
  ) -> Example {
    Example(input: .rows(rows, kind: kind), message: nil)
  }

  /// Good rows with these cells, on which the rule says `message`.
  package static func fires(
    rows: [[ColumnID: String]], in kind: FileKind = .student, _ message: String
  ) -> Example {
    Example(input: .rows(rows, kind: kind), message: message)
  }

  /// Good rows with these cells, checked beside a student file, on which the rule is silent.
  package static func passes(
    rows: [[ColumnID: String]], in kind: FileKind, beside students: [[ColumnID: String]]
  ) -> Example {
    Example(input: .rows(rows, kind: kind), message: nil, studentRows: students)
  }

  /// Good rows with these cells, checked beside a student file, on which the rule says `message`.
  package static func fires(
    rows: [[ColumnID: String]], in kind: FileKind, beside students: [[ColumnID: String]],
    _ message: String
  ) -> Example {
    Example(input: .rows(rows, kind: kind), message: message, studentRows: students)
  }

  /// A good row with these cells, checked with an accepted finding, on which the rule is silent.
  package static func passes(
    _ cells: [ColumnID: String], accepting accepted: Acceptance?
  ) -> Example {
    Example(input: .row(cells, kind: .student), message: nil, accepted: accepted)
  }

  /// A good row with these cells, checked with an accepted finding, on which the rule says `message`.
  package static func fires(
    _ cells: [ColumnID: String], accepting accepted: Acceptance?, _ message: String
  ) -> Example {
    Example(input: .row(cells, kind: .student), message: message, accepted: accepted)
  }

  /// A whole file on which the rule is silent.
  package static func passes(
    file: some Sequence<UInt8>, kind: FileKind = .student
  ) -> Example {
    Example(input: .file(Array(file), kind: kind, name: nil), message: nil)
  }

  /// A whole file on which the rule says `message`.
  package static func fires(
    file: some Sequence<UInt8>, kind: FileKind = .student, _ message: String
  ) -> Example {
    Example(input: .file(Array(file), kind: kind, name: nil), message: message)
  }

  /// A whole file under another name, on which the rule says `message`.
  package static func fires(
    named name: String, file: some Sequence<UInt8>, kind: FileKind = .student, _ message: String
  ) -> Example {
    Example(input: .file(Array(file), kind: kind, name: name), message: message)
  }
}
