internal import Feed

/// The thirty nights of a story, the days that matter in them, and by when something is due.
///
/// All of it is written down, not worked out: the days are what the story is measured by.
struct StoryCalendar {
  /// How many nights a story has.
  static let nights = 30
  /// The date of the first night: a Monday in the break between two terms.
  private static let first = day(2027, 1, 4)

  /// The date of a night, the first being 1.
  static func date(of night: Int) -> Day { first.adding(night - 1) }

  // MARK: Nights on which something goes wrong

  /// The file is cut off on its way; it is refused.
  static let cutNight = 6
  /// A part of the people is missing in the extract; it is held, and right again the night after.
  static let thinNight = 11
  /// The office corrects a file on the same day: the second one is the day's.
  static let correctedNight = 14
  /// The departments get new codes; the night is held, and let through the same day.
  static let recodedNight = 21

  /// The nights on which nothing was loaded at all.
  static func isLost(_ night: Int) -> Bool { night == cutNight || night == thinNight }

  /// The first night, from this one on, of which something is loaded.
  static func landing(_ night: Int) -> Int { isLost(night) ? night + 1 : night }

  /// Whether the queue may be decided on: not while the last night is held.
  static func isDeskOpen(after night: Int) -> Bool { night != thinNight }

  /// The first day, from that of this night on, on which the queue may be decided on.
  static func deskNight(_ night: Int) -> Int { isDeskOpen(after: night) ? night : night + 1 }

  // MARK: The school's year

  /// The term that is over.
  static let oldTerm = StoryTerm(
    code: "Fall 2026", start: day(2026, 8, 24), end: day(2026, 12, 18), addDrop: day(2026, 9, 4),
    nextStart: day(2027, 1, 11))
  /// The term that begins on the eighth night.
  static let newTerm = StoryTerm(
    code: "Spring 2027", start: day(2027, 1, 11), end: day(2027, 5, 7), addDrop: day(2027, 1, 19),
    nextStart: day(2027, 8, 23))
  /// The night of the new term's first day.
  static let termNight = 8
  /// The night twenty days later, on which who isn't enrolled is asked about.
  static let countNight = 28
  /// The first day of the programme of exchange visitors who are awaited, and the night twenty days
  /// after it.
  static let visitorsStart = day(2027, 1, 12)
  static let visitorsCountNight = 29

  // MARK: Deadlines

  /// The federal holidays within reach of the story.
  private static let holidays = [
    day(2027, 1, 1), day(2027, 1, 18), day(2027, 2, 15), day(2027, 5, 31),
  ]

  /// The day to work to: the last federal business day that isn't after the last lawful one, and one
  /// earlier where SEVIS answers a batch the next business day.
  static func due(by lawful: Day, isSent: Bool) -> Day {
    var day = lawful
    var steps = isSent ? 1 : 0
    while true {
      if !day.weekday.isWeekend && !holidays.contains(day) {
        if steps == 0 { return day }
        steps -= 1
      }
      day = day.adding(-1)
    }
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is no day")
    }
    return day
  }
}

/// A term of the story.
struct StoryTerm {
  var code: String
  var start: Day
  var end: Day
  var addDrop: Day
  var nextStart: Day
}
