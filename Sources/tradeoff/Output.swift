import Foundation

/// The two streams that a command writes to.
enum Output {
  /// Writes to standard output; a closed or full one ends the program with exit code 2.
  static func write(_ text: String) {
    guard write(Printable.stream(text), to: STDOUT_FILENO) else {
      let reason = String(cString: strerror(errno))
      note("error: can't write to standard output: \(reason); nothing more was written")
      exit(CommandFailure.exitCode)
    }
  }

  /// Writes a line to standard error.
  static func note(_ line: String) {
    _ = write(Printable.lines(line) + "\n", to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Foundation.write(descriptor, start, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }
}

extension Output {
  /// The columns of a page: the terminal's, within reason, or 80.
  static var columns: Int {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return min(100, max(40, Int(size.ws_col)))
  }
}
