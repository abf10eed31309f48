internal import Feed

/// A term of thirty nights at a made-up school, and what its office must find in the review queue
/// each morning.
///
/// People move, marry, are registered and leave; files are cut off, thin, wrong and corrected. The
/// expectation comes from what the script does to people alone: this room doesn't know how updates
/// are proposed. The same people and seed give the same story.
package struct Story {
  /// How many nights it has.
  package static let nights = StoryCalendar.nights
  /// The settings of its school.
  package static var settings: String { StoryOffice.settings }
  /// The system's user who, by the settings, types for the people of the office.
  package static let desk = StoryOffice.desk

  private let people: Int
  private let columns: [String]
  private let cast: [StoryPart]

  /// A story of so many people, in whose course a twentieth as many come.
  package init(people: Int, seed: UInt64) {
    let feed = SampleFeed(SampleFeed.Options(rows: people, seed: seed))
    let writer = feed.writer
    self.people = people
    columns = writer.columns.map(\.name)
    var cast: [StoryPart] = []
    var rehearsed: Set<Plot> = []
    for number in 0..<people + people / 20 {
      let person = writer.world.person(number, as: .studentOrFamily)
      var stage = StoryStage(
        writer: writer, person: person, people: people,
        draws: Draws(seed: seed, person: number, .story))
      var part = Self.part(person, place: number, writer)
      if number >= people {
        guard person.visa.isPrincipal, person.life != .awaited else { continue }
        Plot.playNewcomer(&part, &stage)
      } else if person.visa.isPrincipal {
        // Each plot is played once before chance has its way.
        let choices = Plot.choices(for: person)
        let next = choices.first { !rehearsed.contains($0.plot) }?.plot
        let plot = next ?? choices[Lots(choices.map(\.weight)).draw(&stage.draws)].plot
        rehearsed.insert(plot)
        plot.play(&part, &stage)
      }
      cast.append(part)
    }
    self.cast = cast
  }

  /// Someone as the first night has them, with the record that the school holds.
  private static func part(_ person: Person, place: Int, _ writer: RowWriter) -> StoryPart {
    let row = StoryStage.cells(of: person, writer)
    var part = StoryPart(
      uuuid: row["UUUID"] ?? "", visa: person.visa, place: place, row: row)
    part.begin(with: ["CONFIDENTIALITY_IND": "N", StoryOffice.signalColumn: ""])
    if person.life == .enrolled && (person.visa == .f1 || person.visa == .m1) {
      part.begin(with: Plot.fullCourse(level: row["EDUCATION_LEVEL"] ?? ""))
      part.begin(with: ["CREDITS_TERM": StoryCalendar.oldTerm.code])
    }
    guard person.visa.isPrincipal else { return part }
    let day = StoryCalendar.day
    let dates =
      switch (person.visa, person.life) {
      case (.j1, .awaited): (StoryCalendar.visitorsStart, day(2028, 1, 11))
      case (.j1, _): (day(2026, 1, 12), day(2028, 1, 11))
      case (_, .awaited): (StoryCalendar.newTerm.start, day(2031, 5, 9))
      case (_, .training): (day(2022, 8, 22), day(2026, 5, 8))
      default: (day(2025, 8, 25), day(2028, 5, 12))
      }
    let digits = String(1_000_000 + place)
    part.record = StoryPart.Record(
      sevisID: "N000" + digits, status: person.life == .awaited ? "initial" : "active",
      programStart: dates.0, programEnd: dates.1)
    return part
  }

  // MARK: What is handed out

  /// The list of the school's SEVIS records, to be imported before the first night.
  package var roster: String {
    let classes: [Visa: String] = [.f1: "F-1", .m1: "M-1", .j1: "J-1"]
    var text =
      (["UUUID", "SEVIS_ID", "CLASS", "STATUS", "ORG_ID", "PROGRAM_START", "PROGRAM_END"]
      + Reported.columns).joined(separator: "\t") + "\n"
    for part in cast where part.joins == 1 {
      guard let record = part.record else { continue }
      var cells = [
        part.uuuid, record.sevisID, classes[part.visa] ?? "", record.status,
        part.isVisitor ? "P-1-00000" : "NYC214F00000000", "\(record.programStart)",
        "\(record.programEnd)",
      ]
      cells += Reported.columns.map { column in
        let value = part.row[column] ?? ""
        return column == "DOB" ? Reported.isoDate(value) : value
      }
      text += cells.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// The files of a night, in the order in which they come.
  package func files(of night: Int) -> [String] {
    switch night {
    case StoryCalendar.correctedNight: [text(of: night, isSlip: true), text(of: night)]
    case StoryCalendar.cutNight: [cut(text(of: night))]
    default: [text(of: night)]
    }
  }

  /// What is expected in the queue on the morning after a night, a line of JSON each, in no order
  /// that matters.
  package func queue(on night: Int) -> String {
    lines(cast.flatMap { part in part.lines.compactMap { $0.json(on: night, uuuid: part.uuuid) } })
  }

  /// What the office decides in the course of that day, a line of JSON each, to be done in order.
  package func decisions(on night: Int) -> String {
    lines(
      cast.flatMap { part in
        part.decisions.filter { $0.night == night }.map { $0.json(uuuid: part.uuuid) }
      })
  }

  /// What each night is, a line of JSON each: its date, what becomes of its files, and the override
  /// that lets it through.
  package var script: String {
    lines(
      (1...Self.nights).map { night in
        let (ends, held): ([String], String) =
          switch night {
          case StoryCalendar.cutNight: (["refused"], "null")
          case StoryCalendar.thinNight: (["held"], "null")
          case StoryCalendar.correctedNight: (["loaded", "loaded"], "null")
          case StoryCalendar.recodedNight:
            (["held"], "{\"guard\":\"column-rewritten\",\"allow\":\(recoded(on: night))}")
          default: (["loaded"], "null")
          }
        let verdicts = ends.map { "\"\($0)\"" }.joined(separator: ",")
        return """
          {"night":\(night),"date":"\(StoryCalendar.date(of: night))","verdicts":[\(verdicts)],\
          "override":\(held)}
          """
      })
  }

  // MARK: Files

  private func text(of night: Int, isSlip: Bool = false) -> String {
    var text = columns.joined(separator: "\t") + "\n"
    for part in cast {
      if night == StoryCalendar.thinNight && part.isLeftOutOfThinFile { continue }
      guard var row = part.row(on: night) else { continue }
      if isSlip { row.merge(part.slip) { $1 } }
      if night >= StoryCalendar.recodedNight, let old = row["MAJOR1_DEPT"], !old.isEmpty {
        row["MAJOR1_DEPT"] = Self.newCode(of: old)
      }
      text += columns.map { row[$0] ?? "" }.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// The file as far as it came: cut in the middle of a row.
  private func cut(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let whole = lines.prefix(1 + people * 6 / 10)
    let half = lines[whole.count].prefix(60)
    return whole.joined(separator: "\n") + "\n" + half
  }

  /// The new code of a department: a number.
  private static func newCode(of department: String) -> String {
    String(department.utf8.reduce(41_000) { ($0 * 31 + Int($1)) % 90_001 } + 10_000)
  }

  private func recoded(on night: Int) -> Int {
    cast.filter { part in
      part.row(on: night).map { $0["MAJOR1_DEPT"]?.isEmpty == false } ?? false
    }.count
  }

  private func lines(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}
