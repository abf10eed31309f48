internal import Feed

/// Names, birth dates and programmes.
extension Plot {
  func playIdentity(_ part: inout StoryPart, _ stage: inout StoryStage) {
    let before = part.row
    let night = stage.night(2...26)
    let family = stage.familyName(besides: [before["LAST_NAME"] ?? ""])
    switch self {
    case .marriage:
      let line = part.report(["LAST_NAME": family], on: night, risk: 2, people: stage.people)
      stage.office(&part, line, since: StoryCalendar.landing(night))
    case .bothNames:
      var cells = ["LAST_NAME": family]
      var risk = 2
      // Where SEVIS may hold a second given name, a person has to say them all.
      if part.row["MIDDLE_NAME"] == "" && part.row["FIRST_NAME"]?.contains(" ") == false {
        let given = stage.world.names[stage.world.lands[stage.person.country].culture].given
        while cells["FIRST_NAME"] == nil || cells["FIRST_NAME"] == before["FIRST_NAME"] {
          cells["FIRST_NAME"] = stage.world.vocabulary.text(of: given.any(&stage.draws))
        }
        risk = 3
      }
      let line = part.report(cells, on: night, risk: risk, people: stage.people)
      stage.office(&part, line, since: StoryCalendar.landing(night))
    case .birthDate:
      var parts = (before["DOB"] ?? "").split(separator: "/").map(String.init)
      guard parts.count == 3, let year = Int(parts[2]) else { return }
      if parts[1] == "29" { parts[1] = "28" }
      parts[2] = String(year - 1)
      let line = part.report(
        ["DOB": parts.joined(separator: "/")], on: night, risk: 3, people: stage.people)
      stage.office(&part, line, since: StoryCalendar.landing(night))
    case .major: changeMajor(&part, on: night, &stage)
    default:
      // A higher level waits until the present programme ends, far beyond the story.
      let higher = ["03": "04", "04": "05", "05": "06"]
      if let level = higher[before["EDUCATION_LEVEL"] ?? ""] {
        part.change(["EDUCATION_LEVEL": level], on: night)
      }
    }
  }

  private func changeMajor(_ part: inout StoryPart, on night: Int, _ stage: inout StoryStage) {
    let world = stage.world
    let isVocational = part.visa == .m1
    let fields =
      isVocational ? world.fields[world.flying...] : world.fields[..<world.language]
    var code = part.row["MAJOR_CIP"]
    let taken = [part.row["MAJOR_CIP"], part.row["SECOND_MAJOR_CIP"], part.row["MINOR_CIP"]]
    while taken.contains(code) {
      let field = fields[fields.startIndex + stage.draws.below(fields.count)]
      code = world.vocabulary.text(of: field.cip)
    }
    let before = part.row
    let cells = ["MAJOR_CIP": code ?? ""]
    part.change(cells, on: night)
    let seen = part.firstSight(night, of: stage.people)
    let lawful = seen.adding(21)
    let morning = StoryCalendar.landing(night)
    let line =
      isVocational
      ? QueueLine(
        "Task", task: "vocational-program-change", risk: 3, firstSeen: seen,
        due: StoryCalendar.due(by: lawful, isSent: false), from: morning)
      : QueueLine(
        "Program", "Edit", risk: 2, firstSeen: seen,
        due: StoryCalendar.due(by: lawful, isSent: true), from: morning,
        fields: Reported.program(from: before, to: before.merging(cells) { $1 }))
    let place = part.expect(line)
    stage.office(&part, place, since: morning)
  }
}
