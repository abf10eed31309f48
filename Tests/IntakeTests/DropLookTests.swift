import Intake
import Testing

/// What is a complete set, by what lies in the folder and when.
@Suite struct DropLookTests {
  private static let student = "sis_user_info.txt"
  private static let hr = "hr_user_info_core.txt"
  private static let now = 1_800_000_000

  private func look(_ rules: DropRules, _ entries: DropEntry...) -> DropLook {
    DropLook.at(
      Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0) }), rules, folder: "/drop",
      now: Self.now)
  }

  /// A file that was last changed so many seconds ago.
  private func file(_ name: String, _ age: Int, changed: Int? = nil) -> DropEntry {
    DropEntry(name: name, modified: Self.now - age, changed: Self.now - (changed ?? age))
  }

  private var both: DropRules { DropRules(names: [Self.student, Self.hr]) }
  private var one: DropRules { DropRules(names: [Self.student]) }

  @Test func restedFilesAreASet() {
    #expect(
      look(both, file(Self.student, 60), file(Self.hr, 300)) == .complete([Self.student, Self.hr]))
  }

  @Test func youngFileIsWaitedFor() {
    guard case .settling(let until, let why) = look(one, file(Self.student, 59)) else {
      Issue.record("it isn't waited for")
      return
    }
    #expect(until == Self.now + 1)
    #expect(
      why
        == "the set in /drop is to rest for 60 seconds, for an upload may still go on; it has 1 to go"
    )
  }

  /// A time that lies ahead is nobody's; the moment it was put counts.
  @Test func timeFromTheFutureIsNotWaitedFor() {
    #expect(look(one, file(Self.student, -9_000, changed: 61)) == .complete([Self.student]))
    guard case .settling(let until, _) = look(one, file(Self.student, -9_000, changed: 10)) else {
      Issue.record("it isn't waited for")
      return
    }
    #expect(until == Self.now + 50)
  }

  @Test func settlingTimeIsTheSchools() {
    var rules = one
    rules.settlingTime = 0
    #expect(look(rules, file(Self.student, 0)) == .complete([Self.student]))
  }

  @Test(arguments: ["sis_user_info.txt.part", "sis_user_info.txt.filepart", ".sis_user_info.txt"])
  func uploadOnItsWayIsSeenAndNotTaken(name: String) {
    #expect(
      look(one, file(name, 900))
        == .incomplete(
          "no complete set lies in /drop: sis_user_info.txt is not there; an upload seems to be on its way"
        ))
  }

  @Test(arguments: [
    ("SIS_USER_INFO.TXT", "SIS_USER_INFO.TXT"), ("sis_user_info.txt ", "sis_user_info.txt "),
    ("sis_user_info.txt\n", "sis_user_info.txt\\u{a}"),
    ("\u{1B}[2Jsis_user_info.txt", "\\u{1b}[2Jsis_user_info.txt"),
    ("sis-user-info (1).txt", "sis-user-info (1).txt"),
  ])
  func nameThatIsNearlyRightIsSaid(name: String, shown: String) {
    let look = look(one, file(name, 900))
    // What is in a name is shown and not done: no newline, no escape of a terminal.
    let near = name.hasPrefix("\u{1B}") ? "" : "; “\(shown)” is not its name"
    #expect(
      look == .incomplete("no complete set lies in /drop: sis_user_info.txt is not there" + near))
  }

  @Test func missingFileIsNamed() {
    #expect(
      look(both, file(Self.student, 900))
        == .incomplete("no complete set lies in /drop: hr_user_info_core.txt is not there"))
    #expect(
      look(both)
        == .incomplete(
          "no complete set lies in /drop: sis_user_info.txt and hr_user_info_core.txt are not there"
        ))
  }

  @Test func filesOfTwoNightsAreNoSet() {
    let hours = 3_600
    #expect(
      look(both, file(Self.student, 900), file(Self.hr, 900 + 12 * hours))
        == .complete([Self.student, Self.hr]))
    #expect(
      look(both, file(Self.student, 900), file(Self.hr, 901 + 12 * hours))
        == .incomplete(
          "no complete set lies in /drop: hr_user_info_core.txt is more than 12 hours older than the rest, and of another night"
        ))
  }

  @Test func otherFilesOfTheSetComeAlong() {
    let rules = DropRules(names: [Self.student], others: [Self.hr])
    #expect(look(rules, file(Self.student, 60)) == .complete([Self.student]))
    #expect(
      look(rules, file(Self.student, 60), file(Self.hr, 60)) == .complete([Self.student, Self.hr]))
    guard case .settling = look(rules, file(Self.student, 60), file(Self.hr, 5)) else {
      Issue.record("a file that is on its way is left behind")
      return
    }
  }

  @Test func companionSaysThatAFileIsWhole() {
    var rules = one
    rules.completion = .companion
    guard case .incomplete(let why) = look(rules, file(Self.student, 900)) else {
      Issue.record("it is taken without its companion")
      return
    }
    #expect(
      why
        == "sis_user_info.txt in /drop waits for its sis_user_info.txt.done or .sha256, which says that it is whole"
    )
    let done = Self.student + ".done"
    #expect(look(rules, file(Self.student, 900), file(done, 890)) == .complete([Self.student]))
    // One that is left over from yesterday says nothing of today's upload.
    guard case .incomplete = look(rules, file(Self.student, 900), file(done, 86_400)) else {
      Issue.record("an old companion is taken for a new one")
      return
    }
    #expect(
      look(rules, file(Self.student, 900), file(Self.student + ".sha256", 86_400))
        == .complete([Self.student]))
  }

  @Test(arguments: [
    (
      DropEntry.Kind.link,
      "/drop/sis_user_info.txt is a symbolic link, which is not followed; upload the file itself"
    ),
    (.folder, "/drop/sis_user_info.txt is a folder, not a file; nothing in it is read"),
    (.special("pipe"), "/drop/sis_user_info.txt is a pipe, not a file; it is not opened"),
    (.special("device"), "/drop/sis_user_info.txt is a device, not a file; it is not opened"),
  ])
  func whatIsNoFileIsRefused(kind: DropEntry.Kind, sentence: String) {
    var entry = file(Self.student, 900)
    entry.kind = kind
    #expect(look(one, entry) == .refused([sentence]))
  }

  @Test func fileOfTwoNamesIsRefusedOnceARenameIsOver() {
    var entry = file(Self.student, 900)
    entry.links = 2
    #expect(
      look(one, entry)
        == .refused([
          "/drop/sis_user_info.txt has 2 names (hard links), so it may be changed or read from elsewhere; upload a file of its own"
        ]))
    entry.changed = Self.now - 2
    guard case .settling(let until, _) = look(one, entry) else {
      Issue.record("a rename that goes on is refused")
      return
    }
    #expect(until == Self.now + 3)
  }

  @Test func ownerAndSizeAreLookedAt() {
    var (rules, entry) = (one, file(Self.student, 900))
    rules.owner = DropRules.Owner(name: "sisdrop", id: 990)
    #expect(
      look(rules, entry)
        == .refused([
          "/drop/sis_user_info.txt belongs to user 0, not to sisdrop (drop.owner)"
        ]))
    entry.owner = 990
    #expect(look(rules, entry) == .complete([Self.student]))
    rules.quota = 1_000
    entry.size = 1_001
    #expect(
      look(rules, entry)
        == .refused([
          "/drop/sis_user_info.txt has 1001 bytes, and a file may have 1000 (drop.quota); it is not read"
        ]))
  }
}
