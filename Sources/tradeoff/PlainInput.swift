import Foundation
import Interview

/// Lines of standard input for the sessions that ask line by line.
final class PlainInput {
  private var lines = ByteLines(descriptor: STDIN_FILENO, longest: GivenAnswer.largestText)
  private var failure: ByteLines.ReadFailure?

  /// The next line without its end; nil where there is none, or none can be read.
  func next() -> PlainInterview.Line? {
    do {
      return try lines.next().map { line in
        guard var bytes = line.bytes else { return .tooLong }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return .text(String(decoding: bytes, as: UTF8.self))
      }
    } catch let problem {
      failure = problem
      return nil
    }
  }

  /// - Throws: `CommandFailure` where reading ended by a failure, once what was typed is kept.
  func check() throws {
    if let failure { throw CommandFailure("can't read standard input: \(failure.reason)") }
  }
}
