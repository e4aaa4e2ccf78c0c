import Testing

@testable import RubricEngine

@Suite struct AssessmentTests {
  /// Answers of all kinds to `card-fraud`.
  static let answers: [Submission] =
    Voice.allCases.map(\.answer)
    + AdvisoryTests.offences.map(\.submission)
    + AdvisoryTests.nearMisses.map { Submission(freeAnswer: $0.text) }
    + RealRubric.somePrompts.map { RealRubric.modelAnswer($0) }
    + RealRubric.somePrompts.map { prompt in
      Submission(
        freeAnswer: prompt.modelAnswer.framing + "\n\n" + prompt.modelAnswer.examples,
        followUps: prompt.followUps.prefix(1).map {
          FollowUpReply(question: $0.question, answer: "Not sure.", press: $0.modelReply)
        })
    } + weak

  private static let verdicts = Dictionary(
    answers.map { ($0, RealRubric.assess($0)) }, uniquingKeysWith: { first, _ in first })

  /// Assessed once, for all tests that look at it.
  private static func verdict(_ answer: Submission) -> Assessment {
    verdicts[answer] ?? RealRubric.assess(answer)
  }

  private static let weak = [
    Submission(
      framing:
        "Batch means that data is collected and processed together. Real time means one by one.",
      tradeoffs: "Batch is cheaper and simpler. Real time is faster but more expensive.",
      examples: "Netflix.",
      followUps: [
        FollowUpReply(question: "What if?", answer: "As I said, it's the same."),
        FollowUpReply(question: "And then?", answer: "Nothing really, no problem."),
      ]),
    Submission(
      framing: "It depends on the requirements, both approaches have advantages and disadvantages.",
      tradeoffs: "Latency, throughput, cost, complexity, freshness, accuracy.",
      examples: "I'd use Kafka, Flink, Redis, Feast, Spark, Airflow and Kubernetes."),
    Submission(framing: "Nightly, since nobody waits for the list before breakfast."),
    Submission(
      tradeoffs: "Deadline: tonight. Side: batch. Price: low. Risk: none. Team: small. Load: tiny."),
  ]

  @Test(arguments: answers)
  func `the same input gets the same assessment, from another grader too`(answer: Submission) {
    #expect(RealRubric.assess(answer) == Self.verdict(answer))
  }

