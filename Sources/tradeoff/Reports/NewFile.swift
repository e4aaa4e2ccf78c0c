import Foundation

/// A text that goes to a file of its own.
struct NewFile {
  let stem: String
  let suffix: String
  let text: String

  /// Writes it under a name that nothing in the folder has, and returns that name.
  func write(in folder: String) throws(CommandFailure) -> String {
    for number in 1...999 {
      let name = "\(stem)\(number == 1 ? "" : "-\(number)").\(suffix)"
      let path = folder + "/" + name
      // Asks for a new file, so that even one made this moment by others stays whole.
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor < 0 {
        if errno == EEXIST { continue }
        throw CommandFailure(
          "can't write '\(name)' in '\(folder)': \(String(cString: strerror(errno))); start "
            + "tradeoff in a folder of yours")
      }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      do {
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
      } catch {
        unlink(path)
        throw CommandFailure(
          "can't write '\(name)': \(error.localizedDescription); make room for it")
      }
      return name
    }
    throw CommandFailure("'\(folder)' has 999 such reports; move some of them")
  }
}
