internal import GRDB

/// What the morning report counts every night, so that it needn't look at everyone for it.
///
/// `specs/store.md` says the same for people.
enum MorningCounts {
  @Sendable static func make(_ connection: Database) throws { try connection.execute(sql: sql) }

  private static let sql = """
    -- How many of a person's values are assumed: the count of confirmed_values, kept with it.
    CREATE TABLE never_confirmed (
      uuuid TEXT PRIMARY KEY,
      elements INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO never_confirmed (uuuid, elements)
      SELECT uuuid, sum(certainty = 'assumed') FROM confirmed_values GROUP BY uuuid;

    -- The tasks about a status that SEVIS moved: every morning report asks for those that are open.
    CREATE INDEX proposals_status_moved ON proposals (proposal)
      WHERE event = 'Task' AND instr(body, '"status-moved"') > 0;
    """
}
