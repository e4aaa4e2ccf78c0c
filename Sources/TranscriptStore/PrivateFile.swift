import Foundation

/// Files and folders that only their owner may read.
package enum PrivateFile {
  /// Makes the folder with all that leads to it; what is there already keeps its permissions.
  static func makeFolder(_ path: String) throws(StoreError) {
    if mkdir(path, 0o700) == 0 { return }
    if errno == ENOENT {
      let parent = (path as NSString).deletingLastPathComponent
      if !parent.isEmpty, parent != path {
        try makeFolder(parent)
        if mkdir(path, 0o700) == 0 { return }
      }
    }
    let reason = errno
    var isFolder: ObjCBool = false
    if reason == EEXIST, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { return }
      throw .unusable(path: path, reason: "there is a file where the folder should be")
    }
    throw .unusable(path: path, reason: String(cString: strerror(reason)))
  }

  /// Makes sure that the file is there and that only the owner can read it.
  ///
  /// One that is there already isn't opened: closing it again would drop every lock that this
  /// process holds on it, and SQLite in another process would then take the log away.
  static func makeFile(_ path: String) throws(StoreError) {
    try makeFolder((path as NSString).deletingLastPathComponent)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      fchmod(descriptor, 0o600)
      close(descriptor)
      return
    }
    guard errno == EEXIST, access(path, R_OK) == 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
    // A file that can only be read, or that somebody else owns, is still good for reading.
    chmod(path, 0o600)
  }

  /// Writes a new file that only the owner can read; false where one is there already.
  package static func create(_ path: String, _ text: String) throws(StoreError) -> Bool {
    try makeFolder((path as NSString).deletingLastPathComponent)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = errno
      if reason == EEXIST { return false }
      throw .unusable(path: path, reason: String(cString: strerror(reason)))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    } catch {
      unlink(path)
      throw .unusable(path: path, reason: String(describing: error))
    }
    return true
  }

  /// Asks the disk for a file or, for its names, a folder.
  static func synchronise(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
