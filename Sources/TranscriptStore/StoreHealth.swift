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

  /// Whether it is no database any more or contradicts itself; one that is merely in use, of a
  /// later version or unreadable to this user isn't.
  let isDamaged: Bool

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
      isDamaged = false
      return
    }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    do {
      let found = try DatabaseQueue(path: path, configuration: configuration).read { db in
        try Self.examine(db, path: path)
      }
      (state, transcripts, schema) = (
        found.complaint.map { .broken($0.description) } ?? .sound, found.transcripts, found.schema
      )
      isDamaged = found.complaint?.isDamage == true
    } catch {
      let complaint = StoreError(error, path: path)
      state = .broken(complaint.description)
      (transcripts, schema) = (nil, nil)
      isDamaged = complaint.isDamage
    }
  }

  private struct Found {
    var complaint: StoreError?
    var transcripts: Int?
    var schema: String?
  }

  private static func examine(_ db: Database, path: String) throws -> Found {
    let complaints = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
    guard complaints == ["ok"] else {
      return Found(complaint: .damaged(path: path, reason: complaints.joined(separator: "; ")))
    }
    let migrator = StoreSchema.migrator
    let schema = try migrator.appliedIdentifiers(db).max()
    if try migrator.hasBeenSuperseded(db) {
      return Found(complaint: .newerVersion(path: path), schema: schema)
    }
    guard try !db.foreignKeyViolations().hasNext() else {
      return Found(
        complaint: .damaged(path: path, reason: "rows refer to rows that are gone"), schema: schema)
    }
    guard try db.tableExists("transcripts") else { return Found(transcripts: 0, schema: schema) }
    return Found(
      transcripts: try Int.fetchOne(db, sql: "SELECT count(*) FROM transcripts"), schema: schema)
  }
}

extension RecordCursor {
  fileprivate func hasNext() throws -> Bool { try next() != nil }
}
