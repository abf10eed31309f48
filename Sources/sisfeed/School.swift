internal import Feed
internal import Files
internal import Glibc
internal import Rules
internal import Settings

/// What is particular to one school: its layout, its dates, its word on rules.
struct School {
  let layout: Layout
  let today: Day
  let severities: [String: Severity]
  let switchedOff: [String: String]
  /// The file with the key of the digests that leave the house, where there is one.
  let digestKeyFile: String?
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
    self.today = today ?? settings.today(at: time(nil))
    severities = settings.severities
    switchedOff = settings.switchedOff
    digestKeyFile = settings.digestKey.value
    night = settings.night
    timezone = settings.timezone.value
  }

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
