import Interview
import RubricEngine
import Testing

@Suite struct GivenAnswerMatchingTests {
  private let churn = Prompt(
    id: PromptID("churn"), text: "Who leaves?", title: "Churn", domain: "streaming", level: 1,
    kind: .scenario, constraints: [],
    stances: [Prompt.DefensibleStance(stance: .batch, because: "weeks")], stakes: ["a customer"],
    keyPoints: ["weeks"], vocabulary: ["customer"],
    modelAnswer: Prompt.ModelAnswer(framing: "F", tradeoffs: "T", examples: "E"),
    followUps: [
      FollowUp(
        id: "a", kind: .scale, question: "Ten times more?", changes: "C", stays: "S",
        modelReply: "R")
    ])

  private func given(_ promptID: String?, _ replies: [FollowUpReply] = []) -> GivenAnswer {
    GivenAnswer(
      id: "1", promptID: promptID, promptText: "Own words?",
      submission: Submission(framing: "F", followUps: replies))
  }

  @Test func `a prompt of the bank gives its rubric`() {
    #expect(given("churn").matched(with: [churn]).prompt == churn.rubric)
  }

  @Test(arguments: [nil, "chrun"])
  func `any other prompt is graded by its text alone`(id: String?) {
    #expect(given(id).matched(with: [churn]).prompt == PromptRubric(text: "Own words?"))
  }

  @Test func `a follow-up known by its id gets its question`() {
    let reply = FollowUpReply(id: "a", question: "", answer: "Shard.")
    #expect(
      given("churn", [reply]).matched(with: [churn]).submission.followUps
        == [FollowUpReply(id: "a", question: "Ten times more?", answer: "Shard.")])
  }

  @Test func `a follow-up known by its question gets its id`() {
    let reply = FollowUpReply(question: "Ten times more?", answer: "Shard.")
    #expect(
      given("churn", [reply]).matched(with: [churn]).submission.followUps
        == [FollowUpReply(id: "a", question: "Ten times more?", answer: "Shard.")])
  }

  @Test func `an unknown follow-up stays as it is`() {
    let reply = FollowUpReply(id: "z", question: "Why?", answer: "So.")
    #expect(given("churn", [reply]).matched(with: [churn]).submission.followUps == [reply])
  }
}
