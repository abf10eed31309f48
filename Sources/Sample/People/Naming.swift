/// Gives every person a birth date, and a name that nobody born on the same day has.
///
/// Two rows with one name and one birth date are one person to the rules, so a clean sample may hold
/// none, however long it is and without remembering anybody. People are numbered. Each run of
/// numbers as long as the calendar below takes every place of the calendar once, in an order of its
/// own; the how-manieth of its day a person is picks the name. So on one day no name comes twice
/// until all of a culture's are used up, and then a second given name goes with it.
struct Naming {
  /// A birth date in the calendar.
  struct Birth {
    /// The date's place in the table of dates.
    var date: Int
    /// The age in years when the term begins.
    var age: Int
    /// The how-manieth of the day it is, in this run.
    var turn: Int
  }

  /// Which of a culture's names a person has.
  struct Choice {
    var family: Int
    var given: Int
    /// A second given name, where the names of the day are used up.
    var further: Int?
  }

  /// The year in which ages are counted.
  static let year = 2026
  private static let mostTurns = 8
  private let births: [Birth]
  private let seed: UInt64
  /// The dates as `MM/DD/YYYY`, ten bytes each.
  let dates: [UInt8]

  init(seed: UInt64) {
    self.seed = seed
    var births: [Birth] = []
    var dates: [UInt8] = []
    for age in 2...45 {
      let turns = Self.turns(at: age)
      for month in 1...12 {
        for day in 1...Self.days(in: month, of: Self.year - age)
        // Children are few: one day in five.
        where turns > 0 || (month * 31 + day) % 5 == 0 {
          let date = dates.count / 10
          dates += Self.text(month: month, day: day, year: Self.year - age)
          for turn in 0..<max(1, turns) {
            births.append(Birth(date: date, age: age, turn: turn))
          }
        }
      }
    }
    self.births = births
    self.dates = dates
  }

  /// How many people of a run are born on each day of a year; 0 where it is only some days.
  private static func turns(at age: Int) -> Int {
    switch age {
    case ..<17: 0
    case 17: 1
    case 18: 4
    case 19...22: 7
    case 23...24: 8
    case 25: 7
    case 26: 6
    case 27...28: 5
    case 29...30: 4
    case 31...33: 3
    case 34...36: 2
    default: 1
    }
  }

  /// When a person was born.
  func birth(of person: Int) -> Birth {
    let run = person / births.count
    let order = Permutation(of: births.count, key: seed &+ UInt64(run) &* 0x2545_F491_4F6C_DD1D)
    return births[order(person % births.count)]
  }

  /// What a person is called in a culture of so many names.
  func name(of person: Int, born birth: Birth, families: Int, given: Int) -> Choice {
    let names = families * given
    let number = person / births.count * Self.mostTurns + birth.turn
    // Names of one day are far apart, and every day begins elsewhere.
    let step = Self.steps.first { names % $0 != 0 } ?? 1
    let start = Int(Draws.mix(seed ^ UInt64(birth.date)) % UInt64(names))
    let name = (start + number % names * step) % names
    let round = number / names
    let first = name % given
    return Choice(
      family: name / given, given: first, further: round == 0 ? nil : (first + round) % given)
  }

  private static let steps = [1_009, 1_013, 1_019]

  private static func days(in month: Int, of year: Int) -> Int {
    month == 2 ? (year % 4 == 0 ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func text(month: Int, day: Int, year: Int) -> [UInt8] {
    func two(_ number: Int) -> [UInt8] { [0x30 + UInt8(number / 10), 0x30 + UInt8(number % 10)] }
    return two(month) + [0x2F] + two(day) + [0x2F] + two(year / 100) + two(year % 100)
  }
}
