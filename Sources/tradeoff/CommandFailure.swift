/// A failure that ends a command, in words for the person who typed it.
///
/// ArgumentParser's own errors print usage, which would only bury what went wrong.
struct CommandFailure: Error, Hashable {
  static let exitCode: Int32 = 2

  /// Lower case: what is wrong; what to do.
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
