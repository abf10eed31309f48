import Feed
import TestSupport

/// A made-up school whose students' nights are drawn by lot: what happens to them, and what their
/// extract spoils (`RandomTerm+Spoiling`).
///
/// It knows of each cell whether it says anything; what is good in it is another made-up student's.
struct RandomTerm {
  static let signal = "CUSTOM24"
  static let programStart = "CUSTOM9"
  static let programEnd = "CUSTOM10"
  static let signals = ["WD", "GR", "SU", "DE", "LE", "NP"]
  static let nextTerm = "Spring 2027"

  let columns: [String]
  let places: [String: Int]
  /// What is true of the students who are there.
  private(set) var truth: [[String]]
  /// What was true of each a night ago, to go back to.
  private var past: [String: [String]] = [:]
  private var spares: [[String]]
  /// Students to take good values from, by class.
  private let donors: [String: [[String]]]
  /// Until which night a row stays away.
  private var away: [String: Int] = [:]
  /// What is spoilt of someone's row, and isn't mended yet.
  var spoils: [String: [Spoil]] = [:]
  /// Whether a required column may be absent without an error.
  var excusesAbsence = false
  var random: SplitMix
  private var number = 0

  init(people: Int, seed: UInt64) throws {
    random = SplitMix(seed: seed)
    let sample = try FeedTable.sample(people * 3 / 2 + 100, seed: seed)
    columns = sample.columns
    places = Dictionary(uniqueKeysWithValues: sample.columns.enumerated().map { ($1, $0) })
    let visa = sample.place("VISA_TYPE")
    var rows = sample.rows.filter { ["01", "02", "03"].contains($0[visa]) }
    for index in rows.indices {
      rows[index][sample.place(Self.signal)] = ""
      rows[index][sample.place(Self.programStart)] = "08/25/2025"
      rows[index][sample.place(Self.programEnd)] = "05/12/2028"
    }
    let others = try FeedTable.sample(1_000, seed: seed + 1_000).rows
    donors = Dictionary(grouping: others) { $0[visa] }
    truth = Array(rows.prefix(people))
    spares = Array(rows.dropFirst(people))
    precondition(truth.count == people && !spares.isEmpty, "too few of them are F, M or J")
  }

  /// The SEVIS records of all who are there and of some who come later, as a list in which some
  /// values aren't known.
  mutating func roster() -> String {
    let own = ["UUUID", "SEVIS_ID", "CLASS", "STATUS", "PROGRAM_START", "PROGRAM_END"]
    let values = Self.rosterColumns
    var lines = [own + values]
    for (index, row) in (truth + spares.prefix(spares.count / 2)).enumerated() {
      let status = random.pick(["active", "active", "active", "active", "initial"])
      let visaClass = ["01": "F-1", "02": "M-1"][row[place("VISA_TYPE")]] ?? "J-1"
      let start = status == "initial" ? "2026-10-01" : "2025-08-25"
      lines.append(
        [row[0], "N000\(1_000_000 + index)", visaClass, status, start, "2028-05-12"]
          + values.map { name in
            let value = row[place(name)]
            if random.below(12) == 0 { return "" }
            return name == "DOB" ? Self.iso(value) : value
          })
    }
    return lines.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
  }

  private static let rosterColumns =
    [
      "LAST_NAME", "FIRST_NAME", "MIDDLE_NAME", "SUFFIX", "DOB", "GENDER", "BIRTH_COUNTRY",
      "CITIZENSHIP_COUNTRY", "PERM_RESIDENT_COUNTRY", "EMAIL", "US_PHONE",
      "FOREIGN_PHONE_COUNTRY_CODE", "FOREIGN_PHONE", "MAJOR_CIP", "SECOND_MAJOR_CIP", "MINOR_CIP",
      "EDUCATION_LEVEL",
    ] + RandomNight.blocks.prefix(3).flatMap { $0 }

  /// A feed's date as SEVIS has it.
  static func iso(_ date: String) -> String {
    let parts = date.split(separator: "/")
    return parts.count == 3 ? "\(parts[2])-\(parts[0])-\(parts[1])" : date
  }

  func place(_ column: String) -> Int {
    guard let place = places[column] else { preconditionFailure("no column \(column)") }
    return place
  }

