import Foundation
import GRDB
import Interview
import RubricEngine

/// The database of finished interviews.
package struct TranscriptStore: Sendable {
  package let path: String
  let database: DatabaseQueue

  /// What had to be done about a damaged database; nil, as a rule, for nothing.
  package let recovery: StoreRecovery?

  /// The automatic backups.
  package var backups: BackupShelf { BackupShelf(of: path) }

  /// Damaged databases that were set aside and are still there.
  package var setAside: [String] { RecoveryAttempt.setAside(from: path) }

  /// Opens the database, making it where it is missing, bringing an older one up to date, and
  /// putting the newest good backup in the place of a damaged one.
  package init(at path: String, patience: Duration = .seconds(5)) throws(StoreError) {
    self.path = path
    let attempt = RecoveryAttempt(of: path)
    let recovery = attempt.isSuspected || attempt.isEmptied ? try attempt.run() : nil
    do throws(StoreError) {
      database = try Self.open(path, patience: patience)
      self.recovery = recovery
    } catch  where error.isDamage && recovery == nil {
      guard let recovery = try attempt.run() else { throw error }
      database = try Self.open(path, patience: patience)
      self.recovery = recovery
    }
  }

  private static func open(
    _ path: String, patience: Duration
  ) throws(StoreError) -> DatabaseQueue {
    try PrivateFile.makeFile(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience / .seconds(1))
    let migrator = StoreSchema.migrator
    do {
      // Asked through a connection that can't write, so that a newer database stays as it is.
      if try Self.isSuperseded(path, configuration) { throw StoreError.newerVersion(path: path) }
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
      }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      let applied = try database.read(migrator.appliedIdentifiers)
      guard try database.read({ try !migrator.hasCompletedMigrations($0) }) else { return database }
      // What a migration might spoil can be had back.
      if !applied.isEmpty { try BackupShelf(of: path).take(of: database) }
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try migrator.migrate(database)
      return database
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// An empty file is none; where only a writer can tell, because a log waits to be played in, the
  /// answer comes from there.
  private static func isSuperseded(_ path: String, _ configuration: Configuration) throws -> Bool {
    var configuration = configuration
    configuration.readonly = true
    let database = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? database.close() }
    return try database.read(StoreSchema.migrator.hasBeenSuperseded)
  }

  /// Keeps a transcript; false where one with its id is there already.
  @discardableResult
  package func save(_ transcript: Transcript) throws(StoreError) -> Bool {
    let isNew = try write { db in try Self.insert(transcript, into: db) }
    if isNew { backUpIfDue(afterInterview: true) }
    return isNew
  }

  /// Keeps several transcripts or, if one can't be kept, none; returns how many are new.
  @discardableResult
  package func save(_ transcripts: [Transcript]) throws(StoreError) -> Int {
    let count = try write { db in
      try transcripts.reduce(0) { try $0 + (Self.insert($1, into: db) ? 1 : 0) }
    }
    if count > 0 { backUpIfDue(afterInterview: true) }
    return count
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

  /// Deletes a transcript for good, from the backups too, and returns it, so that `save` can undo
  /// that.
  package func delete(_ id: TranscriptID) throws(StoreError) -> Transcript? {
    // The backups first: where this is cut short, the interview is whole and can be deleted again.
    guard try read({ db in try Self.key(of: id, in: db) }) != nil else { return nil }
    backups.forget(id)
    let deleted = try write { db -> Transcript? in
      guard let key = try Self.key(of: id, in: db) else { return nil }
      let transcript = try Self.transcript(key, in: db)
      try Self.remove(id, key: key, in: db)
      return transcript
    }
    if deleted != nil { clearLog() }
    return deleted
  }

  static func remove(_ id: TranscriptID, key: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM transcript_texts WHERE rowid = ?", arguments: [key])
    try db.execute(sql: "DELETE FROM transcripts WHERE key = ?", arguments: [key])
    try Self.forgetAttempts(on: id, in: db)
    // The index keeps deleted words until its pieces are merged.
    try db.execute(sql: "INSERT INTO transcript_texts(transcript_texts) VALUES ('optimize')")
  }

  /// The log holds deleted words too. Where another program reads, its own end clears it.
  private func clearLog() {
    _ = try? database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
  }

  /// A backup that fails costs nobody anything yet; damage that it meets is looked into at the next
  /// start.
  func backUpIfDue(afterInterview: Bool = false) {
    do {
      try backups.takeIfDue(of: database, afterInterview: afterInterview)
    } catch {
      noteDamage(StoreError(error, path: path))
    }
  }

  private func noteDamage(_ error: StoreError) {
    if error.isDamage { RecoveryAttempt(of: path).suspect() }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.read(body) } catch { throw noted(error) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.write(body) } catch { throw noted(error) }
  }

  private func noted(_ error: any Error) -> StoreError {
    let error = StoreError(error, path: path)
    noteDamage(error)
    return error
  }

  static func key(of id: TranscriptID, in db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT key FROM transcripts WHERE id = ?", arguments: [id.name])
  }
}
