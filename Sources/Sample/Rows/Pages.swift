/// The two files on their way out: the feed and the list of what is wrong in it.
struct Pages {
  var feed: Output
  private var truth: Output
  private let writer: RowWriter
  /// Where each column stands.
  let places: [String: Int]
  /// How many lines have been written.
  var lines = 1

  /// New files, with their headers.
  init(_ writer: RowWriter) {
    self.writer = writer
    feed = Output(writer.world.vocabulary)
    truth = Output(writer.world.vocabulary)
    places = Dictionary(uniqueKeysWithValues: writer.columns.enumerated().map { ($1.name, $0) })
    feed.append(writer.columns.map(\.name).joined(separator: "\t") + "\n")
    truth.append("line\tcolumn\trule\tuuuid\n")
  }

  /// The cells of a person's row.
  func cells(of person: Person) -> [[UInt8]] { writer.cells(of: person) }

  /// Adds a broken row and what must be found in it.
  mutating func add(_ row: BrokenRow, breaking breakage: Breakage) {
    let bytes = row.bytes
    feed.append(bytes)
    let place = lines + (row.extraLine == nil ? 1 : 2)
    let id = row.extraLine == nil ? row["UUUID"].filter { $0 != 0x20 } : []
    truth.append(number: place)
    truth.append("\t\(breakage.column)\t\(breakage.rule)\t")
    truth.append(id)
    truth.append(0x0A)
    for byte in bytes where byte == 0x0A { lines += 1 }
  }

  /// Hands on what has been written, where it is enough to be worth while.
  mutating func flush(
    to sink: (Span<UInt8>) throws -> Void, _ truthSink: (Span<UInt8>) throws -> Void, atEnd: Bool
  ) throws {
    if feed.count >= Output.full || atEnd && feed.count > 0 {
      try sink(feed.bytes.span)
      feed.clear()
    }
    if truth.count >= Output.full || atEnd && truth.count > 0 {
      try truthSink(truth.bytes.span)
      truth.clear()
    }
  }
}
