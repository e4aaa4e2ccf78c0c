import GRDB
import Interview
import RubricEngine

/// Disputes as rows, and back.
extension TranscriptStore {
  /// Puts these disputes in the place of a transcript's earlier ones; false where there is no such
  /// transcript. Its grades stay as they are.
  @discardableResult
  package func keep(
    _ disputes: [Dispute], of id: TranscriptID
  ) throws(StoreError) -> Bool {
    try write { db in
      guard let key = try Self.key(of: id, in: db) else { return false }
      try db.execute(sql: "DELETE FROM disputes WHERE transcript = ?", arguments: [key])
      try Self.insert(disputes, of: key, into: db)
      return true
    }
  }

  /// The transcripts with a dispute, oldest first.
  package func disputedTranscripts() throws(StoreError) -> [Transcript] {
    try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT key FROM transcripts WHERE key IN (SELECT transcript FROM disputes)
          ORDER BY finished_at, key
          """
      ).map { try Self.transcript($0, in: db) }
    }
  }

  static func insert(_ disputes: [Dispute], of key: Int64, into db: Database) throws {
    for dispute in disputes {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO disputes (transcript, mistake, reason, disputed_at,
            disputed_offset)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          key, dispute.mistake.name, dispute.reason, dispute.disputedAt.seconds,
          dispute.disputedAt.offset,
        ])
    }
  }

  static func disputes(of key: Int64, in db: Database) throws -> [Dispute] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM disputes WHERE transcript = ? ORDER BY mistake", arguments: [key]
    ).map { row in
      Dispute(
        mistake: MistakeID(row["mistake"]), reason: row["reason"],
        disputedAt: Timestamp(seconds: row["disputed_at"], offset: row["disputed_offset"]))
    }
  }
}
