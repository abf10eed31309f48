package import Feed

extension Notice {
  /// A file that is byte for byte that of the last good night.
  package static func sameFile(_ kind: FileKind, lastNight: String) -> Notice {
    Notice(
      id: .sameFile, file: kind, number: 0,
      message: """
        The \(kind.title) is byte for byte that of \(lastNight). If the student system did run, its \
        extract didn't: nothing that happened since then is here.
        """)
  }

  /// No good night for too long; nil where there was one.
  ///
  /// - Parameters:
  ///   - lastGood: when the last good night was loaded, nil where there was none at all.
  ///   - now: the moment, both in seconds since 1970 began in UTC.
  ///   - limit: after how many hours the feed is overdue.
  /// - Returns: the notice.
  package static func feedOverdue(lastGood: Int?, now: Int, limit: Int) -> Notice? {
    guard let lastGood, now - lastGood >= limit * 3_600 else { return nil }
    let hours = (now - lastGood) / 3_600
    let age = hours < 72 ? "\(hours) hours" : "\(hours / 24) days"
    return Notice(
      id: .feedOverdue, number: 0,
      message: """
        The last good night is \(age) old. What changed since then isn't known here, while the days \
        for reporting it to SEVIS run; look whether the extract ran and the transfer arrived.
        """)
  }
}
