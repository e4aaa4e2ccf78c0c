import Foundation
import Interview

/// An open and locked draft file, to which each change is appended.
///
/// A change is with the system as soon as `append` returns, so the end of this program loses
/// nothing; the disk is asked for it at each milestone and at most once a second otherwise.
/// It has to be closed or discarded.
package struct DraftJournal: Sendable {
  package let path: String
  /// The state that the journal stands for.
  package private(set) var draft: Draft
  private var descriptor: Int32
  private var length: Int
  /// The length of the first line, which holds the state at the last compaction.
  private var stateLength: Int
  private var lastSync: Duration?
  private var hasUnsynced = false
  /// Whether a change could not be written, so that only the whole state can follow.
  private var isBehind = false

  /// Journals are compacted where the changes outweigh the state and come to this much.
  private static let slack = 256 << 10

  init(writing draft: Draft, to path: String) throws(DraftError) {
    self.path = path
    self.draft = draft
    descriptor = -1
    length = 0
    stateLength = 0
    try compact(isNew: true)
  }

  /// Nil where there is no such file or another process holds it.
  init?(opening path: String) throws(DraftError) {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw Self.failure(path)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.isStill(descriptor, at: path) else {
      Self.release(descriptor)
      return nil
    }
    do {
      let bytes = try Self.contents(of: descriptor, at: path)
      let replay = try DraftJSON.replay(bytes)
      draft = replay.draft
      length = replay.soundBytes
      stateLength = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0) + 1
    } catch {
      Self.release(descriptor)
      throw error as? DraftError ?? DraftError(path: path, reason: String(describing: error))
    }
    self.path = path
    self.descriptor = descriptor
  }

  /// Unlocks as well as closes, since a process that is being started holds a copy for a moment.
  private static func release(_ descriptor: Int32) {
    flock(descriptor, LOCK_UN)
    Foundation.close(descriptor)
  }

  /// Adds a change; `now` is a time of a clock that never goes back.
  package mutating func append(_ record: Draft.Record, at now: Duration) throws(DraftError) {
    guard draft.apply(record) else {
      throw DraftError(path: path, reason: "a change does not fit the draft")
    }
    if isBehind { return try compact() }
    let line = Array(DraftJSON.line(record).utf8)
    do {
      try Self.write(line, to: descriptor, at: path)
    } catch {
      // Half a record would hide all that follow it.
      ftruncate(descriptor, off_t(length))
      isBehind = true
      throw error
    }
    length += line.count
    hasUnsynced = true
    if length - stateLength > max(Self.slack, 4 * stateLength) {
      try compact()
    } else if record.isMilestone {
      try sync(at: now)
    } else {
      try syncIfDue(at: now)
    }
  }

  /// Asks the disk for what was written, if that was not done within the last second.
  package mutating func syncIfDue(at now: Duration) throws(DraftError) {
    guard hasUnsynced else { return }
    guard let lastSync else { return try sync(at: now) }
    if now - lastSync >= .seconds(1) { try sync(at: now) }
  }

  package mutating func sync(at now: Duration) throws(DraftError) {
    guard hasUnsynced else { return }
    guard fdatasync(descriptor) == 0 else { throw Self.failure(path) }
    hasUnsynced = false
    lastSync = now
  }

  /// Writes the file anew with the state alone; the old file stays until the new one is safe.
  package mutating func compact() throws(DraftError) {
    try compact(isNew: false)
  }

  private mutating func compact(isNew: Bool) throws(DraftError) {
    let state = Array(DraftJSON.state(draft).utf8)
    let fresh = "\(path).\(getpid())\(DraftFolder.freshSuffix)"
    let next = open(fresh, O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
    guard next >= 0 else { throw Self.failure(fresh) }
    do {
      // Locked before it gets its name, so that nobody is offered it in between.
      guard flock(next, LOCK_EX | LOCK_NB) == 0 else { throw Self.failure(fresh) }
      try Self.write(state, to: next, at: fresh)
      guard fsync(next) == 0 else { throw Self.failure(fresh) }
      // A link, unlike a rename, never takes the place of another trainer's draft.
      guard isNew ? link(fresh, path) == 0 : rename(fresh, path) == 0 else {
        throw Self.failure(path)
      }
      if isNew { unlink(fresh) }
    } catch {
      Self.release(next)
      unlink(fresh)
      throw error as? DraftError ?? Self.failure(fresh)
    }
    Self.syncFolder(of: path)
    if descriptor >= 0 { Self.release(descriptor) }
    descriptor = next
    length = state.count
    stateLength = state.count
    hasUnsynced = false
    isBehind = false
  }

  /// Closes the file, so that the draft can be resumed.
  package func close() {
    if hasUnsynced { fdatasync(descriptor) }
    Self.release(descriptor)
  }

  /// Removes the draft, once its transcript is kept or nobody wants it.
  package func discard() {
    unlink(path)
    Self.syncFolder(of: path)
    Self.release(descriptor)
  }

  /// Whether the file behind the descriptor still bears the name: it may have been removed or
  /// compacted between opening and locking it.
  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  private static func contents(of descriptor: Int32, at path: String) throws(DraftError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, at path: String
  ) throws(DraftError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// A new name is only safe once its folder is.
  private static func syncFolder(of path: String) {
    let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    Foundation.close(folder)
  }

  private static func failure(_ path: String) -> DraftError {
    DraftError(path: path, reason: String(cString: strerror(errno)))
  }
}
