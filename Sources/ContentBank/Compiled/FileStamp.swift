import Foundation

/// What the system says of a file without reading it; any change to the file changes this too.
///
/// The time of the last change of status can't be set by programs, unlike that of the contents.
struct FileStamp: Hashable {
  var device: Int
  var inode: Int
  var mode: Int
  var owner: Int
  var size: Int
  /// In nanoseconds since 1970.
  var modified: Int
  var changed: Int

  /// Nil where there is nothing at the path; a link is followed if wished.
  init?(of path: String, followingLinks: Bool = true) {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  init?(ofOpen descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = Int(truncatingIfNeeded: status.st_dev)
    inode = Int(truncatingIfNeeded: status.st_ino)
    mode = Int(status.st_mode)
    owner = Int(status.st_uid)
    #if canImport(Darwin)
      let (written, altered) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, altered) = (status.st_mtim, status.st_ctim)
    #endif
    // A folder's size depends on the file system alone.
    size = Int(status.st_mode) & Int(S_IFMT) == Int(S_IFDIR) ? 0 : Int(status.st_size)
    modified = Self.nanoseconds(written)
    changed = Self.nanoseconds(altered)
  }

  var isFolder: Bool { mode & Int(S_IFMT) == Int(S_IFDIR) }
  var isLink: Bool { mode & Int(S_IFMT) == Int(S_IFLNK) }
  var isRegular: Bool { mode & Int(S_IFMT) == Int(S_IFREG) }
  var permissions: Int { mode & 0o7777 }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}

extension FileStamp: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    device = try Int(from: &reader)
    inode = try Int(from: &reader)
    mode = try Int(from: &reader)
    owner = try Int(from: &reader)
    size = try Int(from: &reader)
    modified = try Int(from: &reader)
    changed = try Int(from: &reader)
  }
  func write(to writer: inout CompiledWriter) {
    for number in [device, inode, mode, owner, size, modified, changed] {
      number.write(to: &writer)
    }
  }
}
