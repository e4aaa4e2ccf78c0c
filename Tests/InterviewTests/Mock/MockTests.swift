import RubricEngine
import Testing

@testable import Interview

private let moment = Timestamp(seconds: 1_772_366_400)

private func prompt(_ id: String, _ domain: String, level: Int = 2) -> Prompt {
  Prompt(
    id: PromptID(id), text: id, title: id, domain: domain, level: level, kind: .scenario,
    constraints: [], stances: [], stakes: [], keyPoints: [], vocabulary: [],
    modelAnswer: Prompt.ModelAnswer(framing: "", tradeoffs: "", examples: ""), followUps: [])
}

private func finding(
  _ mistake: MistakeID, _ severity: Severity = .plain, quote: String = "cheap"
) -> Finding {
  Finding(
    mistake: mistake, severity: severity, confidence: 0.9, rule: "", message: "Not \(mistake).",
    fix: "Mend \(mistake).",
    evidence: [Evidence(part: .tradeoffs, span: Span(0, quote.utf8.count), text: quote)], drill: nil
  )
}

private func answer(
  _ id: String, overall: Int, findings: [Finding] = [], strengths: [Strength] = []
) -> Transcript {
  Transcript(
    id: TranscriptID(id), promptID: PromptID(id), promptText: id,
    submission: Submission(tradeoffs: "cheap"), startedAt: moment, finishedAt: moment,
    grade: Grade(
      assessment: Assessment(
        overall: overall, score: 20 * overall, advisory: nil,
        scores: [.tradeoffs: Double(overall) - 1, .framing: 1], findings: findings,
        strengths: strengths,
        advice: [
          Advice(score: .framing, message: "Bare.", fix: "Frame it.", evidence: [], drill: nil)
        ], stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false)),
      content: "c", gradedAt: moment))
}

@Suite struct MockPlanTests {
  private let bank = [
    prompt("a", "ads"), prompt("b", "ads", level: 1), prompt("c", "banks", level: 3),
    prompt("d", "shops"), prompt("e", "shops", level: 1),
  ]

  @Test func `thirty minutes hold two prompts and forty-five three, of different domains`() {
    for seed in 0..<20 {
      let two = MockPlan(minutes: 30, bank: bank, seen: [], seed: seed).prompts
      let three = MockPlan(minutes: 45, bank: bank, seen: [], seed: seed).prompts
      #expect(two.count == 2 && three.count == 3)
      let domains = three.compactMap { id in bank.first { $0.id == id }?.domain }
      #expect(Set(domains).count == 3)
    }
  }

  @Test func `the easier prompt comes first, and the same seed gives the same ones`() {
    let plan = MockPlan(minutes: 45, bank: bank, seen: [], seed: 4)
    let levels = plan.prompts.compactMap { id in bank.first { $0.id == id }?.level }
    #expect(levels == levels.sorted())
    #expect(plan == MockPlan(minutes: 45, bank: bank.reversed(), seen: [], seed: 4))
  }

  @Test func `prompts that are new come before known ones`() {
    let seen: Set = [PromptID("a"), PromptID("b"), PromptID("c")]
    for seed in 0..<10 {
      let plan = MockPlan(minutes: 30, bank: bank, seen: seen, seed: seed)
      #expect(plan.prompts.contains { !seen.contains($0) })
    }
  }

  @Test func `a small bank gives what it has, and no prompt is begun near the end`() {
    let plan = MockPlan(minutes: 45, bank: [prompt("a", "ads")], seen: [], seed: 1)
    #expect(plan.prompts.count == 1)
    #expect(plan.hasTime(after: 30 * 60))
    #expect(!plan.hasTime(after: 43 * 60))
  }
}

@Suite struct PanelSummaryTests {
  @Test func `without an answer there is no summary`() {
    #expect(PanelSummary([]) == nil)
  }

  @Test func `a mistake of two answers recurs, with its quotes, and is what to do next`() throws {
    let summary = try #require(
      PanelSummary([
        answer("a", overall: 3, findings: [finding(.listedTradeoffs, quote: "cheap")]),
        answer(
          "b", overall: 4,
          findings: [finding(.noExamples), finding(.listedTradeoffs, .slight, quote: "fresh")]),
      ]))
    #expect(summary.recurring.map(\.mistake) == [.listedTradeoffs])
    #expect(summary.recurring.first?.answers == 2)
    #expect(summary.recurring.first?.quotes == ["cheap", "fresh"])
    #expect(summary.next?.mistake == .listedTradeoffs)
    #expect(summary.next?.fix == "Mend listed-tradeoffs.")
    #expect(summary.overall == 4)
  }

  @Test func `each area has its mean and the words that speak for and against it`() throws {
    let strength = Strength(
      id: "reasons-through-tradeoffs", message: "Reasoned.",
      evidence: [Evidence(part: .tradeoffs, span: Span(0, 5), text: "cheap")])
    let summary = try #require(
      PanelSummary([
        answer("a", overall: 5, strengths: [strength]),
        answer("b", overall: 3, findings: [finding(.wrongDepth)]),
      ]))
    let area = try #require(summary.areas.first { $0.score == .tradeoffs })
    #expect(area.mean == 3)
    #expect(area.signals.map(\.isGood) == [true, false])
    #expect(area.signals.first?.quote == "cheap")
    #expect(area.signals.first?.prompt == PromptID("a"))
  }

  @Test func `where nothing recurs, the plainest mistake or the weakest area comes next`() throws {
    let one = try #require(
      PanelSummary([
        answer("a", overall: 4, findings: [finding(.noExamples, .slight), finding(.wrongDepth)]),
        answer("b", overall: 4),
      ]))
    #expect(one.next?.mistake == .wrongDepth)
    let none = try #require(PanelSummary([answer("a", overall: 4)]))
    #expect(none.next == PanelSummary.Next(fix: "Frame it.", mistake: nil))
  }

  @Test(arguments: [
    ([4, 5], "on every prompt"), ([1, 2], "not see enough"), ([4, 4, 2], "leans to yes"),
    ([2, 2, 4], "leans to no"), ([3, 3], "divided"),
  ])
  func `the panel's sentence follows the answers`(_ overalls: [Int], _ words: String) throws {
    let summary = try #require(PanelSummary(overalls.map { answer("x\($0)", overall: $0) }))
    #expect(summary.sentence.contains(words))
  }
}

@Suite struct MockRunTests {
  @Test func `a run outlives the program as text`() {
    let run = MockRun(
      plan: MockPlan(minutes: 45, prompts: [PromptID("a"), PromptID("b")]), seed: 7,
      done: [TranscriptID("x")], current: TranscriptID("y"))
    #expect(MockRun(json: run.json.line) == run)
    #expect(MockRun(json: "{}") == nil)
    #expect(MockRun(json: "no") == nil)
  }
}
