internal import GRDB

/// People who went and came back within some nights: the store gives them a number each time.
enum Returns {
  /// One number of a person, and what the nights say of it.
  struct Stay {
    var person: Int
    var came = false
    var went = false
  }

  /// The stays of those who have several, by each of their numbers.
  ///
  /// - Throws: `DatabaseError`.
  static func all(in nights: [Int], _ connection: Database) throws -> [Int: [Stay]] {
    let list = nights.map(String.init).joined(separator: ", ")
    let rows = try Row.fetchAll(
      connection,
      sql: """
        WITH moves AS (
          SELECT c.person, c.kind, p.feed, p."UUUID" AS id
          FROM changes c JOIN people p ON p.person = c.person
          WHERE c.night IN (\(list)) AND c.column = '')
        SELECT person, kind, feed, id FROM moves
        WHERE (feed, id) IN (
          SELECT feed, id FROM moves GROUP BY feed, id HAVING count(DISTINCT person) > 1)
        ORDER BY feed, id, person
        """)
    var chains: [[Stay]] = []
    var last: (feed: String, id: String)?
    for row in rows {
      let key: (feed: String, id: String) = (row[2], row[3] ?? "")
      if last.map({ $0 != key }) ?? true { chains.append([]) }
      last = key
      let person: Int = row[0]
      var chain = chains.removeLast()
      var stay = chain.last?.person == person ? chain.removeLast() : Stay(person: person)
      if row[1] == ChangeKind.added.rawValue { stay.came = true } else { stay.went = true }
      chains.append(chain + [stay])
    }
    var byPerson: [Int: [Stay]] = [:]
    for chain in chains { for stay in chain { byPerson[stay.person] = chain } }
    return byPerson
  }

  /// What the stays of one person come to.
  ///
  /// - Parameters:
  ///   - chain: the stays, in order.
  ///   - person: any line of the last of them, for whose they are.
  ///   - before: the night before the first.
  ///   - after: the last night.
  ///   - connection: the store.
  /// - Returns: the lines.
  /// - Throws: `DatabaseError`.
  static func lines(
    of chain: [Stay], _ person: ChangeLine, from before: Int, to after: Int, _ connection: Database
  ) throws -> [ChangeLine] {
    guard let first = chain.first, let last = chain.last else { return [] }
    var line = person
    (line.column, line.before, line.after) = (nil, nil, nil)
    switch (!first.came, !last.went) {
    case (false, false): return []
    case (false, true):
      line.kind = .added
      return [line]
    case (true, false):
      line.kind = .removed
      return [line]
    case (true, true):
      let old = try PastValues.of(first.person, asOf: before, connection)
      let new = try PastValues.of(last.person, asOf: after, connection)
      line.kind = .changed
      return try PeopleColumns.names(connection).sorted().compactMap { column in
        let (before, after) = (old[column] ?? "", new[column] ?? "")
        guard before != after else { return nil }
        (line.column, line.before, line.after) = (column, before, after)
        return line
      }
    }
  }
}
