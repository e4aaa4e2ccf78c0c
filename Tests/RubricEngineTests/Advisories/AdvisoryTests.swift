import Testing

@testable import RubricEngine

@Suite struct AdvisoryTests {
  /// A text that is no answer in good faith.
  struct Offence: Sendable, CustomTestStringConvertible {
    let id: String
    let submission: Submission
    var testDescription: String {
      "\(id): \((submission.freeAnswer ?? submission.framing).prefix(40))"
    }

    init(_ id: String, _ text: String) {
      self.id = id
      submission = Submission(freeAnswer: text)
    }

    init(_ id: String, _ submission: Submission) {
      self.id = id
      self.submission = submission
    }
  }

  /// What looks like an offence in an honest answer; one a voice.
  struct NearMiss: Sendable, CustomTestStringConvertible {
    let id: String
    let voice: Voice
    let text: String
    var testDescription: String { "\(id), \(voice): \(text.prefix(40))" }
  }

  @Test(arguments: offences)
  func `each advisory speaks of its offence, and the verdict is one`(offence: Offence) {
    let assessment = RealRubric.assess(offence.submission)
    #expect(assessment.advisory?.id == offence.id)
    #expect(assessment.advisory?.message.isEmpty == false)
    #expect(assessment.overall == 1 && assessment.score == 0)
    #expect(assessment.scores.values.allSatisfy { $0 <= 1 })
    for evidence in assessment.evidence { expectExact(evidence, in: offence.submission) }
  }

  @Test func `each advisory has three offences and five near misses`() {
    let ids = [
      "too-short", "instructions", "template", "code", "not-english", "word-salad", "repetition",
      "copied-prompt", "off-topic",
    ]
    for id in ids {
      #expect(Self.offences.count { $0.id == id } >= 3, "\(id)")
      #expect(Set(Self.nearMisses.filter { $0.id == id }.map(\.voice)).count == 5, "\(id)")
    }
  }

  @Test(arguments: Voice.allCases)
  func `an honest answer gets none in any voice`(voice: Voice) {
    let assessment = RealRubric.assess(voice.answer)
    #expect(assessment.advisory == nil)
    #expect(assessment.overall >= 3)
  }

  @Test(arguments: nearMisses)
  func `an honest answer that looks like an offence gets none`(miss: NearMiss) {
    var answer = miss.voice.answer
    if miss.id == "too-short" {
      answer = Submission(framing: miss.text)
    } else {
      answer.tradeoffs += "\n" + miss.text
    }
    #expect(RealRubric.assess(answer).advisory == nil)
  }

  @Test func `the same honest answer as one text gets none`() {
    for voice in Voice.allCases {
      let answer = voice.answer
      let free = Submission(
        freeAnswer: [answer.framing, answer.tradeoffs, answer.examples].joined(separator: "\n\n"),
        followUps: answer.followUps)
      #expect(RealRubric.assess(free).advisory == nil, "\(voice)")
    }
  }
}
