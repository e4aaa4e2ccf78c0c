import RubricEngine

/// The answers that a prompt's file gives, as a candidate would have submitted them.
extension Prompt {
  /// How many follow-ups an interview asks.
  private static let asked = 2

  /// The model answer with the replies to the first follow-ups.
  package var modelSubmission: Submission {
    Submission(
      framing: modelAnswer.framing, tradeoffs: modelAnswer.tradeoffs,
      examples: modelAnswer.examples, followUps: replied(followUps.map(\.modelReply)))
  }

  /// The borderline answer with its replies, where there is one.
  package var borderlineSubmission: Submission? {
    borderlineAnswer.map { answer in
      Submission(
        framing: answer.framing, tradeoffs: answer.tradeoffs, examples: answer.examples,
        followUps: replied(answer.replies))
    }
  }

  private func replied(_ replies: [String]) -> [FollowUpReply] {
    zip(followUps, replies).prefix(Self.asked).map { followUp, reply in
      FollowUpReply(id: followUp.id, question: followUp.question, answer: reply)
    }
  }
}
