internal import GRDB

/// The first tables: what a night holds and what came of it.
///
/// `specs/store.md` says the same for people, with queries; a test holds the two together.
enum NightsAndPeople {
  @Sendable static func make(_ connection: Database) throws {
    try connection.execute(sql: "PRAGMA application_id = \(Store.applicationID)")
    try connection.execute(sql: sql)
    try Meta.set("digest-key", Digest.hexadecimal(try Digest.newKey()), connection)
  }

  private static let sql = """
    -- Facts about the store itself. The digest key never leaves the store.
    CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

    -- Every set of files that was judged, also those that were not loaded.
    CREATE TABLE nights (
      night INTEGER PRIMARY KEY,
      date TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('loaded', 'held', 'refused')),
      at TEXT NOT NULL,
      exit_code INTEGER NOT NULL,
      rows INTEGER NOT NULL,
      people_added INTEGER NOT NULL DEFAULT 0,
      people_changed INTEGER NOT NULL DEFAULT 0,
      people_gone INTEGER NOT NULL DEFAULT 0,
      rows_left_out INTEGER NOT NULL DEFAULT 0,
      counts TEXT,
      report_json TEXT,
      report_text TEXT,
      UNIQUE (date, sequence)
    ) STRICT;

    -- The files of each night. archived is where its bytes are kept, if they are.
    CREATE TABLE night_files (
      night INTEGER NOT NULL REFERENCES nights,
      feed TEXT NOT NULL,
      name TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      rows INTEGER NOT NULL,
      archived TEXT,
      PRIMARY KEY (night, feed, name)
    ) STRICT, WITHOUT ROWID;

    -- A person of a feed as of the last good night; gone_night is set where they are no longer in
    -- it. The columns of the feed are added as the layout has them; a blank is NULL.
    CREATE TABLE people (
      person INTEGER PRIMARY KEY,
      feed TEXT NOT NULL,
      first_night INTEGER NOT NULL REFERENCES nights,
      gone_night INTEGER REFERENCES nights,
      "UUUID" TEXT
    ) STRICT;

    -- By which a row of the next night is known to be unchanged: hashes of ids and rows, and whose
    -- they are, packed, in the order of the last good night's file. Nothing to query.
    CREATE TABLE row_hashes (
      feed TEXT NOT NULL,
      piece INTEGER NOT NULL,
      people INTEGER NOT NULL,
      hashes BLOB NOT NULL,
      PRIMARY KEY (feed, piece)
    ) STRICT;

    -- What each night changed, a line a value; added and removed people have one line, its column ''.
    CREATE TABLE changes (
      night INTEGER NOT NULL REFERENCES nights,
      person INTEGER NOT NULL,
      column TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('added', 'removed', 'changed')),
      before TEXT,
      after TEXT,
      PRIMARY KEY (night, person, column)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX changes_by_person ON changes (person, night);

    -- What was found, from the first night that showed it to the one that no longer did. Neither
    -- values nor messages: those are in the report of the night.
    CREATE TABLE findings (
      finding INTEGER PRIMARY KEY,
      feed TEXT NOT NULL,
      fingerprint BLOB NOT NULL,
      rule TEXT NOT NULL,
      severity TEXT NOT NULL,
      column TEXT NOT NULL DEFAULT '',
      uuuid TEXT,
      line INTEGER,
      confidential INTEGER NOT NULL DEFAULT 0,
      cost TEXT NOT NULL DEFAULT '' CHECK (cost IN ('', 'cell', 'block', 'row')),
      first_night INTEGER NOT NULL REFERENCES nights,
      mended_night INTEGER REFERENCES nights
    ) STRICT;
    CREATE UNIQUE INDEX findings_open ON findings (feed, fingerprint) WHERE mended_night IS NULL;
    CREATE INDEX findings_by_person ON findings (uuuid) WHERE uuuid IS NOT NULL;

    -- What a held night showed of a value that was not loaded: digests only, by which it is known
    -- later that the value was first seen then.
    CREATE TABLE sightings (
      night INTEGER NOT NULL REFERENCES nights,
      person INTEGER NOT NULL,
      column TEXT NOT NULL,
      digest TEXT NOT NULL,
      PRIMARY KEY (person, column, night)
    ) STRICT, WITHOUT ROWID;

    -- Who let which guard through, how far and until when; times in seconds since 1970.
    CREATE TABLE overrides (
      override INTEGER PRIMARY KEY,
      guard TEXT NOT NULL,
      allow INTEGER NOT NULL,
      reason TEXT NOT NULL,
      given_by TEXT NOT NULL,
      given_at INTEGER NOT NULL,
      until INTEGER NOT NULL,
      confirmed_by TEXT,
      confirmed_at INTEGER
    ) STRICT;

    -- People who were taken out of the store, by digest of their id.
    CREATE TABLE forgotten (
      feed TEXT NOT NULL,
      digest TEXT NOT NULL,
      first_night INTEGER NOT NULL,
      gone_night INTEGER,
      at TEXT NOT NULL,
      why TEXT NOT NULL
    ) STRICT;

    -- What happened, each line sealing those before it. Digests, never values.
    CREATE TABLE events (
      event INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      actor TEXT NOT NULL,
      night INTEGER,
      body TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER events_stay BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_remain BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    """
}
