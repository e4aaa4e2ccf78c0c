import RubricEngine
import Testing

@testable import Interview

@Suite struct PressChoiceTests {
  @Test func `a reply without a reason is asked for it`() {
    #expect(PressChoice(reply: "I would drop the slow features.").question == "Why?")
    #expect(PressChoice(reply: "- drop features\n- keep rules").question == "Why?")
  }

  @Test func `a short reply that keeps nothing is asked what stays`() {
    #expect(
      PressChoice(reply: "I'd shrink the model, because 40 ms leave no time.").question
        == "What stays the same?")
  }

  @Test func `a very short one that has both is asked who notices`() {
    #expect(
      PressChoice(reply: "The gate stays, because money leaves.").question
        == "What would somebody who uses it notice?")
  }

  @Test func `a reply that stands, a long one and an empty one are left alone`() {
    #expect(
      PressChoice(
        reply: "I'd shrink the model, because 40 ms leave no time; the early gate stays."
      ).question == nil)
    #expect(PressChoice(reply: String(repeating: "word ", count: 40)).question == nil)
    #expect(PressChoice(reply: " \n").question == nil)
  }

  @Test func `the journal brings a pressed reply back`() throws {
    let moment = Timestamp(seconds: 1)
    var draft = Draft(
      id: TranscriptID("a"), promptID: nil, promptText: "p", seed: 1, startedAt: moment,
      stage: .examples)
    let comesTooEarly = draft.apply(.moved(to: .press(0), milliseconds: 0))
    #expect(!comesTooEarly)
    let records: [Draft.Record] = [
      .asked([ChosenFollowUp(id: "a", question: "q", reason: "r")]),
      .moved(to: .followUp(0), milliseconds: 1), .pressed(0, question: "Why?"),
      .moved(to: .press(0), milliseconds: 2),
      .edited(Edit(span: Span(0, 0), text: "Because."), milliseconds: 3),
    ]
    let journal = DraftJSON.state(draft) + records.map(DraftJSON.line).joined()
    for record in records {
      let fits = draft.apply(record)
      #expect(fits)
    }
    let replay = try DraftJSON.replay(Array(journal.utf8))
    #expect(replay.draft == draft)
    #expect(replay.records == records.count)
    #expect(draft.submission.followUps.first?.press == "Because.")
    let compacted = try DraftJSON.replay(Array(DraftJSON.state(draft).utf8)).draft
    #expect(compacted == draft)
  }
}
