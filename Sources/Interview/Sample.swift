import RubricEngine

/// A whole interview that somebody else gave, to be watched.
package struct Sample: Hashable, Sendable {
  /// The name of its file.
  package let id: String
  package let promptID: PromptID
  /// In the order they were answered.
  package let steps: [Step]

  /// One answered part.
  package struct Step: Hashable, Sendable {
    package let part: Part
    /// For a follow-up, its id in the prompt's pool.
    package let followUp: String?
    package let answer: String
    /// What to notice in it.
    package let notice: String

    package init(part: Part, followUp: String? = nil, answer: String, notice: String) {
      self.part = part
      self.followUp = followUp
      self.answer = answer
      self.notice = notice
    }
  }

  package init(id: String, promptID: PromptID, steps: [Step]) {
    self.id = id
    self.promptID = promptID
    self.steps = steps
  }

  /// The question of a step that is a follow-up.
  package func question(of step: Step, in prompt: Prompt) -> String? {
    prompt.followUps.first { $0.id == step.followUp }?.question
  }

  /// The whole answer, as it is graded.
  package func submission(to prompt: Prompt) -> Submission {
    func text(_ part: Part) -> String { steps.first { $0.part == part }?.answer ?? "" }
    return Submission(
      framing: text(.framing), tradeoffs: text(.tradeoffs), examples: text(.examples),
      followUps: steps.filter { $0.followUp != nil }.map { step in
        FollowUpReply(
          id: step.followUp, question: question(of: step, in: prompt) ?? "", answer: step.answer)
      })
  }
}
