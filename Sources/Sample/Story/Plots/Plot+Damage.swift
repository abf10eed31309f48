internal import Feed

/// Cells that say nothing, or nothing that can be trusted: nothing comes of them.
extension Plot {
  func playDamage(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let before = part.row
    let night = stage.night(StoryStage.calm)
    switch self {
    case .blank:
      let blank =
        [
          ["EMAIL"], ["US_PHONE"], ["DOB"], ["CITIZENSHIP_COUNTRY"], ["MAJOR_CIP"],
          [
            "US_ADDRESS_LINE1", "US_ADDRESS_LINE2", "US_ADDRESS_CITY", "US_ADDRESS_STATE",
            "US_ADDRESS_ZIP",
          ],
        ][stage.draws.below(6)]
      part.change(Dictionary(uniqueKeysWithValues: blank.map { ($0, "") }), on: night)
      if stage.draws.chance(50) {
        part.change(before.filter { blank.contains($0.key) }, on: night + 3)
      }
    case .blankAfterChange:
      let phone = String((before["US_PHONE"] ?? "").prefix(8)) + "77"
      let line = part.report(["US_PHONE": phone], on: night, risk: 1, people: stage.people)
      part.change(["US_PHONE": ""], on: night + 2)
      part.expect(line, "withdrawn", on: night + 2)
    case .damaged:
      // Decoded twice on its way; it is reported once it is whole.
      part.change(["LAST_NAME": "MÃ¼ller"], on: night)
      let line = part.report(["LAST_NAME": "Mueller"], on: night + 2, risk: 2, people: stage.people)
      stage.office(&part, line, since: night + 2)
    case .damagedOverOpen:
      // What is open stays open while nobody can tell whether it still holds.
      let cells = stage.newAddress(besides: [before])
      part.report(cells, on: night, risk: 1, people: stage.people)
      part.change(["US_ADDRESS_LINE1": "N/A"], on: night + 1)
      part.change(cells, on: night + 3)
    default:
      // No address at all: the cell is left out, and the last good value stands.
      part.change(["EMAIL": "nobody"], on: night)
      part.change(["EMAIL": before["EMAIL"] ?? ""], on: night + 3)
    }
  }
}
