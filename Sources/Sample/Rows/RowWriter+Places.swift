/// The cells that say where a person lives and how they are reached.
extension RowWriter {
  func writeContact(_ kind: CellKind, of person: Person, to out: inout Output) {
    let land = world.lands[person.country]
    switch kind {
    case .usPhone:
      guard person.life != .awaited else { return }
      var draws = Draws(person.phone)
      out.append(person.address.area.isNone ? world.places[0].area : person.address.area)
      out.append("55501")
      out.append(number: draws.below(100), width: 2)
    case .callingCode: out.append(land.calling)
    case .foreignPhone:
      var draws = Draws(person.foreignPhone)
      out.append(pattern: land.phones.any(&draws), &draws)
    default:
      // One in twenty-five has no address abroad on file.
      guard person.home % 25 != 0 || person.life == .enrolled else { return }
      writeHome(kind, land, person.home, to: &out)
    }
  }

  private func writeHome(
    _ kind: CellKind, _ land: World.Land, _ home: UInt64, to out: inout Output
  ) {
    // The town decides province and postal code, so all are drawn from the same number.
    let town = Int((home >> 8) % UInt64(land.cities.count))
    switch kind {
    case .foreignLine1:
      var draws = Draws(home)
      out.append(pattern: land.streets.any(&draws), &draws)
    case .foreignLine2:
      var draws = Draws(home &+ 1)
      if draws.chance(55) { out.append(pattern: land.rooms.any(&draws), &draws) }
    case .foreignCity: out.append(land.cities[town])
    case .foreignProvince: out.append(land.provinces[town])
    case .foreignPostalCode:
      var draws = Draws(home &+ 2)
      out.append(pattern: land.postcodes[town], &draws)
    default: out.append(land.code)
    }
  }

  func writeAddress(_ kind: CellKind, _ address: Address, to out: inout Output) {
    guard address.kind != .none else { return }
    switch kind {
    case .usLine1:
      var draws = Draws(address.numbers)
      out.append(pattern: address.street, &draws)
    case .usLine2:
      var draws = Draws(address.numbers &+ 1)
      out.append(pattern: address.room, &draws)
    case .usCity: out.append(address.city)
    case .usState: out.append(address.state)
    default: out.append(address.zip)
    }
  }
}
