import GRDB
import Interview

/// Notes as rows, and back.
extension TranscriptStore {
  /// Puts a note in the place of a transcript's earlier one, or takes that away; false where there
  /// is no such transcript.
  @discardableResult
  package func keep(_ note: Note?, on id: TranscriptID) throws(StoreError) -> Bool {
    try write { db in
      guard let key = try Self.key(of: id, in: db) else { return false }
      try Self.put(note, on: key, in: db)
      return true
    }
  }

  static func put(_ note: Note?, on key: Int64, in db: Database) throws {
    guard let note else {
      return try db.execute(sql: "DELETE FROM notes WHERE transcript = ?", arguments: [key])
    }
    try db.execute(
      sql: """
        INSERT INTO notes (transcript, text) VALUES (?, ?)
        ON CONFLICT (transcript) DO UPDATE SET text = excluded.text
        """,
      arguments: [key, note.text])
  }

  static func note(on key: Int64, in db: Database) throws -> Note? {
    try String.fetchOne(db, sql: "SELECT text FROM notes WHERE transcript = ?", arguments: [key])
      .flatMap(Note.init)
  }
}
