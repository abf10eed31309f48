/// What is different from one night to the next, as lines of `sisfeed changes --format jsonl`.
struct ChangeList {
  /// What became of a whole row.
  enum Kind: String { case added, removed }

  private var out: Output
  private let writer: RowWriter

  /// An empty list.
  init(_ writer: RowWriter) {
    self.writer = writer
    out = Output(writer.world.vocabulary)
  }

  /// Adds a row that came or went.
  mutating func add(_ kind: Kind, _ person: Person) {
    begin(kind.rawValue, person)
    out.append("\",\"column\":null,\"before\":null,\"after\":null}\n")
  }

  /// Adds a line for each cell that changed.
  mutating func add(_ person: Person, changedTo after: Person) {
    let (before, after) = (writer.cells(of: person), writer.cells(of: after))
    for (index, column) in writer.columns.enumerated() where before[index] != after[index] {
      begin("changed", person)
      out.append("\",\"column\":\"\(column.name)\",\"before\":\"")
      append(escaped: before[index])
      out.append("\",\"after\":\"")
      append(escaped: after[index])
      out.append("\"}\n")
    }
  }

  /// Hands on what has been written, where it is enough to be worth while.
  mutating func flush(to sink: (Span<UInt8>) throws -> Void, atEnd: Bool) throws {
    guard out.count >= Output.full || atEnd && out.count > 0 else { return }
    try sink(out.bytes.span)
    out.clear()
  }

  private mutating func begin(_ kind: String, _ person: Person) {
    out.append("{\"night\":null,\"kind\":\"\(kind)\",\"uuuid\":\"")
    writer.writeID(of: person, to: &out)
  }

  /// Made-up values hold neither control characters nor bad bytes; a quote is JSON's own.
  private mutating func append(escaped cell: [UInt8]) {
    for byte in cell {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { out.append(0x5C) }
      out.append(byte)
    }
  }
}
