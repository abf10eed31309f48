/// A person who is gone or new, with what would show that both are one.
///
/// What is compared is kept as hashes of 64 bits: a night on which every id is another has as many
/// of these as rows.
package struct RenameCandidate: Sendable {
  let uuuid: String
  let people: PeopleSet
  let isConfidential: Bool
  let sevisID: UInt64?
  let email: UInt64?
  let nameAndBirthDate: UInt64?

  /// Takes the trimmed values of a row; blank ones show nothing.
  package init(
    uuuid: String, people: PeopleSet, isConfidential: Bool, lastName: Span<UInt8>,
    firstName: Span<UInt8>, birthDate: Span<UInt8>, email: Span<UInt8>, sevisID: Span<UInt8>
  ) {
    self.uuuid = uuuid
    self.people = people
    self.isConfidential = isConfidential
    self.sevisID = sevisID.isEmpty ? nil : Self.hash(sevisID)
    self.email = email.isEmpty ? nil : Self.hash(email)
    nameAndBirthDate =
      lastName.isEmpty || birthDate.isEmpty
      ? nil : Self.hash(birthDate, Self.hash(firstName, Self.hash(lastName)))
  }

  /// FNV-1a, case of ASCII letters aside; it begins where another ended.
  private static func hash(
    _ value: Span<UInt8>, _ start: UInt64 = 0xCBF2_9CE4_8422_2325
  ) -> UInt64 {
    var hash = start
    for index in value.indices {
      let byte = value[index]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
    }
    return (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
  }
}
