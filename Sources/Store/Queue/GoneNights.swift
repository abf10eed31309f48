internal import GRDB

/// What happened on the nights on which people went: asked once a night, not once a person.
final class GoneNights {
  private let gone: Statement
  private let came: Statement?
  private var nights: [Int: Night] = [:]

  /// Someone by what tells them apart when their id is another.
  struct Identity: Hashable {
    let feed: String
    let lastName: String
    let firstName: String
    let birthDate: String
  }

  private struct Night {
    var gone = 0
    /// Who came, by identity: the ids.
    var came: [Identity: [String]] = [:]
  }

  /// Makes ready.
  ///
  /// - Parameters:
  ///   - connection: the store's connection.
  ///   - columns: the columns of the feed that the store has.
  /// - Throws: `DatabaseError`.
  init(_ connection: Database, columns: [String]) throws {
    gone = try Statement(
      connection, "SELECT count(*) FROM changes WHERE night = ?1 AND kind = 'removed'")
    let hasIdentity = Set(columns).isSuperset(of: ["LAST_NAME", "FIRST_NAME", "DOB"])
    came =
      hasIdentity
      ? try Statement(
        connection,
        """
        SELECT p."UUUID", p.feed, p."LAST_NAME", p."FIRST_NAME", p."DOB"
        FROM changes c JOIN people p USING (person)
        WHERE c.night = ?1 AND c.kind = 'added' AND p."UUUID" IS NOT NULL
          AND p."LAST_NAME" IS NOT NULL AND p."DOB" IS NOT NULL
        ORDER BY person
        """) : nil
  }

  /// How many others went on the night on which someone went.
  ///
  /// - Throws: `DatabaseError`.
  func others(on night: Int) throws -> Int { max(0, try at(night).gone - 1) }

  /// The id under which the same person came on the night on which this one went; nil where nobody
  /// like them did.
  ///
  /// - Throws: `DatabaseError`.
  func successor(of uuuid: String, _ identity: Identity, on night: Int) throws -> String? {
    if identity.birthDate.isEmpty { return nil }
    return try at(night).came[identity]?.first { $0 != uuuid }
  }

  private func at(_ number: Int) throws -> Night {
    if let night = nights[number] { return night }
    var night = Night()
    gone.bind(1, number)
    night.gone = try gone.firstRow { Int($0.number(0)) } ?? 0
    came?.bind(1, number)
    try came?.forEachRow { row in
      let identity = Identity(
        feed: row.text(1) ?? "", lastName: row.text(2) ?? "", firstName: row.text(3) ?? "",
        birthDate: row.text(4) ?? "")
      night.came[identity, default: []].append(row.text(0) ?? "")
    }
    nights[number] = night
    return night
  }
}
