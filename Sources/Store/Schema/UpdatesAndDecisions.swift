internal import GRDB

/// The second tables: what SEVIS is known to hold, what is proposed, and who decided what.
///
/// `specs/store.md` says the same for people, with queries.
enum UpdatesAndDecisions {
  @Sendable static func make(_ connection: Database) throws { try connection.execute(sql: sql) }

  private static let sql = """
    -- The SEVIS record of each person, as the last import has it. The SEVIS ID is written once.
    CREATE TABLE sevis_records (
      uuuid TEXT PRIMARY KEY,
      sevis_id TEXT NOT NULL,
      class TEXT NOT NULL,
      status TEXT NOT NULL,
      organisation TEXT NOT NULL,
      program_start TEXT,
      program_end TEXT,
      as_of TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Every version of every record, the one of now too; reason is why a SEVIS ID is another.
    CREATE TABLE sevis_record_history (
      entry INTEGER PRIMARY KEY,
      uuuid TEXT NOT NULL,
      sevis_id TEXT NOT NULL,
      class TEXT NOT NULL,
      status TEXT NOT NULL,
      organisation TEXT NOT NULL,
      program_start TEXT,
      program_end TEXT,
      as_of TEXT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      reason TEXT
    ) STRICT;
    CREATE INDEX sevis_record_history_by_person ON sevis_record_history (uuuid, entry);

    -- What SEVIS is known (confirmed) or taken (assumed) to hold, in SEVIS's own form.
    CREATE TABLE confirmed_values (
      uuuid TEXT NOT NULL,
      element TEXT NOT NULL,
      value TEXT NOT NULL,
      certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'assumed')),
      since TEXT NOT NULL,
      origin TEXT NOT NULL,
      PRIMARY KEY (uuuid, element)
    ) STRICT, WITHOUT ROWID;

    -- What is proposed, as the newest night has it, and where it stands. body is json with the
    -- values; answers what people have given for its needs.
    CREATE TABLE proposals (
      proposal INTEGER PRIMARY KEY,
      uuuid TEXT NOT NULL,
      class TEXT NOT NULL,
      event TEXT NOT NULL,
      operation TEXT,
      risk INTEGER NOT NULL,
      negative INTEGER NOT NULL,
      first_seen TEXT NOT NULL,
      due TEXT NOT NULL,
      state TEXT NOT NULL,
      first_approver TEXT,
      approved_on TEXT,
      postponed_until TEXT,
      cause TEXT,
      answers TEXT NOT NULL DEFAULT '{}',
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX proposals_by_person ON proposals (uuuid);
    CREATE INDEX proposals_by_due ON proposals (state, due);

    -- The words of each decision; the line of the chain that seals it is event.
    CREATE TABLE decisions (
      event INTEGER NOT NULL REFERENCES events,
      proposal INTEGER NOT NULL REFERENCES proposals,
      verb TEXT NOT NULL,
      person TEXT NOT NULL,
      reason TEXT,
      PRIMARY KEY (proposal, event)
    ) STRICT, WITHOUT ROWID;

    -- By which someone is found who is gone; who is there has people_by_id.
    CREATE INDEX people_gone_by_id ON people ("UUUID") WHERE gone_night IS NOT NULL;

    -- Who is to be looked at again on a day although nothing has changed.
    CREATE TABLE look_again (
      uuuid TEXT PRIMARY KEY,
      day TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX look_again_by_day ON look_again (day);
    """
}
