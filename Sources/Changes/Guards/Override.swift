/// A person's word that a held night may be loaded, and how far it goes.
package struct Override: Sendable, Equatable, Codable {
  /// The guard that it speaks of.
  package var id: GuardName
  /// The most that it lets through: people, cells of one column, or names of a header.
  package var allow: Int
  /// Why, in the person's words.
  package var reason: String
  /// Who gave it.
  package var by: String
  /// When it was given, in seconds since 1970 began in UTC.
  package var given: Int
  /// From when on it doesn't count any more, in the same seconds.
  package var until: Int
  /// Who confirmed it, nil as long as nobody has.
  package var confirmedBy: String?

  package init(
    _ id: GuardName, allow: Int, reason: String, by: String, given: Int, until: Int,
    confirmedBy: String? = nil
  ) {
    self.id = id
    self.allow = allow
    self.reason = reason
    self.by = by
    self.given = given
    self.until = until
    self.confirmedBy = confirmedBy
  }
}
