/// The tables that hold something about a person: where whoever is taken out of the store is taken
/// out of.
///
/// A table that is added and has a person's number or UUUID stands here, or a test says that it
/// doesn't.
enum PersonalTables {
  /// By the person's number in the store.
  static let byNumber = ["changes", "sightings", "people"]

  /// By UUUID: the table and its condition, in the order in which rows may go.
  static let byUUUID = [
    "findings WHERE uuuid = ?",
    "decisions WHERE proposal IN (SELECT proposal FROM proposals WHERE uuuid = ?)",
    "proposals WHERE uuuid = ?",
    "confirmed_values WHERE uuuid = ?",
    "confirmed_history WHERE uuuid = ?",
    "never_confirmed WHERE uuuid = ?",
    "waivers WHERE uuuid = ?",
    "look_again WHERE uuuid = ?",
    "sevis_records WHERE uuuid = ?",
    "sevis_record_history WHERE uuuid = ?",
  ]
}
