package import Files
package import GRDB

/// Copies of the store.
package enum Backups {
  /// When the store was last backed up, in UTC; nil where it never was.
  package static func last(_ connection: Database) throws -> String? {
    try Meta.text("last-backup", connection)
  }
}

extension Store {
  /// Copies the store into a file, while it is in use: the copy is of one moment.
  ///
  /// The copy is made beside its place and gets its name when it is whole, readable by its owner
  /// alone. It is a store itself; to restore it, put it where the store was. An earlier copy is
  /// replaced, any other file is not.
  ///
  /// - Parameters:
  ///   - target: the file.
  ///   - at: the time, which the store remembers.
  ///   - actor: who does it.
  /// - Throws: `RunFailure`.
  package func backUp(to target: String, at: Moment, actor: String) throws {
    try StoreFile.refuseBackup(to: target, of: path)
    let part = try StoreFile.makePart(of: target)
    do {
      try StoreFailure.told(target) {
        let copy = try DatabaseQueue(path: part)
        try database.backup(to: copy)
        // A copy in one file: nothing of it waits in a log beside it.
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        let verdict = try copy.read { try String.fetchOne($0, sql: "PRAGMA quick_check") }
        guard verdict == "ok" else {
          throw RunFailure("\(path) is damaged: \(verdict ?? "no answer"); no copy was kept")
        }
        try copy.close()
      }
      try StoreFile.keepPart(part, as: target)
    } catch {
      StoreFile.dropPart(part)
      throw error
    }
    try write { connection in
      try Meta.set("last-backup", at.description, connection)
      try EventChain.append("backup", at: at.description, actor: actor, body: "{}", connection)
    }
  }
}
