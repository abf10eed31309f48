internal import GRDB

/// The third tables: what the feed lacks (waivers), what SEVIS has confirmed over time, and whom a
/// held night showed first.
///
/// `specs/store.md` says the same for people.
enum WaiversAndConfirmations {
  @Sendable static func make(_ connection: Database) throws { try connection.execute(sql: sql) }

  private static let sql = """
    -- Why someone may take less than a full course, and until when. Ended ones stay.
    CREATE TABLE waivers (
      waiver INTEGER PRIMARY KEY,
      uuuid TEXT NOT NULL,
      kind TEXT NOT NULL,
      first_day TEXT NOT NULL,
      last_day TEXT NOT NULL,
      code TEXT,
      in_sevis INTEGER NOT NULL DEFAULT 0,
      reason TEXT NOT NULL,
      given_by TEXT NOT NULL,
      given_at TEXT NOT NULL,
      ended_by TEXT,
      ended_at TEXT,
      ended_reason TEXT
    ) STRICT;
    CREATE INDEX waivers_by_person ON waivers (uuuid);

    -- What SEVIS has confirmed of each element, a line a value, since when; the newest is the one of
    -- confirmed_values.
    CREATE TABLE confirmed_history (
      entry INTEGER PRIMARY KEY,
      uuuid TEXT NOT NULL,
      element TEXT NOT NULL,
      value TEXT NOT NULL,
      since TEXT NOT NULL,
      origin TEXT NOT NULL
    ) STRICT;
    CREATE INDEX confirmed_history_by_person ON confirmed_history (uuuid, element, entry);
    INSERT INTO confirmed_history (uuuid, element, value, since, origin)
      SELECT uuuid, element, value, since, origin FROM confirmed_values
      WHERE certainty = 'confirmed';

    -- Whom a held night showed who wasn't in the store: a keyed digest of the id, by which it is
    -- known later when the person was first seen.
    CREATE TABLE newcomers (
      digest TEXT NOT NULL,
      night INTEGER NOT NULL REFERENCES nights,
      PRIMARY KEY (digest, night)
    ) STRICT, WITHOUT ROWID;
    """
}
