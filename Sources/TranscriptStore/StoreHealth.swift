import Foundation
import GRDB

/// How the database is, found out without changing it.
package struct StoreHealth: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// None was made yet.
    case missing
    case sound
    /// Something is wrong, in words for the user.
    case broken(String)
  }

  package let state: State
  /// Nil where it can't be told.
  package let transcripts: Int?
  package let bytes: Int?
  /// The last step of its schema.
  package let schema: String?
  package let sqlite: String

  package init(at path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    bytes = attributes?[.size] as? Int
    let version = try? DatabaseQueue().read { db in
      try String.fetchOne(db, sql: "SELECT sqlite_version()")
    }
    sqlite = (version ?? nil) ?? ""
    guard attributes != nil else {
      (state, transcripts, schema) = (.missing, nil, nil)
      return
    }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    do {
      let found = try DatabaseQueue(path: path, configuration: configuration).read { db in
        try Self.examine(db, path: path)
      }
      (state, transcripts, schema) = found
    } catch {
      state = .broken(StoreError(error, path: path).description)
      (transcripts, schema) = (nil, nil)
    }
  }

  private static func examine(_ db: Database, path: String) throws -> (State, Int?, String?) {
    let complaints = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
    guard complaints == ["ok"] else {
      let error = StoreError.damaged(path: path, reason: complaints.joined(separator: "; "))
      return (.broken(error.description), nil, nil)
    }
    let migrator = StoreSchema.migrator
    let schema = try migrator.appliedIdentifiers(db).max()
    if try migrator.hasBeenSuperseded(db) {
      return (.broken(StoreError.newerVersion(path: path).description), nil, schema)
    }
    guard try !db.foreignKeyViolations().hasNext() else {
      let error = StoreError.damaged(path: path, reason: "rows refer to rows that are gone")
      return (.broken(error.description), nil, schema)
    }
    guard try db.tableExists("transcripts") else { return (.sound, 0, schema) }
    return (.sound, try Int.fetchOne(db, sql: "SELECT count(*) FROM transcripts"), schema)
  }
}

extension RecordCursor {
  fileprivate func hasNext() throws -> Bool { try next() != nil }
}
