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
  func finish() throws {
    guard let folder = plan.archive else { return }
    let waiting = try store.read { connection in
      try Nights.on(plan.today, connection).filter { $0.state == .loaded }
    }
    for night in waiting {
      for file in night.files where file.archived == nil {
        guard
          let path = plan.files.first(where: { path in
            path == file.name || path.hasSuffix("/" + file.name)
          }), try FileDigest.sha256(path) == file.sha256
        else { continue }
        let place = "\(folder)/\(night.label)"
        try ArchivedFile.makeFolder(place)
        let target = "\(place)/\(file.name)\(ArchivedFile.suffix)"
        try ArchivedFile.keep(path, at: target)
        CrashPoint.pass("kept:\(file.feed.rawValue)")
        try store.write {
          try Nights.setArchived(target, night: night.night, file: file, $0)
        }
        CrashPoint.pass("noted:\(file.feed.rawValue)")
      }
    }
  }
}
