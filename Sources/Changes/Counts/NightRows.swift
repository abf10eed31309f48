package import Feed

/// How many rows a night has, by file and population.
package struct NightRows: Sendable, Equatable, Codable {
  struct Entry: Sendable, Equatable, Codable {
    var file: FileKind
    var people: People
    var rows: Int

    init(_ file: FileKind, _ people: People, rows: Int) {
      self.file = file
      self.people = people
      self.rows = rows
    }
  }

  private let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries.filter { $0.rows > 0 } }

  /// The rows of these people, nil where the night hadn't the file at all.
  package func rows(_ file: FileKind, _ people: People) -> Int? {
    guard entries.contains(where: { $0.file == file }) else { return nil }
    return entries.first { $0.file == file && $0.people == people }?.rows ?? 0
  }
}
