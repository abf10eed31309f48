internal import Feed

/// Writes people as rows of a feed.
struct RowWriter {
  /// A column and what goes into it.
  struct Column {
    var name: String
    /// Nil for a custom column, or one that only some school's layout has.
    fileprivate var kind: CellKind?
    /// The number of a custom column from 0, -1 for others.
    fileprivate var custom: Int
  }

  let world: World
  /// The columns in the order of the file.
  let columns: [Column]
  private let ids: Permutation
  private let studentNumbers: Permutation

  init(_ world: World, columns names: [String]) {
    self.world = world
    columns = names.map { name in
      Column(
        name: name, kind: CellKind(rawValue: name),
        custom: Layout.customNumber(of: name).map { $0 - 1 } ?? -1)
    }
    // Nine digits, scattered: an id says nothing about when its bearer came.
    ids = Permutation(of: 1_000_000_000, key: world.seed ^ 0x5555)
    studentNumbers = Permutation(of: 100_000_000 * 9, key: world.seed ^ 0xAAAA)
  }

  /// Writes a person's row with its newline.
  func write(_ person: Person, to out: inout Output) {
    let isEmployeeOnly = world.isEmployeeOnly(person)
    let last = columns.count - 1
    for index in columns.indices {
      write(columns[index], of: person, isEmployeeOnly, to: &out)
      out.append(index == last ? 0x0A : 0x09)
    }
  }

  /// A person's row with its newline.
  func row(of person: Person) -> [UInt8] {
    var out = Output(world.vocabulary, capacity: 1_024)
    write(person, to: &out)
    return out.bytes
  }

  /// The cells of a person's row.
  func cells(of person: Person) -> [[UInt8]] {
    row(of: person).dropLast().split(separator: 0x09, omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// Writes a person's id.
  func writeID(of person: Person, to out: inout Output) {
    out.append(UInt8(ascii: person.isEmployee ? "E" : "U"))
    out.append(number: ids(person.number), width: 9)
  }

  @inline(__always)
  private func write(
    _ column: Column, of person: Person, _ isEmployeeOnly: Bool, to out: inout Output
  ) {
    guard let kind = column.kind else {
      if column.custom >= 0 && !isEmployeeOnly {
        writeCustom(column.custom, of: person, to: &out)
      }
      return
    }
    switch kind {
    case .uuuid: writeID(of: person, to: &out)
    case .lastName:
      out.append(person.family)
      if !person.marriedFamily.isNone {
        out.append(0x20)
        out.append(person.marriedFamily)
      }
    case .firstName: writeFirstName(of: person, to: &out)
    case .middleName: out.append(person.middle)
    case .email:
      out.append(lowercased: person.given)
      out.append(UInt8(ascii: "."))
      out.append(lowercased: person.family)
      out.append(number: person.number + 1)
      out.append("@example.edu")
    case .hrFlag: out.append(UInt8(ascii: person.isEmployee ? "Y" : "N"))
    default:
      if !isEmployeeOnly { writeStudent(kind, of: person, to: &out) }
    }
  }

  private func writeFirstName(of person: Person, to out: inout Output) {
    if person.isFurtherFirst && !person.further.isNone {
      out.append(person.further)
      out.append(0x20)
      out.append(person.given)
    } else {
      out.append(person.given)
      guard !person.further.isNone else { return }
      out.append(0x20)
      out.append(person.further)
    }
  }

  private func writeCustom(_ number: Int, of person: Person, to out: inout Output) {
    guard number < world.local.customCount, person.life != .family else { return }
    let custom = world.local.custom(number)
    guard custom.share > 0 else { return }
    // One draw a cell, so that a changed cell changes no other.
    let salt: UInt64 = person.changedCustoms & 1 << UInt64(number) == 0 ? 0 : 1 << 32
    var draws = Draws(Draws.mix(person.custom &+ UInt64(number) &+ salt))
    if draws.chance(custom.share) { out.append(pattern: custom.words.any(&draws), &draws) }
  }

  private func writeStudent(_ kind: CellKind, of person: Person, to out: inout Output) {
    switch kind {
    case .birthDate: out.append(world.naming.dates, at: person.birth.date * 10, count: 10)
    case .gender: out.append(person.gender)
    case .confidentiality: out.append(UInt8(ascii: person.isConfidential ? "Y" : "N"))
    case .suffix: out.append(person.suffix)
    case .visaType:
      if person.visa == .other {
        out.append(person.visaWords)
      } else {
        out.append(number: person.visa.rawValue, width: 2)
      }
    case .birthCountry: out.append(person.birthCountry)
    case .citizenship, .residence: out.append(person.citizenship)
    case .maritalStatus: out.append(person.marital)
    case .preferredName: out.append(person.preferred)
    case .preferredGender: out.append(person.preferredGender)
    case .studentID: out.append(number: 100_000_000 + studentNumbers(person.number))
    case .sevisID:
      if person.visa != .other {
        out.append("N00")
        out.append(number: studentNumbers(person.number) / 9 + person.number % 9, width: 8)
      }
    case .birthCity: out.append(world.lands[person.country].cities[0])
    case .callingCode, .foreignPhone, .usPhone, .foreignLine1, .foreignLine2, .foreignCity,
      .foreignProvince, .foreignPostalCode, .foreignCountry:
      writeContact(kind, of: person, to: &out)
    case .usLine1, .usLine2, .usCity, .usState, .usZIP:
      writeAddress(kind, person.address, to: &out)
    case .mailingLine1: writeAddress(.usLine1, person.mailing, to: &out)
    case .mailingLine2: writeAddress(.usLine2, person.mailing, to: &out)
    case .mailingCity: writeAddress(.usCity, person.mailing, to: &out)
    case .mailingState: writeAddress(.usState, person.mailing, to: &out)
    case .mailingZIP: writeAddress(.usZIP, person.mailing, to: &out)
    default: writeStudy(kind, of: person, to: &out)
    }
  }
}
