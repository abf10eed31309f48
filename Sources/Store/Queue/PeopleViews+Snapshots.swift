internal import Feed
internal import GRDB
package import Updates

extension PeopleViews {
  /// What a person's row said over time, the oldest first and the last good night's last; empty
  /// where no feed has them now.
  ///
  /// Nights whose changes retention has purged are told as one with the night after them.
  ///
  /// - Parameters:
  ///   - uuuid: whose.
  ///   - view: the person as `view(of:)` has them.
  /// - Returns: a snapshot for each night that changed the row, and one for the first.
  /// - Throws: `DatabaseError`.
  package func snapshots(of uuuid: String, _ view: PersonView) throws -> [Snapshot] {
    guard view.missing == nil, let stay = try stay(of: uuuid) else { return [] }
    let changes = try Row.fetchAll(
      connection,
      sql: """
        SELECT night, column, before FROM changes WHERE person = ? AND kind = 'changed'
        ORDER BY night DESC
        """, arguments: [stay.person])
    var snapshots: [Snapshot] = []
    var view = view
    var night: Int?
    for change in changes {
      if night != change[0] {
        night = change[0]
        if let day = dates[change[0]] { snapshots.append(Snapshot(from: day, view: view)) }
      }
      // What is undone is the night before's.
      if let column = column(named: change[1]), column.rawValue < view.values.count {
        view.values[column.rawValue] = (change[2] as String?) ?? ""
      }
    }
    if let day = dates[stay.first] { snapshots.append(Snapshot(from: day, view: view)) }
    return snapshots.reversed()
  }
}
