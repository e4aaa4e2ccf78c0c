import GRDB

/// The tables, as the steps that lead to them; a step is never changed once released.
enum StoreSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 transcripts") { db in
      try db.execute(
        sql: """
          CREATE TABLE transcripts (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            prompt_id TEXT,
            prompt TEXT NOT NULL,
            seed INTEGER NOT NULL,
            started_at INTEGER NOT NULL,
            started_offset INTEGER NOT NULL,
            finished_at INTEGER NOT NULL,
            finished_offset INTEGER NOT NULL,
            revision_of TEXT
          ) STRICT;
          CREATE INDEX transcripts_by_time ON transcripts(finished_at);

          CREATE TABLE parts (
            transcript INTEGER NOT NULL REFERENCES transcripts(key) ON DELETE CASCADE,
            name TEXT NOT NULL,
            text TEXT NOT NULL,
            seconds INTEGER,
            PRIMARY KEY (transcript, name)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE followups (
            transcript INTEGER NOT NULL REFERENCES transcripts(key) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            id TEXT,
            question TEXT NOT NULL,
            reason TEXT,
            PRIMARY KEY (transcript, position)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE grades (
            key INTEGER PRIMARY KEY,
            transcript INTEGER NOT NULL REFERENCES transcripts(key) ON DELETE CASCADE,
            engine TEXT NOT NULL,
            content TEXT NOT NULL,
            graded_at INTEGER NOT NULL,
            graded_offset INTEGER NOT NULL,
            overall INTEGER NOT NULL,
            score INTEGER NOT NULL,
            advisory TEXT,
            assessment TEXT NOT NULL
          ) STRICT;
          CREATE INDEX grades_by_transcript ON grades(transcript);

          CREATE TABLE grade_mistakes (
            grade INTEGER NOT NULL REFERENCES grades(key) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            mistake TEXT NOT NULL,
            severity INTEGER NOT NULL,
            PRIMARY KEY (grade, position)
          ) STRICT, WITHOUT ROWID;

          CREATE VIRTUAL TABLE transcript_texts USING fts5(
            prompt, framing, tradeoffs, examples, answer, followups,
            tokenize = 'porter unicode61'
          );
          """)
    }
    migrator.registerMigration("disputes") { db in
      try db.execute(
        sql: """
          CREATE TABLE disputes (
            transcript INTEGER NOT NULL REFERENCES transcripts(key) ON DELETE CASCADE,
            mistake TEXT NOT NULL,
            reason TEXT NOT NULL,
            disputed_at INTEGER NOT NULL,
            disputed_offset INTEGER NOT NULL,
            PRIMARY KEY (transcript, mistake)
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("2 practice") { db in
      try db.execute(
        sql: """
          CREATE TABLE cards (
            id TEXT PRIMARY KEY,
            transcript TEXT NOT NULL,
            mistake TEXT NOT NULL,
            rule TEXT NOT NULL,
            part TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            depth TEXT,
            added_at INTEGER NOT NULL,
            added_offset INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE reviews (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            drill TEXT NOT NULL,
            attempt TEXT NOT NULL,
            hints INTEGER NOT NULL,
            graded INTEGER NOT NULL CHECK (graded BETWEEN 1 AND 4),
            rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
            reviewed_at INTEGER NOT NULL,
            reviewed_offset INTEGER NOT NULL,
            practice TEXT NOT NULL CHECK (practice IN ('scheduled', 'cram')),
            engine TEXT NOT NULL,
            content TEXT NOT NULL
          ) STRICT;
          CREATE INDEX reviews_by_drill ON reviews(drill);

          CREATE TABLE settings (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("3 presses") { db in
      try db.execute(sql: "ALTER TABLE followups ADD COLUMN press TEXT")
    }
    migrator.registerMigration("notes") { db in
      try db.execute(
        sql: """
          CREATE TABLE notes (
            transcript INTEGER PRIMARY KEY REFERENCES transcripts(key) ON DELETE CASCADE,
            text TEXT NOT NULL
          ) STRICT;
          """)
    }
    return migrator
  }
}
