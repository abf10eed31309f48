import Foundation
import Testing

/// A term of thirty nights, played with the built program: the review queue is each morning what the
/// script says, none twice, none lost.
@Suite struct StoryTests {
  /// How many people; `SISFEED_TEST_STORY=2000` plays the story of a school of usual size.
  private static let people =
    ProcessInfo.processInfo.environment["SISFEED_TEST_STORY"].flatMap(Int.init) ?? 300

  /// With the roster there before the first night, and after it.
  @Test(arguments: [(seed: UInt64(1), isRosterFirst: true), (seed: 2, isRosterFirst: false)])
  func theQueueIsWhatTheScriptSays(seed: UInt64, isRosterFirst: Bool) throws {
    let player = try StoryPlayer(people: Self.people, seed: seed)
    var decisions = 0
    var last: [StoryPlayer.Line] = []
    if isRosterFirst { try player.importRoster(on: "2027-01-03") }
    for night in try player.nights {
      try player.play(night)
      if night.night == 1 && !isRosterFirst { try player.importRoster(on: night.date) }
      let (found, expected) = try player.queue(after: night)
      let (lost, more) = Self.difference(expected, found)
      #expect(
        lost.isEmpty && more.isEmpty, "night \(night.night): \(lost.prefix(3)); \(more.prefix(3))")
      // What goes wrong on a morning goes on all the mornings after it.
      guard lost.isEmpty, more.isEmpty else { return }
      decisions += try player.decide(on: night)
      last = found
    }
    #expect(last.count > Self.people && decisions > Self.people / 6)
    // What the held night and the intact rows of the cut file showed counts from then.
    for date in ["2027-01-09", "2027-01-14"] {
      #expect(last.contains { $0.firstSeen == date }, "nothing was first seen on \(date)")
    }
    let approvers = try player.approversOfNegatives()
    #expect(!approvers.isEmpty)
    for people in approvers { #expect(people.count == 2, "\(people)") }
    // One person isn't enough, and without one there is nothing.
    #expect(last.contains { $0.isNegative && $0.state == "proposed" })
  }

  /// What the one has more often than the other.
  private static func difference(
    _ expected: [StoryPlayer.Line], _ found: [StoryPlayer.Line]
  ) -> (lost: [StoryPlayer.Line], more: [StoryPlayer.Line]) {
    var counts: [StoryPlayer.Line: Int] = [:]
    for line in expected { counts[line, default: 0] += 1 }
    for line in found { counts[line, default: 0] -= 1 }
    return (
      counts.filter { $0.value > 0 }.keys.sorted(), counts.filter { $0.value < 0 }.keys.sorted()
    )
  }
}
