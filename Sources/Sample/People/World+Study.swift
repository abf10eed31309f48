/// What people study and how they stand.
extension World {
  func drawStudy(_ person: inout Person) {
    guard person.life != .family else { return }
    var draws = Draws(seed: seed, person: person.number, .study)
    drawLevel(&person, &draws)
    drawMajors(&person, &draws)
    var credits = Draws(seed: seed, person: person.number, .credits)
    drawCredits(&person, &credits)
    var standing = Draws(seed: seed, person: person.number, .standing)
    drawStanding(&person, &standing)
  }

  private func drawLevel(_ person: inout Person, _ draws: inout Draws) {
    let age = person.birth.age
    let lot = draws.below(100)
    if person.life == .scholar { return }
    switch person.visa {
    case .m1: person.level = 10
    case .f1 where lot < 3: person.level = 7
    case .f1 where lot < 4: person.level = age < 24 ? 3 : 11
    default:
      person.level =
        age < 22
        ? (lot < 96 ? 4 : 5)
        : age < 24
          ? (lot < 40 ? 4 : lot < 92 ? 5 : 6)
          : age < 28 ? (lot < 8 ? 4 : lot < 65 ? 5 : 6) : (lot < 30 ? 5 : 6)
    }
  }

  /// Draws a program of the person's level.
  func drawMajors(_ person: inout Person, _ draws: inout Draws) {
    person.secondMajor = -1
    person.minor = -1
    if person.visa == .m1 {
      let vocation = vocationalLots.draw(&draws)
      person.major = flying + vocation
      person.level = vocation < Major.flying ? 9 : 10
    } else if person.level == 7 {
      person.major = language
    } else {
      person.major = academicLots.draw(&draws)
      guard person.level == 4 else { return }
      if draws.chance(8) { person.secondMajor = other(than: person, &draws) }
      if draws.chance(12) { person.minor = other(than: person, &draws) }
    }
  }

  private func other(than person: Person, _ draws: inout Draws) -> Int {
    let major = academicLots.draw(&draws)
    return major == person.major || major == person.secondMajor ? -1 : major
  }

  /// Draws the credits of the term.
  func drawCredits(_ person: inout Person, _ draws: inout Draws) {
    person.credits = Credits()
    if person.life == .training || person.life == .enrolled && person.visa != .other {
      person.credits.earned = 1_000 * draws.below(person.level == 4 ? 125 : 60)
    }
    guard person.life == .enrolled else { return }
    func one(of choices: [Int], _ draws: inout Draws) -> Int { choices[draws.below(choices.count)] }
    let full: Int
    switch person.level {
    case 7:
      person.credits.esl = one(of: [18_000, 18_000, 20_000, 15_000], &draws)
      full = 18_000
    case 9, 10:
      person.credits.campus = one(of: [12_000, 18_000, 22_000], &draws)
      full = 18_000
    case 3, 4:
      person.credits.campus = one(of: Self.undergraduate, &draws)
      person.credits.online = one(of: [0, 0, 0, 3_000, 3_000, 1_500], &draws)
      if draws.chance(4) { person.credits.esl = 3_000 }
      full = 12_000
    default:
      person.credits.campus = one(of: Self.graduate, &draws)
      person.credits.online = one(of: [0, 0, 0, 0, 3_000], &draws)
      full = 9_000
    }
    person.credits.isFullTime = person.credits.total >= full
  }

  private static let undergraduate = [
    9_000, 9_000, 10_000, 12_000, 12_000, 12_000, 13_000, 14_000, 15_000, 15_000, 16_000, 12_500,
    3_000, 6_000,
  ]
  private static let graduate = [
    6_000, 9_000, 9_000, 9_000, 9_000, 10_000, 12_000, 7_500, 3_000, 1_000, 4_500, 9_000,
  ]

  /// Draws how the person stands.
  func drawStanding(_ person: inout Person, _ draws: inout Draws) {
    guard person.life != .scholar else { return }
    person.standing = Standing()
    if person.level == 4 {
      person.standing.year = draws.below(50) == 0 ? 6 : min(4, 1 + max(0, person.birth.age - 18))
    }
    person.standing.admitted =
      local.terms[
        person.life == .awaited ? local.terms.count - 1 : draws.below(local.terms.count)]
    if draws.chance(70) { person.standing.advisor = draws.below(advisors.count) }
    person.standing.scores = draws.next()
    if draws.chance(40) { person.standing.test = local.tests.any(&draws) }
    if draws.chance(4) { person.standing.secondTest = local.tests.any(&draws) }
    guard person.life == .enrolled || person.life == .training else { return }
    person.standing.average = 200 + draws.below(201)
    let lot = draws.below(100)
    if person.life == .training {
      person.standing.graduation = 2025 * 12 + (lot < 50 ? 4 : 11)
    } else if lot < 45 {
      person.standing.graduation = (2027 + lot % 3) * 12 + (lot % 2 == 0 ? 4 : 11)
      person.standing.hasApplied = lot < 6
    }
    if draws.chance(2) {
      person.standing.deficiency = local.deficiencies.any(&draws)
      person.standing.average = 150 + draws.below(50)
    }
    person.standing.isHeldForMoney = draws.chance(4)
    person.standing.isHeldForConduct = draws.below(200) == 0
  }
}
