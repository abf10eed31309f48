internal import Feed
internal import Files
internal import Glibc
internal import Rules
internal import Settings

/// What is particular to one school: its layout, its dates, its word on rules.
struct School {
  let layout: Layout
  let today: Day
  /// How many seconds the day of `--today` lies ahead of the clock's, behind it if negative.
  let secondsAhead: Int
  let severities: [String: Severity]
  let switchedOff: [String: String]
  /// The file with the key of the digests that leave the house, where there is one.
  let digestKeyFile: String?
  /// All settings, with their origins.
  let settings: SchoolSettings
  /// What the nightly run goes by.
  let night: NightSettings
  /// By which zone the school says what time it is.
  let timezone: SchoolTimeZone

  /// Reads the settings, and lays the command line's word over them.
  ///
  /// - Parameters:
  ///   - options: what the command line says of settings and layout.
  ///   - today: the day the command line says it is, nil for today at the school.
  /// - Throws: `RunFailure` where the settings or the layout can't be read.
  init(_ options: LayoutOptions, today: Day? = nil) throws {
    let (settings, layout) = try Self.read(options)
    self.layout = layout
    self.settings = settings
    let clockDay = settings.today(at: time(nil))
    self.today = today ?? clockDay
    secondsAhead = self.today.days(after: clockDay) * 86_400
    severities = settings.severities
    switchedOff = settings.switchedOff
    digestKeyFile = settings.digestKey.value
    night = settings.night
    timezone = settings.timezone.value
  }

  /// The time of day by the clock, on the day that is gone by.
  ///
  /// It decides what is over. What is recorded has `Moment.now`: nobody backdates a record.
  var now: Moment { Moment(seconds: Moment.now.seconds + secondsAhead) }

  private static func read(_ options: LayoutOptions) throws -> (SchoolSettings, Layout) {
    do {
      let rules = Dictionary(uniqueKeysWithValues: RuleCatalogue.all.map { ($0.id, $0.severity) })
      var settings = try SchoolSettings.load(given: options.config, knownRules: rules)
      if let layout = options.layout {
        settings.layout = Setting(LayoutChoice(layout), from: .commandLine(option: "--layout"))
      }
      if let custom = options.custom {
        settings.customColumns = Setting(custom, from: .commandLine(option: "--custom"))
      }
      return (settings, try settings.feedLayout())
    } catch {
      throw RunFailure(error.description)
    }
  }
}
