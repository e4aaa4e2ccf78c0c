import RubricEngine
import Testing

@testable import Interview

private let prompt = Prompt(
  id: PromptID("fraud"), text: "Batch or real time?", title: "Fraud", domain: "payments", level: 1,
  kind: .scenario, constraints: [], stances: [], stakes: [], keyPoints: [], vocabulary: [],
  modelAnswer: Prompt.ModelAnswer(framing: "", tradeoffs: "", examples: ""),
  followUps: poolOfFollowUps)

private let moment = Timestamp(seconds: 1_772_366_400)
private let opening = String(repeating: "It depends on the clock. ", count: 18)

private func session(seed: Int = 1, hasSurprise: Bool = true) -> Session {
  Session(
    prompt: prompt, seed: seed, startedAt: moment, isFree: true, hasSurprise: hasSurprise, at: .zero
  )
}

/// The journal's draft after the same records as the session's.
private struct Journalled {
  var session: Session
  var journal: Draft

  init(_ session: Session) {
    self.session = session
    journal = session.draft
  }

  mutating func send(_ event: Session.Event, at seconds: Int = 1) {
    for effect in session.handle(event, at: .seconds(seconds)) {
      guard case .record(let record) = effect else { continue }
      let line = DraftJSON.line(record)
      let replay = try? DraftJSON.replay(Array((DraftJSON.state(journal) + line).utf8))
      #expect(replay?.records == 1, "\(line)")
      journal = replay?.draft ?? journal
    }
  }
}

@Suite struct InterruptionTests {
  @Test func `a constraint is dropped in once, after a while, and the text stays one`() throws {
    var run = Journalled(session())
    run.send(.edited("It depends. "))
    #expect(run.session.draft.interruption == nil)
    run.send(.edited(opening))
    let interruption = try #require(run.session.draft.interruption)
    #expect(interruption.offset == opening.utf8.count)
    let text = opening + "Then rules take over, because they need no store. " + opening
    run.send(.edited(text))
    #expect(run.session.draft.interruption == interruption)
    #expect(run.session.text == text)
    #expect(run.journal == run.session.draft)
  }

  @Test func `nobody is interrupted in the middle of a word, nor without having wished it`() {
    var typed = session()
    let words = opening + "and so"
    _ = typed.handle(.edited(String(words.prefix(20))), at: .zero)
    for count in 21...words.count {
      _ = typed.handle(.edited(String(words.prefix(count))), at: .zero)
      guard typed.draft.interruption != nil else { continue }
      #expect(words.prefix(count).last?.isLetter == false)
      break
    }
    #expect(typed.draft.interruption != nil)
    var calm = session(hasSurprise: false)
    _ = calm.handle(.edited(opening), at: .zero)
    #expect(calm.draft.interruption == nil)
  }

  @Test func `what follows becomes the reply, one more question comes, and both are kept`() throws {
    var run = Journalled(session())
    run.send(.edited(opening))
    run.send(.edited(opening + "Then rules take over."), at: 2)
    run.send(.answered, at: 3)
    #expect(run.session.submission.freeAnswer == opening)
    #expect(run.session.submission.followUps.map(\.answer) == ["Then rules take over."])
    run.send(.graded(plainAssessment(.batch)), at: 4)
    #expect(run.session.stage == .followUp(1))
    #expect(run.session.draft.followUps.count == 2)
    #expect(run.session.text(of: .followUp(0)) == "Then rules take over.")
    #expect(run.journal == run.session.draft)
    run.send(.edited("Because it is late."), at: 5)
    run.send(.answered, at: 6)
    run.send(.weighed(press: nil), at: 7)
    run.send(.graded(plainAssessment(.batch)), at: 8)
    let transcript = try #require(
      run.session.transcript(
        grade: Grade(assessment: plainAssessment(.batch), content: "c", gradedAt: moment),
        finishedAt: moment))
    #expect(transcript.submission.freeAnswer == opening)
    #expect(
      transcript.submission.followUps.map(\.answer)
        == ["Then rules take over.", "Because it is late."])
    #expect(transcript.reason(ofFollowUp: 0)?.hasPrefix("Dropped in while you wrote.") == true)
  }

  @Test func `what was not taken up is asked`() {
    var run = Journalled(session())
    run.send(.edited(opening))
    run.send(.answered)
    run.send(.graded(plainAssessment(.batch)))
    #expect(run.session.stage == .followUp(0))
    #expect(run.journal == run.session.draft)
  }

  @Test func `the place moves with edits before it, and words at it are an answer`() {
    let chosen = ChosenFollowUp(id: "a", question: "q", reason: nil)
    let place = Interruption(chosen: chosen, offset: 10)
    func offset(_ start: Int, _ end: Int, _ text: String) -> Int {
      place.moved(by: Edit(span: Span(start, end), text: text)).offset
    }
    #expect(offset(0, 0, "abc") == 13)
    #expect(offset(2, 5, "") == 7)
    #expect(offset(10, 10, "new") == 10)
    #expect(offset(12, 15, "") == 10)
    #expect(offset(5, 15, "x") == 6)
    #expect(offset(5, 10, "") == 5)
  }

  @Test(arguments: 0..<300) func `random edits never lose a byte`(seed: Int) {
    var chance = SeededNumbers(seed: seed)
    var run = Journalled(session(seed: seed))
    run.send(.edited(opening))
    for _ in 0..<12 {
      var text = Array(run.session.text)
      let start = chance.next(in: 0...text.count)
      let end = min(text.count, start + chance.next(in: 0...30))
      text.replaceSubrange(start..<end, with: Array(chance.pick(["", "é", "and 🚀 then ", "批处理"])))
      run.send(.edited(String(text)))
    }
    let text = run.session.text
    let submission = run.session.submission
    #expect((submission.freeAnswer ?? "") + (submission.followUps.first?.answer ?? "") == text)
    #expect(run.journal == run.session.draft)
  }

  @Test func `a compacted journal brings the interruption back`() throws {
    var run = Journalled(session())
    run.send(.edited(opening))
    let state = try DraftJSON.replay(Array(DraftJSON.state(run.session.draft).utf8)).draft
    #expect(state == run.session.draft)
    #expect(state.interruption != nil && state.hasSurprise)
  }
}
