import Foundation
import GRDB
import Interview

/// The automatic backups of the database: a few whole copies beside it, numbered as they were taken.
///
/// Numbers and not times order them, so that a clock that was set back confuses nothing.
package struct BackupShelf: Sendable {
  /// How many are kept; those that aren't the newest are at least a day apart.
  package static let most = 3
  /// Beyond this size a copy after each interview would keep people waiting.
  static let smallDatabase = 32 << 20
  static let day: TimeInterval = 24 * 60 * 60

  package let folder: String
  private let database: String

  /// - Parameter database: the path of the database that they are copies of.
  package init(of database: String) {
    self.database = database
    folder = (database as NSString).deletingLastPathComponent + "/backups"
  }

  /// A copy that was finished.
  package struct Backup: Hashable, Sendable {
    package let path: String
    let number: Int
    /// When it was taken, by the clock of that moment.
    package let date: Date
  }

  /// Newest first.
  package var backups: [Backup] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name -> Backup? in
      guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix),
        let number = Int(name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count))
      else { return nil }
      let path = "\(folder)/\(name)"
      return Backup(path: path, number: number, date: Self.date(of: path) ?? .distantPast)
    }.sorted { $0.number > $1.number }
  }

  /// Takes one where the last is a day old or, after an interview, wherever that is quick.
  func takeIfDue(of queue: DatabaseQueue, afterInterview: Bool) throws {
    let before = backups
    if let newest = before.first {
      let size = Self.size(of: database) ?? 0
      let isOld = abs(Date().timeIntervalSince(newest.date)) >= Self.day
      guard isOld || afterInterview && size <= Self.smallDatabase else { return }
    }
    try take(of: queue, after: before)
  }

  /// Takes one now, and removes those that are no longer wanted.
  func take(of queue: DatabaseQueue) throws {
    try take(of: queue, after: backups)
  }

  private func take(of queue: DatabaseQueue, after before: [Backup]) throws {
    try PrivateFile.makeFolder(folder)
    let fresh = "\(folder)/.\(UUID().uuidString).new"
    defer { unlink(fresh) }
    // SQLite fills an empty file, and would make one that others may read.
    try PrivateFile.makeFile(fresh)
    try queue.vacuum(into: fresh)
    try PrivateFile.synchronise(fresh)
    var number = (before.first?.number ?? 0) + 1
    // A link, unlike a rename, never takes the place of what another trainer made meanwhile.
    while link(fresh, path(of: number)) != 0 {
      guard errno == EEXIST else {
        throw StoreError.unusable(path: folder, reason: String(cString: strerror(errno)))
      }
      number += 1
    }
    try PrivateFile.synchronise(folder)
    removeSuperseded()
  }

  /// Keeps the newest, and of the others those that are a day apart.
  private func removeSuperseded() {
    var kept: [Backup] = []
    let all = backups
    for (index, backup) in all.enumerated() {
      let older = index + 1 < all.count ? all[index + 1] : nil
      let isClose = index > 0 && older.map { Self.areClose(backup, $0) } == true
      if kept.count < Self.most, !isClose { kept.append(backup) } else { unlink(backup.path) }
    }
  }

  private static func areClose(_ one: Backup, _ other: Backup) -> Bool {
    abs(one.date.timeIntervalSince(other.date)) < day
  }

  /// The newest that is whole and not of a later version.
  func newestGood() -> Backup? {
    backups.first { StoreHealth(at: $0.path).state == .sound }
  }

  /// Removes a deleted transcript from every copy; one that can't be changed goes altogether.
  func forget(_ id: TranscriptID) {
    for backup in backups {
      do {
        try Self.forget(id, in: backup.path)
        // Which copies are a day apart is told by their times.
        try FileManager.default.setAttributes(
          [.modificationDate: backup.date], ofItemAtPath: backup.path)
      } catch {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(backup.path + suffix) }
      }
    }
  }

  private static func forget(_ id: TranscriptID, in path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    // A copy from before a migration lacks tables that deleting looks into.
    try StoreSchema.migrator.migrate(database)
    try database.write { db in
      guard let key = try TranscriptStore.key(of: id, in: db) else { return }
      try TranscriptStore.remove(id, key: key, in: db)
    }
    try database.close()
  }

  private func path(of number: Int) -> String {
    "\(folder)/\(Self.prefix)\(String(format: "%06d", number))\(Self.suffix)"
  }

  private static let prefix = "transcripts-"
  private static let suffix = ".sqlite"

  private static func date(of path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }

  private static func size(of path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
  }
}
