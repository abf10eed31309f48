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

    package init(rows: Int, seed: UInt64, kind: FileKind = .student) {
      self.rows = rows
      self.seed = seed
      self.kind = kind
    }
  }

  /// The most rows a sample can have; beyond, ids and names would repeat.
  package static let rowLimit = 100_000_000

  let options: Options
  let writer: RowWriter

  /// A sample of these options.
  package init(_ options: Options) {
    self.options = options
    let columns = Layout.standard.templateColumns(for: options.kind).map(\.name)
    writer = RowWriter(World(seed: options.seed), columns: columns)
  }

  /// Writes the feed, header first.
  ///
  /// - Parameter sink: takes the bytes, some 256 KiB at a time.
  /// - Throws: what `sink` throws.
  package func write(to sink: (Span<UInt8>) throws -> Void) throws {
    var out = Output(writer.world.vocabulary)
    out.append(writer.columns.map(\.name).joined(separator: "\t") + "\n")
    for number in 0..<min(options.rows, Self.rowLimit) {
      writer.write(writer.world.person(number, as: role), to: &out)
      if out.count >= Output.full {
        try sink(out.bytes.span)
        out.clear()
      }
    }
    if out.count > 0 { try sink(out.bytes.span) }
  }

  /// What the people of such a file are.
  var role: Role {
    switch options.kind {
    case .student: .studentOrFamily
    case .hr: .employee
    case .combined: .any
    }
  }
}
