import RubricEngine
import Testing

@testable import Interview

@Suite struct UndisputedGradeTests {
  private func finding(
    _ mistake: MistakeID, _ severity: Severity = .slight, isQuestion: Bool = false
  ) -> Finding {
    Finding(
      mistake: mistake, severity: severity, confidence: 1, rule: "", message: "", fix: "",
      evidence: [], drill: nil, isQuestion: isQuestion)
  }

  private func assessment(
    _ findings: [Finding], overall: Int = 3, score: Int = 50, advisory: Advisory? = nil
  ) -> Assessment {
    Assessment(
      overall: overall, score: score, advisory: advisory,
      scores: [.tradeoffs: 1.8, .examples: 3.5, .clarity: 2], findings: findings, strengths: [],
      advice: [], stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false))
  }

  @Test func `a slight mistake gives back one step, a plain one two`() throws {
    let slight = try #require(
      UndisputedGrade(assessment([finding(.listedTradeoffs)]), disputed: [.listedTradeoffs]))
    #expect(slight.score == 57)
    #expect(slight.scores[.tradeoffs] == 2.5)
    let plain = try #require(
      UndisputedGrade(
        assessment([finding(.listedTradeoffs, .plain)]), disputed: [.listedTradeoffs]))
    #expect(plain.score == 64)
    #expect(plain.overall == 4)
    #expect(plain.scores[.tradeoffs] == 3.2)
    #expect(plain.scores[.clarity] == 2)
  }

  @Test func `what was not found, or only asked, gives nothing back`() {
    #expect(UndisputedGrade(assessment([]), disputed: [.noExamples]) == nil)
    #expect(UndisputedGrade(assessment([finding(.noExamples)]), disputed: []) == nil)
    #expect(
      UndisputedGrade(assessment([finding(.noExamples, isQuestion: true)]), disputed: [.noExamples])
        == nil)
  }

  @Test func `an answer that can't be graded in good faith gets nothing back`() {
    let advisory = Advisory(id: "off-topic", message: "", evidence: [])
    #expect(
      UndisputedGrade(
        assessment([finding(.noExamples)], advisory: advisory), disputed: [.noExamples]) == nil)
  }

  @Test func `nothing passes its maximum or falls below the grade`() throws {
    let all = MistakeID.documented.map { finding($0, .plain) }
    let high = try #require(
      UndisputedGrade(
        assessment(all, overall: 5, score: 98), disputed: Set(MistakeID.documented)))
    #expect(high.score == 100 && high.overall == 5)
    #expect(high.scores.values.allSatisfy { $0 <= 4 })
    // A capped overall may lie above what its points say.
    let low = try #require(
      UndisputedGrade(
        assessment([finding(.definitionOnly)], overall: 3, score: 20), disputed: [.definitionOnly]))
    #expect(low.overall == 3)
  }

  @Test func `disputing more never lowers anything`() {
    var disputed: Set<MistakeID> = []
    let all = assessment(MistakeID.documented.map { finding($0) })
    var last = all.score
    for mistake in MistakeID.documented {
      disputed.insert(mistake)
      let score = UndisputedGrade(all, disputed: disputed)?.score ?? 0
      #expect(score >= last)
      last = score
    }
  }
}
