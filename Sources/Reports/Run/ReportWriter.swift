/// Takes the bytes of a report, in order.
///
/// Whoever gives it remembers what goes wrong in it, such as a full disk: a check doesn't stop for
/// one of several reports.
package typealias Sink = ([UInt8]) -> Void

/// Writes the findings of a run in one format.
///
/// It is told of the run's files one after the other: `beginFile`, its findings in the order of the
/// file, `endFile`. It holds no more than a few findings a rule, whatever the feed.
package protocol ReportWriter {
  /// How many findings of a rule it wants, a file.
  var limit: Int { get }
  /// Whether it needs the files' sha256.
  var needsSHA256: Bool { get }
  /// Whether it needs the findings' fingerprints.
  var needsFingerprints: Bool { get }

  /// Whether it lists accepted findings too, as accepted.
  var listsAccepted: Bool { get }

  /// Whether it tells how full the columns are.
  var needsFill: Bool { get }

  /// Begins the report.
  mutating func begin()
  /// Begins a file, by its path as it was given.
  mutating func beginFile(_ path: String)
  /// Takes a finding of the file.
  mutating func add(_ reported: ReportedFinding)
  /// Ends the file.
  mutating func endFile(_ file: CheckedFile)
  /// Ends the report.
  ///
  /// - Throws: what a `FindingSpool` throws.
  mutating func finish(_ summary: Summary) throws
}

extension ReportWriter {
  package var needsSHA256: Bool { false }
  package var needsFingerprints: Bool { false }
  package var listsAccepted: Bool { false }
  package var needsFill: Bool { false }
  package mutating func begin() {}
  package mutating func beginFile(_ path: String) {}
  package mutating func endFile(_ file: CheckedFile) {}
}
