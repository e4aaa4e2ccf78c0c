import RubricEngine
import Testing

@testable import Interview

@Suite struct ClassSummaryTests {
  private func answer(
    _ author: String, _ prompt: String, _ overall: Int, _ mistakes: [MistakeID: Severity] = [:],
    at seconds: Int? = nil, teacher: Int? = nil
  ) -> ClassAnswer {
    let findings = mistakes.sorted { $0.key < $1.key }.map { mistake, severity in
      Finding(
        mistake: mistake, severity: severity, confidence: 0.9, rule: "\(mistake)/x", message: "",
        fix: "", evidence: [], drill: nil)
    }
    return ClassAnswer(
      author: author, id: "1", promptID: PromptID(prompt), promptTitle: prompt,
      submission: Submission(framing: "x"),
      assessment: Assessment(
        overall: overall, score: overall * 20, advisory: nil, scores: [:], findings: findings,
        strengths: [], advice: [],
        stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false)),
      finishedAt: seconds.map { Timestamp(seconds: $0) },
      override: teacher.map { GradeOverride(overall: $0, comment: "Seen in class.") })
  }

  @Test func `mistakes are counted, most frequent first`() {
    let summary = ClassSummary([
      answer("Ada", "fraud", 2, [.noExamples: .plain, .wrongDepth: .slight]),
      answer("Bo", "fraud", 3, [.noExamples: .slight]), answer("Cy", "fraud", 5),
    ])
    #expect(summary.mistakes.first?.mistake == .noExamples)
    #expect(summary.mistakes.first?.plain == 1)
    #expect(summary.mistakes.first?.all == 2)
    #expect(summary.mistakes.map(\.all) == [2, 1, 0, 0, 0, 0, 0])
    #expect(summary.overall == [0, 1, 1, 0, 1])
  }

  @Test func `the hardest prompt comes first, by what counts`() {
    let summary = ClassSummary([
      answer("Ada", "fraud", 2, teacher: 5), answer("Bo", "churn", 3, [.noExamples: .plain]),
    ])
    #expect(summary.prompts.map(\.title) == ["churn", "fraud"])
    #expect(summary.prompts.map(\.worst) == [.noExamples, nil])
    #expect(summary.overridden == 1)
  }

  @Test func `before and after are a person's first and last answers`() throws {
    let summary = ClassSummary([
      answer("Ada", "churn", 4, at: 200), answer("Ada", "fraud", 2, [.noExamples: .plain], at: 100),
      answer("Bo", "fraud", 1, at: 50),
    ])
    let change = try #require(summary.change)
    #expect(change.people == 1)
    #expect(change.before == 2)
    #expect(change.after == 4)
    #expect(
      change.mistakes == [.init(mistake: .noExamples, before: 1, after: 0)])
    #expect(ClassSummary([answer("Bo", "fraud", 1)]).change == nil)
  }

  @Test func `people come by name with their answers by date`() {
    let summary = ClassSummary([
      answer("Cy", "fraud", 1), answer("Ada", "churn", 4, at: 200),
      answer("Ada", "fraud", 2, at: 1),
    ])
    #expect(summary.people.map(\.name) == ["Ada", "Cy"])
    #expect(summary.people[0].answers.map(\.overall) == [2, 4])
  }
}
