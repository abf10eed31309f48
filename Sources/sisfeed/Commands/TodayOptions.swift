internal import ArgumentParser
internal import Feed

/// Which day it is, wherever a date decides.
struct TodayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The day to go by, instead of today at the school.", valueName: "yyyy-mm-dd")
  )
  var today: String?

  func validate() throws {
    if let today, Day(iso: today) == nil {
      throw ValidationError("--today takes a date as 2026-11-23, not “\(today)”")
    }
  }

  /// The day; nil for today at the school.
  var day: Day? { today.flatMap(Day.init(iso:)) }
}
