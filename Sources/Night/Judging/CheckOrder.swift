package import Feed
internal import Files
internal import Rules
internal import TSV

/// In which order the files of one check are checked.
///
/// An HR file comes after the student files beside it, for its people are looked for among theirs;
/// otherwise the order is the user's.
package struct CheckOrder {
  /// The paths, in the order they are checked.
  package let paths: [String]
  /// Whether the ids of a file are wanted for a later one.
  package let keepsIDs: Bool

  /// Orders the files of a check.
  ///
  /// - Throws: `RunFailure` where a file can't be read.
  package init(_ paths: [String], kind: FileKind?, layout: Layout) throws {
    guard paths.count > 1, kind == nil else {
      (self.paths, keepsIDs) = (paths, false)
      return
    }
    let kinds = try paths.map { try Self.kind(of: $0, layout) }
    self.paths =
      zip(paths, kinds).filter { $1 != .hr }.map(\.0)
      + zip(paths, kinds).filter { $1 == .hr }.map(\.0)
    keepsIDs = kinds.contains(.hr) && kinds.contains(.student)
  }

  /// Which of the three files it is; nil where that can't be known before it is read for good.
  package static func kind(of path: String, _ layout: Layout) throws -> FileKind? {
    if path == "-" { return nil }
    let file = try FeedFile(path: path, hashes: false)
    if let kind = file.name.flatMap(FileKind.init(fileName:)) { return kind }
    // A pipe gives its bytes once only.
    guard file.size != nil else { return nil }
    return try opened(file, layout).kind
  }

  /// What the first bytes of a file show, before it is read for good.
  ///
  /// - Throws: `RunFailure` where it can't be read.
  static func opened(_ file: FeedFile, _ layout: Layout) throws -> OpenedFeed {
    var reader = LineReader(file)
    let head = try reader.peek(Opening.length)
    let opening = Opening(head: head, isWhole: head.count < Opening.length)
    return OpenedFeed(fileName: file.name, givenKind: nil, opening: opening, layout: layout)
  }
}
