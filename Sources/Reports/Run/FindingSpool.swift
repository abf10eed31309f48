/// Holds the findings of a report that must say something else first.
///
/// There may be gigabytes of them: the program's spool is a temporary file without a name.
package protocol FindingSpool: AnyObject {
  /// Adds bytes at the end.
  ///
  /// What goes wrong is remembered and thrown by `replay`.
  func append(_ bytes: [UInt8])

  /// Gives all bytes back in pieces, in order.
  ///
  /// - Throws: what went wrong on the way in or out; the report is then not whole.
  func replay(_ sink: Sink) throws
}

/// A spool in memory, for tests and for feeds known to be small.
package final class MemorySpool: FindingSpool {
  private var bytes: [UInt8] = []

  package init() {}

  package func append(_ bytes: [UInt8]) { self.bytes += bytes }

  package func replay(_ sink: Sink) { if !bytes.isEmpty { sink(bytes) } }
}
