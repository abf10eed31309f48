import Foundation

/// A made-up school in a folder of its own: its nights, and a store that takes them.
struct School {
  let folder: TemporaryFolder

  /// The store's file.
  var store: URL { folder / "sisfeed.sqlite" }

  /// Makes `nights` nights of `rows` students.
  init(rows: Int, nights: Int, seed: Int = 5) throws {
    folder = try TemporaryFolder()
    _ = try Command(
      [
        "sample", "--rows", "\(rows)", "--nights", "\(nights)", "--seed", "\(seed)", "--out", "n",
      ], in: folder.url)
  }

  /// The file of a night.
  func file(_ night: Int) -> URL { folder / "n/night-0\(night)/sis_user_info.txt" }

  /// What changed in a night, as the sample says.
  func truth(_ night: Int) throws -> [String] {
    try String(contentsOf: folder / "n/night-0\(night).changes.jsonl", encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// Loads a night's file on a day.
  @discardableResult
  func load(_ night: Int, on day: String) throws -> Command {
    try run(["night", file(night).path(), "--today", day])
  }

  /// Runs a command on the school's store.
  func run(_ arguments: [String]) throws -> Command {
    try Command(arguments + ["--store", store.path()], in: folder.url)
  }

  /// Changes the store by another hand.
  func write(_ statement: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
      store.path(), statement,
    ]
    try process.run()
    process.waitUntilExit()
  }

  /// Rewrites a night's file, line by line, the header first.
  func edit(_ night: Int, _ change: (inout [[String]]) -> Void) throws {
    let text = try String(contentsOf: file(night), encoding: .utf8)
    var rows = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    change(&rows)
    let lines = rows.map { $0.joined(separator: "\t") + "\n" }.joined()
    try lines.write(to: file(night), atomically: true, encoding: .utf8)
  }
}

extension [[String]] {
  /// The place of a column, by the header that is the first row.
  func column(_ name: String) -> Int { self[0].firstIndex(of: name) ?? 0 }
}
