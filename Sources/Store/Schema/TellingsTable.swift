internal import GRDB

/// What is to be told of the nights, and whether it was.
///
/// `specs/store.md` says the same for people.
enum TellingsTable {
  @Sendable static func make(_ connection: Database) throws { try connection.execute(sql: sql) }

  private static let sql = """
    -- What is to be told, a line for each way, written with the night that it tells of. body is
    -- what leaves the house, no value in it; it goes when it was taken.
    CREATE TABLE tellings (
      telling INTEGER PRIMARY KEY,
      night INTEGER,
      label TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('good', 'held', 'failed', 'overdue')),
      channel TEXT NOT NULL CHECK (channel IN ('mail', 'webhook', 'syslog')),
      made_at TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'trying', 'failed', 'told')),
      tries INTEGER NOT NULL DEFAULT 0,
      repeated INTEGER NOT NULL DEFAULT 0,
      tried_at TEXT,
      failure TEXT
    ) STRICT;
    CREATE INDEX tellings_waiting ON tellings (telling) WHERE state <> 'told';
    """
}
