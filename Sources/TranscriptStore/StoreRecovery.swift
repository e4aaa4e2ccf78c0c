import Foundation
import GRDB

/// What was done about a damaged database, to be told to the user.
package struct StoreRecovery: Hashable, Sendable {
  /// Where the damaged file lies now.
  package let setAside: String
  /// When the backup was taken that took its place.
  package let backupDate: Date
  package let transcripts: Int

  package var sentence: String {
    let style = Date.ISO8601FormatStyle(timeZone: .current)
      .year().month().day().dateSeparator(.dash).dateTimeSeparator(.space)
      .time(includingFractionalSeconds: false)
    let count = transcripts == 1 ? "1 interview" : "\(transcripts) interviews"
    return "The database was damaged. It lies in '\(setAside)' now, and the backup of "
      + "\(backupDate.formatted(style)) with \(count) took its place; what came after that is "
      + "missing."
  }
}

/// Puts a backup in the place of a damaged database, which is kept under another name.
struct RecoveryAttempt {
  let path: String
  private var shelf: BackupShelf { BackupShelf(of: path) }
  /// Says that damage was met while the database was in use; the next start looks into it.
  private var mark: String { path + ".damaged" }

  init(of path: String) {
    self.path = path
  }

  var isSuspected: Bool { access(mark, F_OK) == 0 }

  func suspect() {
    let descriptor = open(mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Does nothing and returns nil where the database is sound after all, or there is no good backup.
  func run() throws(StoreError) -> StoreRecovery? {
    // Two trainers that start at once must not both do this.
    let lock = open(path + ".recovery", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
    defer {
      unlink(path + ".recovery")
      close(lock)
    }
    guard flock(lock, LOCK_EX) == 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
    guard isEmptied || StoreHealth(at: path).isDamaged else {
      unlink(mark)
      return nil
    }
    guard let backup = shelf.newestGood() else { return nil }
    let fresh = path + ".\(getpid()).new"
    defer { unlink(fresh) }
    try copy(backup.path, to: fresh)
    let aside = try setAside()
    guard rename(fresh, path) == 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
    try PrivateFile.synchronise((path as NSString).deletingLastPathComponent)
    unlink(mark)
    return StoreRecovery(
      setAside: aside, backupDate: backup.date,
      transcripts: StoreHealth(at: path).transcripts ?? 0)
  }

  /// Whether the file was cut to nothing; SQLite itself takes that for a new database.
  var isEmptied: Bool {
    func size(_ path: String) -> Int {
      var found = stat()
      return stat(path, &found) == 0 ? Int(found.st_size) : -1
    }
    return size(path) == 0 && size(path + "-wal") <= 0 && !shelf.backups.isEmpty
  }

  /// The databases that were set aside and are still there.
  static func setAside(from path: String) -> [String] {
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent as NSString
    let start = name.deletingPathExtension + "-damaged-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(start) && $0.hasSuffix(".sqlite") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// Renames the database with its log, so that the two stay together.
  private func setAside() throws(StoreError) -> String {
    let stem = (path as NSString).deletingPathExtension
    var number = 1
    func name(_ number: Int) -> String { "\(stem)-damaged-\(number).sqlite" }
    while access(name(number), F_OK) == 0 { number += 1 }
    let aside = name(number)
    guard rename(path, aside) == 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
    // A log of the old database must never be played into the new one.
    for suffix in ["-wal", "-shm"] where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, aside + suffix) == 0 else {
        throw .unusable(path: path + suffix, reason: String(cString: strerror(errno)))
      }
    }
    return aside
  }

  private func copy(_ source: String, to target: String) throws(StoreError) {
    unlink(target)
    try PrivateFile.makeFile(target)
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: source), options: .mappedIfSafe)
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
      try handle.write(contentsOf: data)
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .unusable(path: target, reason: error.localizedDescription)
    }
  }
}
