import Interview
import RubricEngine
import Testing

/// The answers of a prompt's file as submissions.
@Suite struct WrittenAnswerTests {
  private func prompt(_ borderline: Prompt.BorderlineAnswer?) -> Prompt {
    Prompt(
      id: PromptID("churn"), text: "Batch or real time?", title: "Churn", domain: "streaming",
      level: 1, kind: .scenario, constraints: [], stances: [], stakes: [], keyPoints: [],
      vocabulary: [],
      modelAnswer: Prompt.ModelAnswer(framing: "F.", tradeoffs: "T.", examples: "E."),
      borderlineAnswer: borderline,
      followUps: ["a", "b", "c"].map {
        FollowUp(
          id: $0, kind: .scale, question: "\($0)?", changes: "", stays: "",
          modelReply: "\($0) is answered.")
      })
  }

  @Test func `the model answer replies to the first two follow-ups`() {
    let submission = prompt(nil).modelSubmission
    #expect(submission.text(of: .framing) == "F.")
    #expect(submission.text(of: .tradeoffs) == "T.")
    #expect(submission.text(of: .examples) == "E.")
    #expect(
      submission.followUps == [
        FollowUpReply(id: "a", question: "a?", answer: "a is answered."),
        FollowUpReply(id: "b", question: "b?", answer: "b is answered."),
      ])
  }

  @Test func `the borderline answer has its own replies`() throws {
    let borderline = Prompt.BorderlineAnswer(
      framing: "f", tradeoffs: "t", examples: "e", replies: ["one", "two"])
    let submission = try #require(prompt(borderline).borderlineSubmission)
    #expect(submission.framing == "f")
    #expect(submission.followUps.map(\.answer) == ["one", "two"])
    #expect(submission.followUps.map(\.id) == ["a", "b"])
  }

  @Test func `a prompt may have no borderline answer`() {
    #expect(prompt(nil).borderlineSubmission == nil)
  }
}
