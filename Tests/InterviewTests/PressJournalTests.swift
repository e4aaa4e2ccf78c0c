import RubricEngine
import Testing

@testable import Interview

@Suite struct PressJournalTests {
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
