/// What happens to people between two nights.
enum Change: String, CaseIterable {
  case move, arrival, credits, program, name, phone
  case foreignPhone = "foreign-phone"
  case home, hold, average, graduation, status, nickname, advisor, custom

  /// How often it happens, against the others.
  private var weight: Int {
    switch self {
    case .move: 30
    case .credits: 20
    case .program, .phone, .average: 8
    case .arrival, .home, .hold: 5
    case .name, .custom: 4
    case .foreignPhone, .graduation, .nickname, .advisor: 3
    case .status: 2
    }
  }

  /// Lots for all of them.
  static let lots = Lots(allCases.map(\.weight))

  /// The person after it, nil where it can't happen to them.
  func applied(to person: Person, of world: World, _ draws: inout Draws) -> Person? {
    var changed = person
    if world.isEmployeeOnly(person) {
      guard self == .name else { return nil }
      marry(&changed, of: world, &draws)
      return changed
    }
    switch self {
    case .move:
      guard person.address.kind != .none else { return nil }
      world.drawAddress(&changed, &draws)
    case .arrival:
      guard person.life == .awaited else { return nil }
      changed.life = .enrolled
      world.drawAddress(&changed, &draws)
      world.drawCredits(&changed, &draws)
    case .credits:
      guard person.life == .enrolled else { return nil }
      world.drawCredits(&changed, &draws)
      changed.credits.earned = person.credits.earned
    case .program:
      guard person.life != .family, person.life != .scholar else { return nil }
      world.drawMajors(&changed, &draws)
    case .name: marry(&changed, of: world, &draws)
    case .phone: changed.phone = draws.next()
    case .foreignPhone: changed.foreignPhone = draws.next()
    case .home: changed.home = draws.next() | 1
    case .hold: changed.standing.isHeldForMoney.toggle()
    case .average:
      guard person.standing.average > 0 else { return nil }
      changed.standing.average = 200 + draws.below(201)
    case .graduation:
      guard person.life == .enrolled else { return nil }
      changed.standing.hasApplied.toggle()
      changed.standing.graduation = 2027 * 12 + (draws.chance(50) ? 4 : 11)
    case .status:
      guard person.visa == .f1 else { return nil }
      changed.visa = .other
      changed.visaWords = world.local.visas.any(&draws)
    case .nickname:
      changed.preferred = world.names[world.lands[person.country].culture].nicknames.any(&draws)
    case .advisor:
      guard person.standing.advisor >= 0 else { return nil }
      changed.standing.advisor = draws.below(world.advisors.count)
    case .custom: changed.changedCustoms |= 1 << UInt64(draws.below(world.local.customCount))
    }
    return changed
  }

  /// Adds a family name.
  ///
  /// Nobody has two to begin with, so the new name is no other's on that birth date. A later
  /// marriage brings another in its place.
  private func marry(_ person: inout Person, of world: World, _ draws: inout Draws) {
    let families = world.names[world.lands[person.country].culture].families
    person.marriedFamily = families.any(&draws)
    if person.marriedFamily == person.family { person.marriedFamily = .none }
  }
}
