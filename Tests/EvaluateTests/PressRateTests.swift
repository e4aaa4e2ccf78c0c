import Interview
import RubricEngine
import Testing

@testable import evaluate

/// Whether the interviewer presses where readers find the replies weak.
@Suite struct PressRateTests {
  @Test func `weak replies are pressed often, and those that readers praise hardly ever`() throws {
    let grader = Grader(rubric: try Corpus.bank.get().rubric)
    var replies: [Int: Int] = [:]
    var pressed: [Int: Int] = [:]
    for answer in try Corpus.labelled.get().answers where answer.kind == .candidate {
      guard !answer.labels.isEmpty, answer.source == "corpus" else { continue }
      let score = Int(answer.mean { $0.scores[.followups] ?? 0 }.rounded(.down))
      for reply in answer.given.submission.followUps where !reply.answer.isEmpty {
        replies[score, default: 0] += 1
        let choice = PressChoice(reply, by: grader, for: PromptRubric(text: answer.prompt))
        if choice.question != nil { pressed[score, default: 0] += 1 }
      }
    }
    let rates = (0...4).map { Double(pressed[$0] ?? 0) / Double(max(1, replies[$0] ?? 0)) }
    #expect(rates[1] >= 0.45, "\(rates)")
    #expect(rates[4] <= 0.08, "\(rates)")
    #expect(rates[1] > rates[2] && rates[2] > rates[3] && rates[3] > rates[4], "\(rates)")
  }
}
