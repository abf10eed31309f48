internal import Feed
internal import Feed
internal import Files
internal import Store

/// Keeps the files of loaded nights, compressed, after the night is in the store.
///
/// What a killed night left undone, the next run does: it looks for every loaded night whose file
/// isn't kept though its bytes still lie where tonight's do.
struct NightArchive {
  let plan: NightPlan
  let store: Store

  /// Keeps what isn't kept yet.
  ///
  /// - Throws: `RunFailure`; the night stands all the same.
  func finish(_ day: Day? = nil) throws {
    guard let folder = plan.archive else { return }
    let waiting = try store.read { connection in
      try Nights.on(day ?? plan.today, connection).filter { $0.state == .loaded }
    }
    do {
      for night in waiting where night.files.contains(where: { $0.archived == nil }) {
        let place = "\(folder)/\(night.label)"
        try ArchivedFile.makeFolder(place)
        // It is found again from whatever folder the next command runs in.
        let whole = try ArchivedFile.wholePath(place)
        ArchivedFile.dropParts(in: whole)
        for file in night.files where file.archived == nil { try keep(file, of: night, in: whole) }
      }
    } catch let failure as RunFailure {
      throw RunFailure(
        """
        the night is loaded, but its files are not all kept (archive.folder): \
        \(failure.description). Run it again with the same files: that only finishes keeping them
        """)
    }
  }

  private func keep(_ file: NightFile, of night: NightRecord, in place: String) throws {
    guard let (path, stamp) = try loadedBytes(of: file) else { return }
    let isAlone = night.files.filter { $0.name == file.name }.count == 1
    let name = isAlone ? file.name : "\(file.feed.rawValue)-\(file.name)"
    let target = "\(place)/\(name)\(ArchivedFile.suffix)"
    try plan.keep(path, at: target)
    // Another file was put there meanwhile: the bytes that were loaded are gone.
    guard plan.stamp(path) == stamp else { return try ArchivedFile.remove(target) }
    CrashPoint.pass("kept:\(file.feed.rawValue)")
    try store.write { try Nights.setArchived(target, night: night.night, file: file, $0) }
    CrashPoint.pass("noted:\(file.feed.rawValue)")
  }

  /// Where the bytes that were loaded still lie, nil where nowhere.
  private func loadedBytes(of file: NightFile) throws -> (path: String, stamp: FileStamp)? {
    for path in plan.files where path == file.name || path.hasSuffix("/" + file.name) {
      if let stamp = plan.stamp(path), try plan.sha256(path) == file.sha256 {
        return (path, stamp)
      }
    }
    return nil
  }
}
