import Foundation
import GRDB
import Testing

/// Plays a story of the sample with the built program: its nights, its overrides, its decisions.
struct StoryPlayer {
  let program: NightProgram
  private let folder: String

  /// A line of `story.jsonl`.
  struct Night: Decodable {
    struct Override: Decodable {
      var `guard`: String
      var allow: Int
    }
    var night: Int
    var date: String
    var verdicts: [String]
    var override: Override?
    var name: String { "night-\(night < 10 ? "0" : "")\(night)" }
  }

  /// A proposal as the story and the queue tell of it alike.
  struct Line: Hashable, Comparable {
    var uuuid: String
    var event: String
    var fields: [String]
    var state: String
    var risk: Int
    var isNegative: Bool
    var firstSeen: String
    var due: String

    static func < (left: Line, right: Line) -> Bool { left.uuuid < right.uuuid }
  }

  private struct Told: Decodable {
    struct Field: Decodable {
      var element: String
      var after: String
    }
    var uuuid: String
    var event: String
    var operation: String?
    var task: String?
    var duties: [String]?
    var fields: [Field]
    var state: String
    var risk: Int
    var negative: Bool
    var firstSeen: String
    var due: String
    var id: String?

    /// Event, operation and, of a task, its duty.
    var kind: String {
      [event, operation ?? "", event == "Task" ? task ?? duties?.first ?? "" : ""]
        .joined(separator: "/")
    }
    var line: Line {
      Line(
        uuuid: uuuid, event: kind, fields: fields.map { "\($0.element)=\($0.after)" }.sorted(),
        state: state, risk: risk, isNegative: negative, firstSeen: firstSeen, due: due)
    }
  }

  private struct Decision: Decodable {
    var uuuid: String
    var event: String
    var operation: String?
    var task: String?
    var verb: String
    var by: String
    var until: String?
    var set: String?

    var kind: String { [event, operation ?? "", task ?? ""].joined(separator: "/") }
    /// What is given in one command with others.
    var command: [String] { [verb, by, until ?? "", set ?? ""] }
  }

  /// Writes the story, makes the tests' user the office's desk, and imports the roster.
  init(people: Int, seed: UInt64) throws {
    program = try NightProgram()
    folder = program.folder / "story"
    try Self.expect(
      program.run(["sample", "--story", folder, "--rows", "\(people)", "--seed", "\(seed)"]), 0)
    let settings = folder + "/sisfeed.yaml"
    let text = try String(contentsOfFile: settings, encoding: .utf8)
    try text.replacing("on-behalf: office-desk", with: "on-behalf: \(NSUserName())")
      .write(toFile: settings, atomically: true, encoding: .utf8)
  }

  func importRoster(on date: String) throws {
    try Self.expect(run(["roster", "import", folder + "/roster.txt", "--today", date]), 0)
  }

  var nights: [Night] { get throws { try lines("story.jsonl") } }

  /// Runs a night's files, and lets them through where the story says so.
  func play(_ night: Night) throws {
    for (index, verdict) in night.verdicts.enumerated() {
      let name = index == 0 ? night.name : "\(night.name).\(index + 1)"
      let arguments = [
        "night", "\(folder)/\(name)/sis_user_info.txt", "--today", night.date, "--threads", "1",
        "--format", "json",
      ]
      #expect(try result(of: run(arguments)) == verdict, "night \(night.night)")
      guard let override = night.override else { continue }
      try Self.expect(
        run([
          "override", override.guard, "--reason", "the story says so", "--allow",
          "\(override.allow)", "--until", "2999-01-01",
        ]), 0)
      #expect(try result(of: run(arguments)) == "loaded", "night \(night.night)")
    }
  }

  private func result(of end: NightProgram.End) throws -> String {
    struct Report: Decodable { var result: String }
    return try JSONDecoder().decode(Report.self, from: Data(end.output.utf8)).result
  }

  /// The whole queue, and what the story expects of it.
  func queue(after night: Night) throws -> (found: [Line], expected: [Line]) {
    let expected: [Told] = try lines("\(night.name).queue.jsonl")
    return (try queue().map(\.line), expected.map(\.line))
  }

  private func queue() throws -> [Told] {
    let end = try run(["proposals", "--format", "json", "--show-values"])
    try Self.expect(end, 0)
    return try JSONDecoder().decode([Told].self, from: Data(end.output.utf8))
  }

  /// Decides what the story has the office decide on the day of a night.
  ///
  /// - Returns: how many decisions were given.
  func decide(on night: Night) throws -> Int {
    let decisions: [Decision] = try lines("\(night.name).decisions.jsonl")
    if decisions.isEmpty { return 0 }
    let open = Dictionary(
      grouping: try queue().filter { ["proposed", "approved", "postponed"].contains($0.state) },
      by: { $0.uuuid + $0.kind })
    for (command, alike) in Dictionary(grouping: decisions, by: \.command) {
      let ids = try alike.map { decision in
        let found = try #require(open[decision.uuuid + decision.kind])
        #expect(found.count == 1, "one open proposal an event and person")
        return try #require(found.first?.id)
      }
      var arguments = [command[0]] + ids + ["--by", command[1], "--today", night.date]
      if !command[2].isEmpty { arguments += ["--until", command[2]] }
      if !command[3].isEmpty { arguments += ["--set", command[3]] }
      if command[0] == "reject" { arguments += ["--reason", "the story says so"] }
      try Self.expect(run(arguments), 0)
    }
    return decisions.count
  }

  /// Who approved each negative update that is approved now.
  func approversOfNegatives() throws -> [Set<String>] {
    try DatabaseQueue(path: program.store).read { connection in
      try Int.fetchAll(
        connection, sql: "SELECT proposal FROM proposals WHERE negative AND state = 'approved'"
      ).map { proposal in
        try String.fetchSet(
          connection,
          sql: "SELECT person FROM decisions WHERE proposal = ? AND verb = 'approved'",
          arguments: [proposal])
      }
    }
  }

  // MARK: Running

  private func run(_ arguments: [String]) throws -> NightProgram.End {
    try program.run(
      arguments + ["--config", folder + "/sisfeed.yaml", "--store", program.store])
  }

  private static func expect(_ end: NightProgram.End, _ code: Int32) throws {
    #expect(end.exitCode == code, "\(end.errors)\(end.output.prefix(300))")
  }

  private func lines<Value: Decodable>(_ name: String) throws -> [Value] {
    let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    return try data.split(separator: 0x0A).map {
      try JSONDecoder().decode(Value.self, from: Data($0))
    }
  }
}
