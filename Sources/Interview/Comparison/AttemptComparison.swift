import RubricEngine

/// Two answers side by side: what their grades and their words have in common, and what not.
package struct AttemptComparison: Hashable, Sendable {
  package let older: Transcript
  package let newer: Transcript
  package let sections: [Section]

  /// A part, or a question, that at least one of the two answered.
  package struct Section: Hashable, Sendable {
    package let part: Part
    /// For replies alone.
    package let question: String?
    /// Nil where this attempt was never asked for it.
    package let older: Answer?
    package let newer: Answer?
    /// Nil where only one of the two has the part.
    package let difference: TextDifference?
  }

  package struct Answer: Hashable, Sendable {
    package let text: String
    /// Whole seconds, where they are known.
    package let seconds: Int?
  }

  /// The later one is the newer, in whatever order they are given.
  package init(_ one: Transcript, _ other: Transcript) {
    let isInOrder = (one.finishedAt, one.id) < (other.finishedAt, other.id)
    older = isInOrder ? one : other
    newer = isInOrder ? other : one
    sections = Self.sections(older, newer)
  }

  package var isSamePrompt: Bool {
    older.promptID == newer.promptID
      && (older.promptID != nil || older.promptText == newer.promptText)
  }

  /// Mistakes that the newer one is free of.
  package var gone: [MistakeID] { made(older).filter { !made(newer).contains($0) } }
  /// Mistakes that only the newer one has.
  package var new: [MistakeID] { made(newer).filter { !made(older).contains($0) } }
  package var kept: [MistakeID] { made(newer).filter { made(older).contains($0) } }

  private func made(_ transcript: Transcript) -> [MistakeID] {
    transcript.grade.assessment.findings.filter { !$0.isQuestion }.map(\.mistake)
  }

  private static func sections(_ older: Transcript, _ newer: Transcript) -> [Section] {
    let written = [Part.framing, .tradeoffs, .examples, .answer].filter {
      older.parts.contains($0) || newer.parts.contains($0)
    }
    var sections = written.map {
      section($0, question: nil, answer($0, of: older), answer($0, of: newer))
    }
    // Two attempts may have been asked different questions, or the same ones in another order.
    var left = newer.submission.followUps.indices.map { $0 }
    for (index, reply) in older.submission.followUps.enumerated() {
      let match = left.firstIndex { newer.submission.followUps[$0].question == reply.question }
      let same = match.map { left.remove(at: $0) }
      add(reply.question, index, older, same, newer, to: &sections)
    }
    for index in left {
      add(newer.submission.followUps[index].question, nil, older, index, newer, to: &sections)
    }
    return sections
  }

  private static func add(
    _ question: String, _ before: Int?, _ older: Transcript, _ after: Int?, _ newer: Transcript,
    to sections: inout [Section]
  ) {
    let index = before ?? after ?? 0
    sections.append(
      section(
        .followUp(index), question: question, before.flatMap { answer(.followUp($0), of: older) },
        after.flatMap { answer(.followUp($0), of: newer) }))
    let presses = (
      before.flatMap { answer(.press($0), of: older) },
      after.flatMap { answer(.press($0), of: newer) }
    )
    guard presses.0 != nil || presses.1 != nil else { return }
    let asked =
      after.flatMap { newer.press(onFollowUp: $0) }
      ?? before.flatMap { older.press(onFollowUp: $0) }
    sections.append(section(.press(index), question: asked, presses.0, presses.1))
  }

  private static func answer(_ part: Part, of transcript: Transcript) -> Answer? {
    guard transcript.parts.contains(part) else { return nil }
    return Answer(
      text: transcript.submission.text(of: part) ?? "", seconds: transcript.seconds[part])
  }

  private static func section(
    _ part: Part, question: String?, _ older: Answer?, _ newer: Answer?
  ) -> Section {
    let difference = older.flatMap { before in
      newer.map { TextDifference(from: before.text, to: $0.text) }
    }
    return Section(
      part: part, question: question, older: older, newer: newer, difference: difference)
  }
}
