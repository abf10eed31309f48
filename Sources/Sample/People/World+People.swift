/// What is asked of a person, beyond being somebody.
enum Role {
  /// A student or employee, as it comes.
  case any
  /// Somebody of the student file.
  case studentOrFamily
  /// An F-1 student who takes courses, lives in a house and has a home abroad: a row in which every
  /// cell that a breakage needs is filled.
  case ordinaryStudent
  case employee
}

extension World {
  /// The person with a number.
  func person(_ number: Int, as role: Role) -> Person {
    var person = Person(number: number)
    var draws = Draws(seed: seed, person: number, .visa)
    let isEmployee = draws.chance(25)
    person.isEmployee = role == .employee || role == .any && isEmployee
    person.country = landLots.draw(&draws)
    // Some employees study as well; one row holds both.
    if person.isEmployee && !(role == .any && draws.chance(2)) {
      person.life = .family
      person.visa = .other
      drawEmployeesName(&person)
      return person
    }
    person.birth = naming.birth(of: number)
    drawVisa(&person, role, &draws)
    drawName(&person)
    drawHome(&person)
    drawAddress(&person, &draws, isOrdinary: role == .ordinaryStudent)
    drawStudy(&person)
    person.custom = draws.next()
    return person
  }

  /// Whether a person has no student's part, only an employee's.
  func isEmployeeOnly(_ person: Person) -> Bool { person.isEmployee && person.citizenship.isNone }

  // MARK: Names

  private func drawName(_ person: inout Person) {
    let culture = names[lands[person.country].culture]
    let choice = naming.name(
      of: person.number, born: person.birth, families: culture.families.count,
      given: culture.given.count)
    person.family = culture.families[choice.family]
    person.given = culture.given[choice.given]
    var draws = Draws(seed: seed, person: person.number, .name)
    let isWoman = choice.given < culture.women
    let second = isWoman ? culture.secondOfWomen : culture.secondOfMen
    if let further = choice.further {
      person.further = culture.given[further]
    } else if second.count > 0 && draws.chance(culture.secondShare) {
      person.further = second.any(&draws)
      person.isFurtherFirst = culture.isSecondBefore
    } else if draws.chance(culture.middleShare) {
      let start = isWoman ? 0 : culture.women
      let count = isWoman ? culture.women : culture.given.count - culture.women
      let middle = start + draws.below(count)
      if middle != choice.given { person.middle = culture.given[middle] }
    }
    person.gender = UInt8(ascii: draws.below(200) == 0 ? "U" : isWoman ? "F" : "M")
    person.isConfidential = draws.chance(1)
    if !isWoman && draws.below(200) == 0 { person.suffix = local.suffixes.any(&draws) }
    let native = culture.native[choice.given]
    switch draws.below(100) {
    case ..<22 where !native.isNone: person.preferred = native
    case 80... where culture.nicknames.count > 0:
      person.preferred = culture.nicknames.any(&draws)
    default: break
    }
    if person.birth.age > 20 && draws.chance(40) { person.marital = local.marital.any(&draws) }
    if draws.chance(3) { person.preferredGender = local.preferredGenders.any(&draws) }
  }

  private func drawEmployeesName(_ person: inout Person) {
    var draws = Draws(seed: seed, person: person.number, .name)
    let culture = names[
      draws.chance(60) ? Culture.Name.english.rawValue : lands[person.country].culture]
    person.family = culture.families.any(&draws)
    person.given = culture.given.any(&draws)
    if draws.chance(30) { person.middle = culture.given.any(&draws) }
  }

  // MARK: Status

  private func drawVisa(_ person: inout Person, _ role: Role, _ draws: inout Draws) {
    let age = person.birth.age
    var lot = draws.below(1_000)
    if role == .ordinaryStudent { lot = 0 }
    switch age {
    case ..<17 where role != .ordinaryStudent:
      person.visa = lot < 750 ? .f2 : lot < 990 ? .j2 : .m2
      person.life = .family
    case ..<24:
      person.visa = lot < 820 ? .f1 : lot < 955 ? .j1 : lot < 975 ? .m1 : .other
    default:
      person.visa =
        lot < 650
        ? .f1
        : lot < 920
          ? .j1
          : lot < 945
            ? .m1
            : lot < 970
              ? .f2
              : lot < 980 ? .j2 : .other
      if person.visa.isDependent { person.life = .family }
      if person.visa == .j1 && draws.chance(65) { person.life = .scholar }
    }
    if person.visa == .other { person.visaWords = local.visas.any(&draws) }
    if person.life == .enrolled && role != .ordinaryStudent {
      let lot = draws.below(100)
      if person.visa == .f1 && age > 22 && lot < 16 {
        person.life = .training
      } else if lot > 93 && person.visa != .other {
        person.life = .awaited
      }
    }
  }

  // MARK: Home

  private func drawHome(_ person: inout Person) {
    var draws = Draws(seed: seed, person: person.number, .home)
    person.citizenship = lands[person.country].code
    // A few were born elsewhere.
    let birthplace = draws.chance(2) ? landLots.draw(&draws) : person.country
    person.birthCountry = lands[birthplace].code
    person.home = draws.next() | 1
    person.foreignPhone = draws.next()
    person.phone = draws.next()
  }

  /// Draws where a person lives in the United States.
  func drawAddress(_ person: inout Person, _ draws: inout Draws, isOrdinary: Bool = false) {
    person.address = Address()
    person.mailing = Address()
    if person.life == .awaited { return }
    if person.life == .training && draws.chance(70) {
      person.address = house(in: away[draws.below(away.count)], &draws)
    } else if !isOrdinary && person.birth.age < 24 && draws.chance(35) {
      person.address = Address(
        kind: .hall, street: halls.any(&draws), room: hallRooms.any(&draws),
        city: places[0].city, state: places[0].state, zip: campusZIP, numbers: draws.next(),
        area: places[0].area)
    } else {
      person.address = house(in: places[placeLots.draw(&draws)], &draws)
    }
    let lot = draws.below(100)
    if isOrdinary || lot < 20 {
      person.mailing = person.address
    } else if lot < 24 {
      person.mailing = Address(
        kind: .box, street: box, city: places[0].city, state: places[0].state,
        zip: places[0].zips[0], numbers: draws.next(), area: places[0].area)
    }
  }

  private func house(in place: Place, _ draws: inout Draws) -> Address {
    Address(
      kind: .house, street: streets.any(&draws),
      room: draws.chance(60) ? apartments.any(&draws) : .none, city: place.city,
      state: place.state, zip: place.zips.any(&draws), numbers: draws.next(), area: place.area)
  }
}
