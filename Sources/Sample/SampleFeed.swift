package import Feed

/// A made-up feed: people of many countries and scripts, none of them real.
///
/// The same options give the same bytes on every machine, any number of rows takes the same memory,
/// and a sample without errors has no finding.
package struct SampleFeed {
  /// What to make.
  package struct Options: Sendable {
    /// How many people there are, at most `rowLimit`.
    package var rows: Int
    /// Which sample it is: another seed is another school with other people.
    package var seed: UInt64
    /// Which of the three files.
    package var kind: FileKind
    /// The share of rows that are broken, each in one way, from 0 to 1, to the millionth.
    package var errorRate: Double
    /// Whether the optional columns, SEVIS_ID and BIRTH_CITY, are there too.
    package var hasOptionalColumns: Bool
    /// The share of rows that change from one night to the next, from 0 to 1, to the millionth.
    package var changedShare: Double
    /// Whether the rows of later nights stand in orders of their own.
    ///
    /// Then no broken row repeats the one before it, on any night.
    package var shufflesNights: Bool

    package init(
      rows: Int, seed: UInt64, kind: FileKind = .student, errorRate: Double = 0,
      hasOptionalColumns: Bool = false, changedShare: Double = 0.007, shufflesNights: Bool = false
    ) {
      self.rows = min(max(0, rows), SampleFeed.rowLimit)
      self.seed = seed
      self.kind = kind
      self.errorRate = errorRate
      self.hasOptionalColumns = hasOptionalColumns
      self.changedShare = changedShare
      self.shufflesNights = shufflesNights
    }
  }

  /// The most rows a sample can have; beyond, names and birth dates would come again.
  package static let rowLimit = 100_000_000

  let options: Options
  let writer: RowWriter
  let breaker: Breaker

  /// A sample of these options.
  package init(_ options: Options) {
    self.options = options
    var columns = Layout.standard.templateColumns(for: options.kind).map(\.name)
    if options.hasOptionalColumns && options.kind != .hr { columns += ["SEVIS_ID", "BIRTH_CITY"] }
    writer = RowWriter(World(seed: options.seed), columns: columns)
    breaker = Breaker(
      rate: options.errorRate, kind: options.kind, columns: columns,
      takesPairs: !options.shufflesNights)
  }

  /// The rules that broken rows of such a file break, in turn.
  package var brokenRules: [String] { breaker.rules }

  /// Writes the feed of the first night, header first.
  ///
  /// - Parameters:
  ///   - sink: takes the bytes, some 256 KiB at a time.
  ///   - truth: takes what a check must find: `line`, `column`, `rule` and `uuuid` of each finding,
  ///     tab-delimited with a header line; line and column as the contract places them.
  /// - Throws: what `sink` or `truth` throws.
  package func write(
    to sink: (Span<UInt8>) throws -> Void, truth: (Span<UInt8>) throws -> Void = { _ in }
  ) throws {
    var pages = Pages(writer)
    for number in 0..<options.rows {
      add(number, to: &pages)
      try pages.flush(to: sink, truth, atEnd: false)
    }
    try pages.flush(to: sink, truth, atEnd: true)
  }

  // MARK: Rows

  /// The person with a number, as the first night has them.
  func person(_ number: Int) -> Person {
    writer.world.person(number, as: breaker.role(of: number) ?? role)
  }

  /// What the people of such a file are.
  private var role: Role {
    switch options.kind {
    case .student: .studentOrFamily
    case .hr: .employee
    case .combined: .any
    }
  }

  /// Adds the row with a number, broken where its turn has come.
  func add(_ number: Int, to pages: inout Pages) {
    let person = person(number)
    guard !breaker.isIdle, let breakage = breaker.breakage(of: number) else {
      writer.write(person, to: &pages.feed)
      pages.lines += 1
      return
    }
    let before = breakage.isAboutTwoRows ? pages.cells(of: self.person(number - 1)) : []
    var row = BrokenRow(
      cells: pages.cells(of: person), before: before, places: pages.places)
    var draws = Draws(seed: options.seed, person: number, .breakage)
    breakage.make(&row, &draws)
    pages.add(row, breaking: breakage)
  }
}
