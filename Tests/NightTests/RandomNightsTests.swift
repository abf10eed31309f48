import Changes
import Feed
import Files
import Foundation
import Night
import Reports
import Store
import TestSupport
import Testing

/// Random nights, good and bad, against a model that is too plain to be wrong.
@Suite struct RandomNightsTests {
  @Test(arguments: 1...12)
  func theLastGoodValueStands(seed: UInt64) async throws {
    var random = SplitMix(seed: seed)
    let school = try NightSchool()
    // Nothing is held: the guards have tests of their own.
    school.limits.fewestPeople = 1_000_000
    var life = try SchoolLife(people: 40, seed: seed)
    var model = PlainModel()
    for number in 1...8 {
      let tonight = life.night(spoiled: number > 1 || seed % 3 == 0)
      let findings = try await PlainModel.findings(tonight, today: school.today)
      let expected = model.take(tonight, findings, number: number)
      let newline = random.below(4) == 0 ? "\r\n" : "\n"
      try await school.night(
        bytes: tonight.bytes(newline: newline, byteOrderMark: random.below(5) == 0))
      let view = try school.view()
      #expect(view.nights.last?.state == .loaded)
      let people = Dictionary(
        uniqueKeysWithValues: view.people.map { ($0.key.replacing("student/", with: ""), $0.value) }
      )
      #expect(people == model.people, "night \(number) of seed \(seed)")
      #expect(view.changes(of: number) == expected, "night \(number) of seed \(seed)")
      if people != model.people { return }
    }
  }
}
