import Foundation
import GRDB
import Interview
import RubricEngine

/// The database of finished interviews.
package struct TranscriptStore: Sendable {
  package let path: String
  let database: DatabaseQueue

  /// Opens the database, making it where it is missing and bringing an older one up to date.
  package init(at path: String, patience: Duration = .seconds(5)) throws(StoreError) {
    self.path = path
    try PrivateFile.makeFile(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience / .seconds(1))
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = StoreSchema.migrator
      // Asked before anything is written, so that a newer database stays as it is.
      guard try !database.read(migrator.hasBeenSuperseded) else {
        throw StoreError.newerVersion(path: path)
      }
      guard try database.read({ try !migrator.hasCompletedMigrations($0) }) else { return }
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try migrator.migrate(database)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Keeps a transcript; false where one with its id is there already.
  @discardableResult
  package func save(_ transcript: Transcript) throws(StoreError) -> Bool {
    try write { db in try Self.insert(transcript, into: db) }
  }

  /// Keeps several transcripts or, if one can't be kept, none; returns how many are new.
  @discardableResult
  package func save(_ transcripts: [Transcript]) throws(StoreError) -> Int {
    try write { db in
      try transcripts.reduce(0) { try $0 + (Self.insert($1, into: db) ? 1 : 0) }
    }
  }

  /// Adds a later grade of the same answer; false where there is no such transcript.
  @discardableResult
  package func add(_ grade: Grade, to id: TranscriptID) throws(StoreError) -> Bool {
    try write { db in
      guard let key = try Self.key(of: id, in: db) else { return false }
      try Self.insert(grade, of: key, into: db)
      return true
    }
  }

  package func transcript(_ id: TranscriptID) throws(StoreError) -> Transcript? {
    try read { db in try Self.key(of: id, in: db).map { try Self.transcript($0, in: db) } }
  }

  /// All transcripts, oldest first.
  package func transcripts() throws(StoreError) -> [Transcript] {
    try read { db in
      try Int64.fetchAll(db, sql: "SELECT key FROM transcripts ORDER BY finished_at, key")
        .map { try Self.transcript($0, in: db) }
    }
  }

  /// The ids that begin with these letters, for people who type only a few.
  package func ids(startingWith beginning: String) throws(StoreError) -> [TranscriptID] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM transcripts WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id",
        arguments: [beginning]
      ).map(TranscriptID.init)
    }
  }

  /// Deletes a transcript for good and returns it, so that `save` can undo that.
  package func delete(_ id: TranscriptID) throws(StoreError) -> Transcript? {
    let deleted = try write { db -> Transcript? in
      guard let key = try Self.key(of: id, in: db) else { return nil }
      let transcript = try Self.transcript(key, in: db)
      try db.execute(sql: "DELETE FROM transcript_texts WHERE rowid = ?", arguments: [key])
      try db.execute(sql: "DELETE FROM transcripts WHERE key = ?", arguments: [key])
      try Self.forgetAttempts(on: id, in: db)
      // The index keeps deleted words until its pieces are merged.
      try db.execute(sql: "INSERT INTO transcript_texts(transcript_texts) VALUES ('optimize')")
      return transcript
    }
    if deleted != nil {
      // The log holds the words too. Where another program reads, its own end clears it.
      _ = try? database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    }
    return deleted
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.read(body) } catch { throw StoreError(error, path: path) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.write(body) } catch { throw StoreError(error, path: path) }
  }

  static func key(of id: TranscriptID, in db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT key FROM transcripts WHERE id = ?", arguments: [id.name])
  }
}
