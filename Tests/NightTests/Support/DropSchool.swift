import Feed
import Foundation

/// A school whose feed arrives in a drop folder, with the built `sisfeed` that takes it from there.
struct DropSchool {
  let program: NightProgram
  let drop: String
  var archive: String { program.folder / "kept" }
  var config: String { program.folder / "sisfeed.yaml" }

  static let student = "sis_user_info.txt"

  /// Makes the folder, with these lines below `drop:` in its settings.
  init(_ settings: String..., keeps: Bool = true) throws {
    let program = try NightProgram()
    let drop = program.folder / "drop"
    try FileManager.default.createDirectory(atPath: drop, withIntermediateDirectories: false)
    try self.init(settings, drop: drop, keeps: keeps, program: program)
  }

  /// The same with a drop folder that is there already.
  init(
    _ settings: [String], drop: String, keeps: Bool = true, program: NightProgram? = nil,
    more: String = ""
  ) throws {
    self.program = try program ?? NightProgram()
    self.drop = drop
    let lines = settings.map { "  \($0)\n" }.joined()
    let kept = keeps ? "archive:\n  folder: kept\n" : ""
    try "timezone: UTC\nstore:\n  path: store.db\n\(kept)drop:\n  folder: \(drop)\n\(lines)\(more)"
      .write(toFile: config, atomically: true, encoding: .utf8)
  }

  /// Puts a feed into the folder as an upload that was renamed ten minutes ago.
  func put(_ bytes: Data, as name: String = student, age: Int = 600) throws {
    let part = "\(drop)/\(name).part"
    try bytes.write(to: URL(filePath: part))
    rest(part, age: age)
    guard rename(part, "\(drop)/\(name)") == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func put(_ table: FeedTable, as name: String? = nil, age: Int = 600) throws {
    try put(table.bytes(), as: name ?? table.kind.fileName, age: age)
  }

  /// Sets a file's own time to so many seconds ago.
  func rest(_ path: String, age: Int = 600) {
    let moment = timeval(tv_sec: time(nil) - age, tv_usec: 0)
    utimes(path, [moment, moment])
  }

  func arguments(_ day: String) -> [String] {
    ["night", "--config", config, "--today", day, "--threads", "1", "--format", "json"]
  }

  /// A night with what lies in the folder.
  func night(_ day: String, environment: [String: String] = [:]) throws -> NightProgram.End {
    try program.run(arguments(day), environment: environment)
  }

  /// The names that lie in the drop folder.
  var names: [String] { Self.names(in: drop) }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  func store() throws -> StoreView { try StoreView(program.store) }
}
