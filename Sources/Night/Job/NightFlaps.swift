internal import Changes
internal import Feed
internal import Store

/// The values that went back tonight to what they were a few nights ago.
enum NightFlaps {
  /// How many are named; all further ones are only more of the same.
  private static let limit = 10_000

  static func find(
    night: Int, within nights: Int, feed: FileKind, _ connection: StoreConnection
  ) throws -> [(uuuid: String?, flap: Flap)] {
    var found: [(uuuid: String?, flap: Flap)] = []
    try History.ofChanged(night: night, within: nights, feed: feed, connection) { person in
      let steps = person.steps.map {
        Flap.Step(night: $0.night, column: $0.column, before: $0.before, after: $0.after)
      }
      for flap in Flap.ending(steps, tonight: night, within: nights) where found.count < limit {
        found.append((uuuid: person.isConfidential ? nil : person.uuuid, flap: flap))
      }
    }
    return found
  }
}
