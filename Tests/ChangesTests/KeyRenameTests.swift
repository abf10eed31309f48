import Feed
import Testing

@testable import Changes

/// The same person under another UUUID, where nobody else could be meant.
@Suite struct KeyRenameTests {
  @Test func aNameAndABirthDateAnEmailOrASEVISIDShowIt() {
    let pairs = KeyRename.pairs(
      gone: [
        person("U1", "Haddad", "Nour", "02/28/2001"), person("U2", email: "wei@u.edu"),
        person("U3", sevisID: "N0012345678"),
      ],
      added: [
        person("V3", sevisID: "N0012345678"), person("V2", email: "WEI@u.edu"),
        person("V1", "HADDAD", "Nour", "02/28/2001"), person("V4", "Someone", "Else", "01/01/2000"),
      ])
    #expect(pairs.map(\.before) == ["U3", "U2", "U1"])
    #expect(pairs.map(\.after) == ["V3", "V2", "V1"])
    #expect(pairs.map(\.evidence) == [.sevisID, .email, .nameAndBirthDate])
  }

  @Test func twoWhoCouldBeMeantAreNoPair() {
    let twins = [
      person("U1", "Kim", "Min", "02/28/2001"), person("U2", "Kim", "Min", "02/28/2001"),
    ]
    #expect(KeyRename.pairs(gone: twins, added: [person("V1", "Kim", "Min", "02/28/2001")]) == [])
    #expect(KeyRename.pairs(gone: [twins[0]], added: twins) == [])
  }

  @Test func evidenceThatPointsToTwoIsNone() {
    let gone = [person("U1", "Kim", "Min", "02/28/2001"), person("U2", email: "kim@u.edu")]
    let added = [person("V1", "Kim", "Min", "02/28/2001", email: "kim@u.edu")]
    #expect(KeyRename.pairs(gone: gone, added: added) == [])
    // One who is gone can't be two.
    let one = [person("U1", "Kim", "Min", "02/28/2001", email: "kim@u.edu")]
    let two = [person("V1", "Kim", "Min", "02/28/2001"), person("V2", email: "kim@u.edu")]
    #expect(KeyRename.pairs(gone: one, added: two) == [])
  }

  @Test func anotherSEVISIDIsAnotherPerson() {
    let gone = [person("U1", "Kim", "Min", "02/28/2001", sevisID: "N0000000001")]
    let added = [person("V1", "Kim", "Min", "02/28/2001", sevisID: "N0000000002")]
    #expect(KeyRename.pairs(gone: gone, added: added) == [])
  }

  @Test func aNameAloneShowsNothing() {
    #expect(
      KeyRename.pairs(gone: [person("U1", "Kim", "Min")], added: [person("V1", "Kim", "Min")]) == []
    )
  }

  private func person(
    _ uuuid: String, _ last: String = "", _ first: String = "", _ birth: String = "",
    email: String = "", sevisID: String = ""
  ) -> RenameCandidate {
    RenameCandidate(
      uuuid: uuuid, people: PeopleSet(.students), isConfidential: false,
      lastName: Array(last.utf8).span, firstName: Array(first.utf8).span,
      birthDate: Array(birth.utf8).span, email: Array(email.utf8).span,
      sevisID: Array(sevisID.utf8).span)
  }
}
