internal import Feed
internal import Files
internal import Glibc
internal import Sample

/// A folder with a story: all that is needed to play it, and what must come of it.
///
/// `sisfeed.yaml` and `roster.txt`; `story.jsonl` with a line a night; `night-01/` and so on with the
/// night's file (`night-14.2/` with its correction); beside each `night-01.queue.jsonl`, what the
/// queue must hold in the morning, and `night-01.decisions.jsonl`, what is decided on that day.
struct StoryFolder {
  /// Where it is.
  var path: String

  /// Writes a story.
  ///
  /// - Throws: `RunFailure` where something can't be written.
  func write(_ story: Story) throws {
    try Self.makeFolder(path)
    try write(Story.settings, to: "sisfeed.yaml")
    try write(story.roster, to: "roster.txt")
    try write(story.script, to: "story.jsonl")
    for night in 1...Story.nights {
      let name = "night-\(night < 10 ? "0" : "")\(night)"
      for (index, file) in story.files(of: night).enumerated() {
        let folder = index == 0 ? name : "\(name).\(index + 1)"
        try Self.makeFolder("\(path)/\(folder)")
        try write(file, to: "\(folder)/\(FileKind.student.fileName)")
      }
      try write(story.queue(on: night), to: "\(name).queue.jsonl")
      try write(story.decisions(on: night), to: "\(name).decisions.jsonl")
    }
  }

  private func write(_ text: String, to name: String) throws {
    let file = try WholeFile(path: "\(path)/\(name)")
    try file.write(Array(text.utf8))
    try file.commit()
  }

  /// Makes a folder, unless it is there.
  ///
  /// - Throws: `RunFailure`.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    throw RunFailure.writing(path, errno)
  }
}
