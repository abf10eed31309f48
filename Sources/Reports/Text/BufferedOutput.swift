/// Collects the pieces of a report and passes them on in larger ones.
struct BufferedOutput {
  private static let pieceLength = 1 << 16

  private var bytes: [UInt8] = []
  let sink: Sink

  init(_ sink: @escaping Sink) { self.sink = sink }

  mutating func write(_ text: String) { write(text.utf8) }

  mutating func write(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
    if bytes.count >= Self.pieceLength { flush() }
  }

  /// Passes on what is there.
  mutating func flush() {
    if !bytes.isEmpty { sink(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }
}