  @Test func `another grader of the same rubric agrees`() {
    let other = Grader(rubric: RealRubric.rubric)
    for answer in Self.answers {
      #expect(
        other.assess(answer, for: RealRubric.prompt("card-fraud")) == Self.verdict(answer))
    }
  }

  @Test func `what was graded before doesn't matter`() {
    let backwards = Self.answers.reversed().map { RealRubric.assess($0) }
    #expect(Array(backwards.reversed()) == Self.answers.map { Self.verdict($0) })
  }

  @Test(arguments: answers)
  func `all evidence is exactly its span`(answer: Submission) {
    for evidence in Self.verdict(answer).evidence { expectExact(evidence, in: answer) }
  }

  @Test(arguments: answers)
  func `every finding has a rule of its mistake and says what it means`(answer: Submission) {
    for finding in Self.verdict(answer).findings {
      let guide = RealRubric.rubric.mistakes.first { $0.id == finding.mistake }
      #expect(guide?.rules.contains { $0.id == finding.rule } == true, "\(finding.rule)")
      #expect(!finding.message.contains("{quote}") && !finding.message.isEmpty)
      #expect(!finding.message.contains("\n"))
      #expect(!finding.fix.isEmpty && !finding.evidence.isEmpty)
      #expect((finding.depth != nil) == (finding.mistake == .wrongDepth))
      #expect((0.01...0.99).contains(finding.confidence))
    }
  }

  @Test(arguments: answers)
  func `findings come worst first, each mistake once, questions last`(answer: Submission) {
    let findings = Self.verdict(answer).findings
    #expect(Set(findings.map(\.mistake)).count == findings.count)
    for (a, b) in zip(findings, findings.dropFirst()) {
      #expect(!a.isQuestion || b.isQuestion)
      if a.isQuestion == b.isQuestion {
        #expect((a.severity.rawValue, a.confidence) >= (b.severity.rawValue, b.confidence))
      }
    }
  }

  @Test(arguments: answers)
  func `numbers keep to their scales`(answer: Submission) {
    let assessment = Self.verdict(answer)
    #expect((1...5).contains(assessment.overall) && (0...100).contains(assessment.score))
    #expect(
      assessment.overall == (assessment.score * 400 + 15_000) / 10_000
        || assessment.overall == (assessment.score * 400 + 15_399) / 10_000)
    #expect(assessment.scores.count == ScoreID.allCases.count)
    for score in assessment.scores.values {
      #expect((0...4).contains(score) && (score * 10).rounded() / 10 == score)
    }
  }

  @Test(arguments: answers)
  func `every score below four gets its advice, the lowest first`(answer: Submission) {
    let assessment = Self.verdict(answer)
    let weak = ScoreID.allCases.filter { (assessment.scores[$0] ?? 0) < 3.75 }
    #expect(Set(assessment.advice.map(\.score)) == Set(weak))
    let scores = assessment.advice.map { assessment.scores[$0.score] ?? 0 }
    #expect(scores == scores.sorted())
    #expect(assessment.advice.allSatisfy { !$0.message.isEmpty && !$0.fix.isEmpty })
    #expect(assessment.advice.allSatisfy { $0.evidence.count == 1 && $0.evidence[0].span.isEmpty })
  }

  @Test(arguments: answers)
  func `where something is said there is a strength, with the words that show it`(
    answer: Submission
  ) {
    let assessment = Self.verdict(answer)
    if assessment.advisory?.id != "too-short" { #expect(!assessment.strengths.isEmpty) }
    for strength in assessment.strengths {
      #expect(!strength.message.isEmpty)
      #expect(strength.evidence.contains { !$0.text.isEmpty })
    }
    #expect(Set(assessment.strengths.map(\.id)).count == assessment.strengths.count)
  }

  @Test(arguments: answers.filter { $0.freeAnswer != nil })
  func `what is said of a free answer lies in it`(answer: Submission) {
    for evidence in Self.verdict(answer).evidence {
      let isReply = if case .followUp = evidence.part { true } else { false }
      let isPressed = if case .press = evidence.part { true } else { false }
      #expect(evidence.part == .answer || isReply || isPressed)
    }
  }

  @Test func `nothing at all is too short, and kindly so`() {
    for empty in [Submission(), Submission(freeAnswer: ""), Submission(framing: " \n ")] {
      let assessment = RealRubric.assess(empty)
      #expect(assessment.advisory?.id == "too-short")
      #expect(assessment.overall == 1 && assessment.score == 0)
      #expect(assessment.scores[.followups] == 0)
      #expect(assessment.strengths.isEmpty)
      #expect(assessment.evidence.allSatisfy { $0.span == Span(0, 0) && $0.text.isEmpty })
      #expect(
        assessment.stance == StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false))
    }
  }

  @Test func `an answer is graded without its prompt too`() {
    let answer = Voice.terse.answer
    let known = RealRubric.assess(answer)
    let unknown = RealRubric.grader.assess(answer, for: PromptRubric(text: ""))
    #expect(unknown.advisory == nil)
    #expect(abs(unknown.score - known.score) <= 25)
  }

  @Test func `a grader without any content still answers`() {
    let grader = Grader(rubric: Rubric(concepts: [], mistakes: [], weights: [], remarks: []))
    let assessment = grader.assess(Voice.speech.answer, for: PromptRubric(text: "Batch?"))
    #expect(assessment.overall == 1 && assessment.findings.isEmpty && assessment.advice.isEmpty)
  }
}
