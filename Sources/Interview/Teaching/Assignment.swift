/// What a teacher asks a class to answer.
package struct Assignment: Hashable, Sendable {
  package let title: String
  /// In the order in which they are asked; each once.
  package let prompts: [PromptID]
  /// Whether an interviewer's clock runs for each part.
  package let isTimed: Bool
  /// One free answer in the place of the three parts.
  package let isFree: Bool
  /// What chance follows from, so that equal answers get equal follow-ups.
  package let seed: Int?
  /// Answers from before don't count.
  package let opens: WrittenDate?
  package let due: WrittenDate?

  package init(
    title: String, prompts: [PromptID], isTimed: Bool = false, isFree: Bool = false,
    seed: Int? = nil, opens: WrittenDate? = nil, due: WrittenDate? = nil
  ) {
    self.title = title
    self.prompts = prompts
    self.isTimed = isTimed
    self.isFree = isFree
    self.seed = seed
    self.opens = opens
    self.due = due
  }

  /// The latest answer to each prompt that counts, in the order of the prompts.
  package func answers(among transcripts: [Transcript]) -> [Transcript] {
    prompts.compactMap { prompt in
      transcripts.filter { $0.promptID == prompt && counts($0) }
        .max { $0.finishedAt < $1.finishedAt }
    }
  }

  /// The prompts that still have to be answered.
  package func open(among transcripts: [Transcript]) -> [PromptID] {
    let answered = Set(answers(among: transcripts).compactMap(\.promptID))
    return prompts.filter { !answered.contains($0) }
  }

  package func isLate(_ moment: Timestamp) -> Bool {
    due.map { moment > $0.end(offset: moment.offset) } ?? false
  }

  private func counts(_ transcript: Transcript) -> Bool {
    opens.map { transcript.finishedAt >= $0.start(offset: transcript.finishedAt.offset) } ?? true
  }
}
