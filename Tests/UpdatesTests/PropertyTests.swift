import Codes
import Feed
import Foundation
import TestSupport
import Testing

@testable import Updates

/// What holds for any two nights, shown on ten thousand random pairs.
@Suite struct PropertyTests {
  private static let pairs = 10_000

  /// A person of a random class and status, and the same person after a random night.
  private static func pair(_ random: inout SplitMix) -> Student {
    let visaClass = random.pick([VisaType.Class.f1, .f1, .j1, .m1])
    var student = random.below(4) == 0 ? Student.initial(visaClass) : Student.active(visaClass)
    student.context.today = random.pick([
      day("2026-11-04"), day("2027-01-25"), day("2027-02-02"), day("2026-09-01"),
    ])
    if random.below(3) == 0 {
      student.waivers = [
        Waiver(
          random.pick(Waiver.Kind.allCases), from: day("2026-08-24"), until: day("2027-05-07"),
          reason: "01", isInSEVIS: random.below(2) == 0)
      ]
    }
    if random.below(8) == 0 { student = Student.new(visaClass) }
    for column in Student.baseRow.keys.sorted() + ["SUFFIX", "CUSTOM4", "GRAD_DATE", "BIRTH_CITY"]
    where column != "UUUID" && random.below(8) == 0 {
      student = student.changed(
        [column: value(for: column, &random)],
        on: random.below(2) == 0 ? student.context.today : day("2026-11-02"))
    }
    for column in Student.baseRow.keys.sorted() where random.below(30) == 0 {
      student.blocked[column] = random.pick(["mojibake", "placeholder-value", "invalid-date"])
    }
    if random.below(20) == 0 { student.missing = MissingRow(since: day("2026-11-02")) }
    return student
  }

  /// A value that a column may show: right, wrong, blank, too long.
  private static func value(for column: String, _ random: inout SplitMix) -> String {
    let any = ["", "x", "Zoë O’Neil", String(repeating: "Long ", count: 30), "00.0000", "-"]
    let likely: [String] =
      switch column {
      case "DOB": ["04/07/2005", "2005-04-07", "13/13/2005"]
      case "GENDER": ["M", "F", "U", "X"]
      case "EMAIL": ["a@example.edu", "a@b", "a b@example.edu", "ä@example.edu"]
      case "US_PHONE": ["4355550199", "555-0199", "14355550199"]
      case "FOREIGN_PHONE": ["8030000000", "80 300", String(repeating: "8", count: 25)]
      case "FOREIGN_PHONE_COUNTRY_CODE": ["44", "+44", "00044"]
      case "US_ADDRESS_ZIP", "US_MAILING_ADDRESS_ZIP": ["84341", "84341-1234", "8434"]
      case "US_ADDRESS_STATE", "US_MAILING_ADDRESS_STATE": ["NV", "Utah", "XX"]
      case "MAJOR_CIP", "SECOND_MAJOR_CIP", "MINOR_CIP":
        ["16.0101", "90.0101", "11.0902", "99.9999", "1.01"]
      case "EDUCATION_LEVEL": ["03", "05", "06", "10", "11", "4"]
      case "SUFFIX": ["Jr.", "III", "jr"]
      case "CUSTOM1", "CUSTOM2": ["12/14/2029", "01/11/2027", "12/15/2028", "soon"]
      case "CUSTOM4": ["WD", "GR", "SU", "DE", "LE", "NP"]
      case "GRAD_DATE": ["12/12/2026", "14-DEC-26"]
      case "VISA_TYPE": ["01", "03", "H-1B", "F-1"]
      case let name where name.hasSuffix("COUNTRY"): ["GH", "US", "CH", "ZZ"]
      case let name where name.hasPrefix("CREDITS_T"): ["202720", "15", "0"]
      case let name where name.hasPrefix("CREDITS"): ["0", "6", "9", "12.5", "-1"]
      case "FULL_TIME": ["FT", "PT", "?"]
      default: ["Eze", "OKAFOR", "77 Oak Ave", "Smithfield", "12 Main  St"]
      }
    return random.below(3) == 0 ? random.pick(any) : random.pick(likely)
  }

