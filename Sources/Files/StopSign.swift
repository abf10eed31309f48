internal import Synchronization

/// A word to whoever reads a feed that the reading is to end: the system is going down.
///
/// Once given it stays. A night that is told while it reads leaves everything as it was.
package final class StopSign: Sendable {
  private let isUp = Atomic(false)
  private let isTooLate = Atomic(false)

  package init() {}

  /// Gives the word; from any thread, as often as one likes.
  package func put() { isUp.store(true, ordering: .relaxed) }

  /// Whether the word was given.
  package var isSet: Bool { isUp.load(ordering: .relaxed) }

  /// From now on readings go on whatever was said: what they are for can't be undone any more.
  package func passBy() { isTooLate.store(true, ordering: .relaxed) }

  /// Whether a reading is to end.
  var stopsReading: Bool { isSet && !isTooLate.load(ordering: .relaxed) }

  /// What a reading throws that was told to end.
  package struct Stopped: Error {
    package init() {}
  }
}
