internal import Feed
internal import Glibc

/// What is particular to one school: its layout, its dates, its word on rules.
struct School {
  var layout: Layout
  var today: Day
  var severities: [String: Severity] = [:]
  var switchedOff: [String: String] = [:]

  init(_ options: LayoutOptions, today: String?) throws {
    layout = options.layout.flatMap(Layout.named) ?? .standard
    if let custom = options.custom { layout.customColumns = custom }
    guard let day = today.flatMap(Day.init(iso:)) ?? Day(iso: "2026-11-23") else {
      throw RunFailure("no date")
    }
    self.today = day
  }
}
