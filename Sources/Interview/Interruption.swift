import RubricEngine

/// A constraint that the interviewer drops into a free answer while it is being written.
///
/// The text stays one text until the answer is handed in. What was written up to there is then the
/// answer, and what followed the reply.
package struct Interruption: Hashable, Sendable {
  package let chosen: ChosenFollowUp
  /// Where in the text it came, in UTF-8.
  package let offset: Int

  package init(chosen: ChosenFollowUp, offset: Int) {
    self.chosen = chosen
    self.offset = offset
  }

  /// Whether a text has grown to the length, another for each seed, at which it is interrupted.
  static func isDue(in text: String, seed: Int) -> Bool {
    var numbers = SeededNumbers(seed: seed)
    let words = fewestWords + numbers.next(below: playOfWords)
    return text.split(maxSplits: words, whereSeparator: \.isWhitespace).count >= words
  }

  private static let fewestWords = 45
  private static let playOfWords = 40

  /// The text before and after; nil where the place isn't one in the text.
  func parts(_ text: String) -> (before: String, after: String)? {
    let bytes = Array(text.utf8)
    guard offset >= 0, offset <= bytes.count,
      let before = String(validating: bytes[..<offset], as: UTF8.self),
      let after = String(validating: bytes[offset...], as: UTF8.self)
    else { return nil }
    return (before, after)
  }

  /// Whether anything was said after it.
  func isTakenUp(in text: String) -> Bool {
    parts(text)?.after.contains { !$0.isWhitespace } ?? false
  }

  /// The same place in the text after an edit.
  func moved(by edit: Edit) -> Interruption {
    // Words written where it came are an answer to it already.
    guard edit.span.start < offset else { return self }
    let growth = edit.text.utf8.count - (edit.span.end - edit.span.start)
    return Interruption(
      chosen: chosen,
      offset: edit.span.end <= offset
        ? offset + growth : edit.span.start + edit.text.utf8.count)
  }
}
