import GRDB

extension NightProgram {
  /// Changes the store behind sisfeed's back.
  func sql(_ statement: String) throws {
    let queue = try DatabaseQueue(path: store)
    try queue.write { try $0.execute(sql: statement) }
    try queue.close()
  }
}
