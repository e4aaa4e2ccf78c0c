import Interview
import Testing

@testable import RubricEngine

@Suite struct LimitTests {
  private static func scores(_ submission: Submission, _ prompt: Prompt) -> [ScoreID: Double] {
    RealRubric.grader.assess(submission, for: prompt.rubric).scores
  }

  @Test(arguments: RealRubric.prompts)
  func `a model answer is good in every score and has no advisory`(prompt: Prompt) {
    let assessment = RealRubric.grader.assess(RealRubric.modelAnswer(prompt), for: prompt.rubric)
    #expect(assessment.overall >= 4)
    #expect(assessment.advisory == nil)
    #expect(assessment.scores.values.allSatisfy { $0 >= 2.5 })
  }

  @Test func `of twenty model answers at most one is accused of a plain mistake`() {
    let accused = RealRubric.prompts.filter { prompt in
      RealRubric.grader.assess(RealRubric.modelAnswer(prompt), for: prompt.rubric).findings
        .contains { $0.severity == .plain && !$0.isQuestion }
    }
    #expect(accused.count * 20 <= RealRubric.prompts.count, "\(accused.map(\.id))")
  }

  @Test(arguments: RealRubric.somePrompts)
  func `a part left out limits its own score`(prompt: Prompt) throws {
    let whole = RealRubric.modelAnswer(prompt)
    var answer = whole
    answer.framing = ""
    #expect(try #require(Self.scores(answer, prompt)[.framing]) <= 0.4)
    answer = whole
    answer.tradeoffs = " \n"
    #expect(try #require(Self.scores(answer, prompt)[.tradeoffs]) <= 1.4)
    answer = whole
    answer.examples = "…"
    #expect(try #require(Self.scores(answer, prompt)[.examples]) <= 2)
    answer = whole
    answer.followUps = Array(answer.followUps.prefix(1))
    #expect(try #require(Self.scores(answer, prompt)[.followups]) <= 2.4)
    answer.followUps = []
    #expect(Self.scores(answer, prompt)[.followups] == 0)
  }

  @Test(arguments: RealRubric.somePrompts)
  func `leaving a part out never raises the verdict`(prompt: Prompt) {
    let whole = RealRubric.modelAnswer(prompt)
    let score = RealRubric.grader.assess(whole, for: prompt.rubric).score
    for part in [\Submission.framing, \.tradeoffs, \.examples] {
      var answer = whole
      answer[keyPath: part] = ""
      #expect(RealRubric.grader.assess(answer, for: prompt.rubric).score <= score)
    }
    var answer = whole
    answer.followUps = []
    #expect(RealRubric.grader.assess(answer, for: prompt.rubric).score <= score)
  }

  @Test(arguments: RealRubric.somePrompts)
  func `a free answer isn't limited by parts that it doesn't have`(prompt: Prompt) throws {
    let whole = RealRubric.modelAnswer(prompt)
    let free = Submission(
      freeAnswer: [whole.framing, whole.tradeoffs, whole.examples].joined(separator: "\n\n"),
      followUps: whole.followUps)
    let scores = Self.scores(free, prompt)
    #expect(try #require(scores[.framing]) > 2 && #require(scores[.tradeoffs]) > 2)
  }
}