  /// The next night.
  mutating func night(isFirst: Bool) -> RandomNight {
    number += 1
    live()
    var night = RandomNight(FeedTable(columns: columns), places: places)
    for row in truth where !isAway(row[0]) { night.rows[row[0]] = row }
    spoil(&night, spoilsColumns: !isFirst)
    return night
  }

  private mutating func isAway(_ uuuid: String) -> Bool {
    if number > 1, away[uuuid] == nil, random.below(50) == 0 {
      away[uuuid] = number + 1 + random.below(3)
    }
    guard let until = away[uuuid] else { return false }
    if until <= number { away[uuuid] = nil }
    return until > number
  }

  // MARK: What happens

  private mutating func live() {
    for index in truth.indices {
      let before = truth[index]
      var row = before
      switch random.below(20) {
      case 0..<10: for _ in 0...random.below(3) { change(&row) }
      // All of it goes back, as a correction that is taken back.
      case 10: row = past[before[0]] ?? row
      default: break
      }
      truth[index] = row
      past[before[0]] = before
    }
    for _ in 0..<random.below(4) {
      if let row = spares.popLast() { truth.insert(row, at: random.below(truth.count)) }
    }
    for _ in 0..<random.below(2) {
      if !spares.isEmpty { truth.append(spares.removeFirst()) }
    }
  }

  /// Something good and new of one student.
  private mutating func change(_ row: inout [String]) {
    guard let donor = donors[row[place("VISA_TYPE")]].map({ random.pick($0) }) else { return }
    let digits = 10_000 + random.below(90_000)
    switch random.below(24) {
    case 0: copy(["LAST_NAME"], donor, &row)
    case 1: copy(["FIRST_NAME", "MIDDLE_NAME"], donor, &row)
    case 2: row[place("MIDDLE_NAME")] = ""
    case 3, 4: row[place("EMAIL")] = "a\(digits)@example.edu"
    case 5: copy(["DOB"], donor, &row)
    case 6: copy(["GENDER"], donor, &row)
    case 7: copy([random.pick(["BIRTH_COUNTRY", "CITIZENSHIP_COUNTRY"])], donor, &row)
    case 8: copy(["PERM_RESIDENT_COUNTRY"], donor, &row)
    case 9: row[place("US_PHONE")] = "81455\(digits)"
    case 10: copy(["FOREIGN_PHONE_COUNTRY_CODE", "FOREIGN_PHONE"], donor, &row)
    case 11, 12: copy(RandomNight.blocks[0], donor, &row)
    case 13: copy(RandomNight.blocks[1], donor, &row)
    case 14: copy(RandomNight.blocks[2], donor, &row)
    case 15:
      let line2 = random.pick(RandomNight.blocks.prefix(3).map { $0[1] })
      row[place(line2)] = random.pick(["", "Apt \(digits)"])
    case 16: copy(["MAJOR_CIP", "SECOND_MAJOR_CIP", "MINOR_CIP"], donor, &row)
    case 17: copy(["EDUCATION_LEVEL"], donor, &row)
    case 18: copy(RandomNight.blocks[3] + ["FULL_TIME", "CREDITS_TERM"], donor, &row)
    case 19: row[place("CREDITS_TERM")] = random.pick([Self.nextTerm, "Fall 2026", ""])
    case 20: row[place(Self.signal)] = random.pick(Self.signals + ["", "", "OK"])
    case 21:
      row[place(Self.programEnd)] = random.pick(
        [
          "05/12/2028", "12/15/2028", "12/1\(random.below(9))/2026",
          "05/0\(1 + random.below(9))/2027", "",
        ])
      if random.below(4) == 0 { row[place(Self.programStart)] = "01/11/2027" }
    case 22: row[place("SUFFIX")] = random.pick(["Jr.", "III", ""])
    default:
      row[place("GRAD_DATE")] = random.pick(["12/12/2026", "05/07/2027", ""])
      row[place("CONFIDENTIALITY_IND")] = random.pick(["Y", "N", "N"])
    }
  }

  private func copy(_ names: [String], _ donor: [String], _ row: inout [String]) {
    for name in names { row[place(name)] = donor[place(name)] }
  }
}