  /// No blank, absent, † or left-out value ever yields something that clears or takes away.
  @Test func nothingComesOfNothing() {
    var random = SplitMix(seed: 20_261_125)
    var proposing = 0
    for number in 0..<Self.pairs {
      let student = Self.pair(&random)
      let updates = student.updates
      if !updates.isEmpty { proposing += 1 }
      for update in updates {
        Self.expectNothingCleared(update, student)
        Self.expectNothingBlocked(update, student)
        if update.isNegative { Self.expectGrounds(update, student) }
      }
      // One an event, each time the same.
      #expect(Set(updates.map(\.key)).count == updates.count)
      if number % 20 == 0 { #expect(student.updates == updates) }
    }
    #expect(proposing * 10 >= Self.pairs * 3, "\(proposing) of \(Self.pairs) propose something")
  }

  /// Only the second line of an address that was moved away from is ever emptied.
  private static func expectNothingCleared(_ update: Update, _ student: Student) {
    for field in update.fields where field.after.isEmpty {
      let block = field.element.split(separator: "/").first.map(String.init) ?? ""
      let street = update.fields.first { $0.element == block + "/Address1" }
      #expect(street.map { $0.after != $0.before } ?? false, "\(field.element) is emptied")
    }
  }

  private static func expectNothingBlocked(_ update: Update, _ student: Student) {
    for field in update.fields {
      guard let column = field.column else { continue }
      #expect(student.blocked[column] == nil, "\(field.element) comes of a blocked \(column)")
    }
  }

  /// What is negative comes of a filled, unblocked column that says so, and waits for two people.
  private static func expectGrounds(_ update: Update, _ student: Student) {
    #expect(update.risk == .fourEyes)
    let end = student.row["CUSTOM2"] ?? ""
    let signal = student.row["CUSTOM4"] ?? ""
    let hasEnd = !end.isEmpty && student.blocked["CUSTOM2"] == nil
    let hasSignal = !signal.isEmpty && student.blocked["CUSTOM4"] == nil
    #expect(hasEnd || hasSignal)
    #expect(student.missing == nil)
  }

  /// Blanking, blocking or dropping columns never adds an update of another duty.
  @Test func takingAwayAddsNothing() {
    var random = SplitMix(seed: 7)
    for _ in 0..<2000 {
      let student = Self.pair(&random)
      guard student.missing == nil, student.record != nil else { continue }
      for column in ["LAST_NAME", "EMAIL", "US_ADDRESS_LINE1", "CUSTOM2", "CUSTOM4", "VISA_TYPE"] {
        let duties = Set(student.duties)
        let blank = Set(student.with { $0.row[column] = "" }.duties)
        let blocked = Set(student.with { $0.blocked[column] = "mojibake" }.duties)
        // A visitor without a US address hasn't arrived, as far as anyone can tell.
        let new = blank.union(blocked).subtracting(duties).subtracting(["j-not-arrived"])
        #expect(new.isEmpty, "\(new) came of taking \(column) away")
      }
    }
  }

  /// Whoever changed in other columns alone needn't be looked at, because none of them is read.
  @Test func noOtherColumnIsRead() {
    var random = SplitMix(seed: 11)
    for _ in 0..<2000 {
      let student = Self.pair(&random)
      let read = student.context.columnsRead
      var (without, with) = (student.view, student.view)
      for place in without.values.indices where !read.contains(ColumnID(rawValue: place)) {
        let column = ColumnID(rawValue: place)
        without.values[place] = nil
        with.values[place] = random.pick(["", "x", "202720", "WD", "F-1", "12/14/2029"])
        with.firstSeen[column] = student.context.today
        with.blocked[column] = "mojibake"
      }
      let outcomes = [without, with].map { view in
        Proposer(student.context).propose(
          for: view, record: student.record, confirmed: student.confirmed,
          waivers: student.waivers, settled: student.settled)
      }
      #expect(outcomes[0] == outcomes[1])
    }
  }

  @Test func absentColumnsSayNothing() {
    var student = Student.active()
    student.absent = Set(Student.baseRow.keys).union(["SUFFIX", "CUSTOM4"]).subtracting(["UUUID"])
    student.firstSeen = Dictionary(
      uniqueKeysWithValues: student.absent.map { ($0, day("2026-11-02")) })
    #expect(student.updates.isEmpty)
  }

  // MARK: The schemas

  private static let areSchemasThere = UpdateSchemas() != nil

  private static func place(of update: Update, _ element: String) -> UpdateSchemas.Place {
    UpdateSchemas.Place(
      isStudent: update.visaClass.isStudent, event: update.event.name.rawValue,
      operation: update.event.operation, element: element)
  }

  /// Every value that would be sent is one that its element takes, by the schemas themselves.
  @Test(
    .enabled(if: areSchemasThere, "skipped: the expanded schemas (sevis-trees) aren't here"))
  func everyValueFitsItsElement() throws {
    var schemas = try #require(UpdateSchemas())
    var random = SplitMix(seed: 20_261_125)
    var checked = 0
    for _ in 0..<Self.pairs {
      let person = Self.pair(&random)
      for update in person.updates where update.event.isSent {
        for field in update.fields {
          let objection = schemas.objection(
            to: field.after, at: Self.place(of: update, field.element))
          #expect(objection == nil)
          checked += 1
        }
        for need in update.needs {
          let place = Self.place(of: update, need.element)
          #expect(schemas.has(place), "the schema has no \(place.path)")
        }
      }
    }
    #expect(checked > Self.pairs / 3)
  }

  /// The tables of codes are as long as the schemas say.
  @Test(
    .enabled(if: areSchemasThere, "skipped: the expanded schemas (sevis-trees) aren't here"))
  func theTablesAreTheSchemas() throws {
    let tree = try #require(SchemaTree(named: "student-6.55"))
    let base = "SEVISBatchCreateUpdateStudent/UpdateStudent/Student/PersonalInfo/"
    for (element, table) in [
      ("BirthCountryCode", "birth-country"), ("CitizenshipCountryCode", "country"),
      ("USAddress/State", "state"), ("ForeignAddress/CountryCode", "country"),
    ] {
      let codes = try #require(CodeTable(named: table)).codes.filter(\.isCurrent)
      #expect(tree.leaf(base + element)?.codeCount == codes.count, "\(element)")
    }
  }
}
