package import Feed
package import Files
package import Intake
package import Store

/// The drop folder of a night: what is taken from it, and what becomes of it after the night is in
/// the store.
package struct NightDrop: Sendable {
  private let order: DropOrder
  private let drop: Drop

  /// Opens the folder.
  ///
  /// - Parameters:
  ///   - order: which folder, and what the school has said of it.
  ///   - lastKinds: the files of the last good night; empty where there was none.
  /// - Throws: `RunFailure` where it can't be opened.
  package init(_ order: DropOrder, lastKinds: [FileKind]) throws {
    self.order = order
    let folder = try DropFolder(order.folder)
    var rules = order.rules
    (rules.names, rules.others) = try Self.names(order, lastKinds, in: folder)
    drop = Drop(folder, rules)
  }

  /// The files of the last good night.
  ///
  /// - Throws: `RunFailure` where the store can't be read.
  package static func lastKinds(_ store: Store) throws -> [FileKind] {
    try store.read { try Nights.lastGood($0)?.files.map(\.feed) ?? [] }
  }

  /// Which names make the set, and which belong to it where they are there.
  ///
  /// Where the school hasn't said it, a night has what the last good one had; so a set isn't taken
  /// before its second file is there. On the first night it has what lies there.
  private static func names(
    _ order: DropOrder, _ lastKinds: [FileKind], in folder: DropFolder
  ) throws -> (set: [String], others: [String]) {
    if let kinds = order.kinds { return (kinds.map(\.fileName), []) }
    let (student, hr, combined) = (
      FileKind.student.fileName, FileKind.hr.fileName, FileKind.combined.fileName
    )
    let entries = try folder.entries()
    if entries[combined] != nil, entries[student] != nil {
      throw RunFailure(
        """
        \(student) and \(combined) both lie in \(folder.path), and a night has one of them; take \
        one away, or say by drop.set which it is
        """)
    }
    if entries[combined] != nil { return ([combined], []) }
    if lastKinds == [.combined], entries[student] == nil { return ([combined], []) }
    return ([student] + (lastKinds.contains(.hr) ? [hr] : []), lastKinds.contains(.hr) ? [] : [hr])
  }

  // MARK: Before the night

  /// What lies there now, without opening anything.
  ///
  /// - Throws: `RunFailure` where the folder can't be read.
  package func look(now: Moment) throws -> DropLook { try drop.look(now: now) }

  /// A text that is another when anything about these files is.
  package func mark(of names: [String]) -> String { drop.mark(of: names) }

  /// Takes the set.
  ///
  /// - Throws: `RunFailure` where none is complete, with what is lacking; where something can't be
  ///   taken, with what it is.
  func take(_ store: Store, now: Moment, stopSign: StopSign?) throws -> TakenSet {
    try finishLeft(store)
    switch try drop.take(now: now, stopSign: stopSign) {
    case .taken(let set): return set
    case .nothing(.settling(_, let why)), .nothing(.incomplete(let why)): throw RunFailure(why)
    case .nothing(.refused(let reasons)):
      throw RunFailure(reasons.joined(separator: "\nsisfeed: ") + "; nothing was loaded")
    case .nothing(.complete): throw RunFailure("the set in \(order.folder) can't be taken")
    }
  }

  /// What a killed run may have left in the folder; nil where there is nothing.
  package func left() -> String? { drop.left() }

  /// Ends what a killed run had begun to take out of the folder.
  ///
  /// It needs the lock.
  ///
  /// - Throws: `RunFailure` where the folder or the store can't be read.
  package func finishLeft(_ store: Store) throws {
    try drop.finishRemoving { held, isAside in
      let nights = try store.read { try Nights.all($0, limit: NightDrop.nightsLookedAt) }
      let files = nights.filter { $0.state == .loaded }.flatMap { night in
        night.files.filter { file in
          guard file.bytes == held.size, file.archived != nil || order.deletes else { return false }
          if isAside { return true }
          // The same bytes may have been uploaded anew since.
          return file.archived.map { held.isOlder(than: $0) }
            ?? (Moment(night.at).map { $0 > held.changed } ?? false)
        }
      }
      guard !files.isEmpty else { return false }
      let sha256 = try FileDigest.sha256(held)
      return files.contains { $0.sha256 == sha256 }
    }
  }

  /// Among how many nights a file is looked for that may have been judged before.
  static let nightsLookedAt = 60

  // MARK: After it

  /// Takes loaded files out of the folder, once they are kept or need not be; leaves a report beside
  /// those that were not loaded.
  ///
  /// - Throws: `RunFailure`; the night stands all the same.
  func finish(_ set: TakenSet, _ night: NightRecord, report: String) throws {
    guard night.state == .loaded else {
      try told("left beside its files") { try set.leave(report: report) }
      CrashPoint.pass("reported")
      return
    }
    for file in night.files where file.archived != nil || order.deletes {
      for held in set.files where held.name == file.name {
        try told("taken out of the drop folder") {
          try set.remove(held) { CrashPoint.pass("\($0):\(file.feed.rawValue)") }
        }
        CrashPoint.pass("removed:\(file.feed.rawValue)")
      }
    }
  }

  private func told(_ what: String, _ body: () throws -> Void) throws {
    do { try body() } catch let failure as RunFailure {
      throw RunFailure(
        """
        the night is in the store, but could not be \(what): \(failure.description). Let sisfeed's \
        user write to the folder and run it again: that only finishes this
        """)
    }
  }
}
