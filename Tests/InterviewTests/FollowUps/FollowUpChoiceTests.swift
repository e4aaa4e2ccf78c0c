import RubricEngine
import Testing

@testable import Interview

let poolOfFollowUps = [
  FollowUp.Kind.scale, .stricterLatency, .hybrid, .costCut, .failure, .lateData, .changedGoal,
].map {
  FollowUp(
    id: "\($0)", kind: $0, question: "What about \($0)?", changes: "", stays: "", modelReply: "")
}

func plainAssessment(
  _ stance: Stance, findings: [Finding] = [], scores: [ScoreID: Double] = [:]
) -> Assessment {
  Assessment(
    overall: 3, score: 50, advisory: nil, scores: scores, findings: findings, strengths: [],
    advice: [], stance: StanceRecord(initial: stance, afterFollowUps: [], revisedOpenly: false))
}

@Suite struct FollowUpChoiceTests {
  /// It speaks of everything that the interviewer looks for.
  private let whole = Submission(
    framing: "Within 200 ms, or the payment is late; a failure falls back to rules.",
    tradeoffs:
      "It costs 40 servers at peak load. Stale features from the night mix with live ones.",
    examples: "One million payments a day.")

  private func choice(
    _ submission: Submission, _ assessment: Assessment, seed: Int = 1
  ) -> [ChosenFollowUp] {
    FollowUpChoice(
      pool: poolOfFollowUps, submission: submission, assessment: assessment, seed: seed
    ).chosen
  }

  @Test func `a batch stance gets a push for freshness, whatever the seed`() {
    for seed in 0..<50 {
      let chosen = choice(whole, plainAssessment(.batch), seed: seed)
      #expect(chosen.contains { $0.id == "stricterLatency" })
      #expect(chosen.contains { $0.reason?.hasPrefix("You chose batch") == true })
    }
  }

  @Test func `an answer without a figure is asked how soon or how much, exactly`() {
    let vague = Submission(
      framing: "It depends on latency and on failure, since stale scores cost money at peak load.",
      tradeoffs: "A hybrid of both.", examples: "")
    let reasons = (0..<20).flatMap { choice(vague, plainAssessment(.hybrid), seed: $0) }
      .compactMap(\.reason)
    #expect(reasons.contains { $0.hasPrefix("You named no figure") })
    let reasonsOfWhole = (0..<20).flatMap { choice(whole, plainAssessment(.hybrid), seed: $0) }
      .compactMap(\.reason)
    #expect(!reasonsOfWhole.contains { $0.hasPrefix("You named no figure") })
  }

  @Test func `an answer that forgets failure gets the outage`() {
    let blind = Submission(
      framing: "Within 200 ms, or it is late.", tradeoffs: "It costs more at peak load. A mix.",
      examples: "Fresh features.")
    for seed in 0..<50 {
      let chosen = choice(blind, plainAssessment(.realTime), seed: seed)
      #expect(chosen.contains { $0.id == "failure" })
    }
  }

  @Test func `the same answer and seed always give the same two questions of two kinds`() {
    for seed in 0..<50 {
      let chosen = choice(whole, plainAssessment(.conditional), seed: seed)
      #expect(chosen == choice(whole, plainAssessment(.conditional), seed: seed))
      #expect(Set(chosen.map(\.id)).count == 2)
      #expect(chosen.allSatisfy { $0.reason?.isEmpty == false })
    }
  }

  @Test func `what was dropped in comes first and is not asked again`() throws {
    let dropped = try #require(
      FollowUpChoice.interruption(pool: poolOfFollowUps, submission: whole, seed: 3))
    let chosen = FollowUpChoice(
      pool: poolOfFollowUps, submission: whole, assessment: plainAssessment(.batch), seed: 3,
      after: dropped
    ).chosen
    #expect(chosen.count == 2)
    #expect(chosen.first == dropped)
    #expect(chosen.last?.id != dropped.id)
  }

  @Test func `what is dropped in is something that the text does not speak of`() throws {
    let blind = Submission(
      freeAnswer: "Within 200 ms, at a cost of 40 servers at peak load, a mix.")
    for seed in 0..<50 {
      let dropped = try #require(
        FollowUpChoice.interruption(pool: poolOfFollowUps, submission: blind, seed: seed))
      #expect(["failure", "lateData"].contains(dropped.id))
      #expect(dropped.reason?.hasPrefix("Dropped in while you wrote. ") == true)
    }
  }

  @Test func `a pool with nothing in it asks nothing`() {
    #expect(
      FollowUpChoice(
        pool: [], submission: whole, assessment: plainAssessment(.batch), seed: 1
      ).chosen.isEmpty)
    #expect(FollowUpChoice.interruption(pool: [], submission: whole, seed: 1) == nil)
  }
}
