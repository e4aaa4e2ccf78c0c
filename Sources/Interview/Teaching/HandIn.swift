/// What a student hands in: answers as JSON Lines that `tradeoff grade` reads, without the grades
/// that the student has seen.
package struct HandIn: Hashable, Sendable {
  package let assignment: Assignment
  package let author: String
  package let answers: [Transcript]

  package init(assignment: Assignment, author: String, answers: [Transcript]) {
    self.assignment = assignment
    self.author = author
    self.answers = answers
  }

  package var lines: [String] { answers.map { line($0).line } }

  private func line(_ transcript: Transcript) -> JSON {
    let whole = TranscriptJSON.json(transcript).members ?? []
    let left = whole.filter { !Self.kept.contains($0.key) }
    return .object(
      [
        .init("author", .string(author)), .init("assignment", .string(assignment.title)),
        .init("finished_at", .string(transcript.finishedAt.iso8601)),
        .init("late", .bool(assignment.isLate(transcript.finishedAt))),
      ] + left)
  }

  /// What stays with the student, or is written in a form of its own.
  private static let kept: Set<String> = [
    "transcript", "started_at", "finished_at", "seed", "revision_of", "grades", "disputes",
  ]
}
