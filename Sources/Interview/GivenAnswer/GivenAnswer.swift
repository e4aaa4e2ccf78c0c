import RubricEngine

/// An answer as a file gives it, before it is known which prompt it is to.
package struct GivenAnswer: Hashable, Sendable {
  package var id: String
  package var promptID: String?
  /// The prompt's own words, for prompts of no bank.
  package var promptText: String?
  package var author: String?
  package var submission: Submission

  /// The largest text of one part, in bytes.
  package static let largestText = 1 << 20
  /// The most follow-ups that one answer may have.
  package static let mostFollowUps = 50

  package init(
    id: String, promptID: String? = nil, promptText: String? = nil, author: String? = nil,
    submission: Submission
  ) {
    self.id = id
    self.promptID = promptID
    self.promptText = promptText
    self.author = author
    self.submission = submission
  }

  /// The submission with its follow-ups named, and what grading knows of its prompt.
  package func matched(with prompts: [Prompt]) -> (submission: Submission, prompt: PromptRubric) {
    guard let promptID, let prompt = prompts.first(where: { $0.id.name == promptID }) else {
      return (submission, PromptRubric(text: promptText ?? ""))
    }
    var submission = submission
    for index in submission.followUps.indices {
      let given = submission.followUps[index]
      if let known = prompt.followUps.first(where: { $0.id == given.id }) {
        if given.question.isEmpty { submission.followUps[index].question = known.question }
      } else if let known = prompt.followUps.first(where: { $0.question == given.question }) {
        submission.followUps[index].id = given.id ?? known.id
      }
    }
    return (submission, prompt.rubric)
  }
}

/// Why an answer can't be read, with its id where that much could be read.
package struct GivenAnswerError: Error, Hashable, Sendable {
  package let id: String
  package let error: JSONError

  package init(id: String, error: JSONError) {
    self.id = id
    self.error = error
  }
}
