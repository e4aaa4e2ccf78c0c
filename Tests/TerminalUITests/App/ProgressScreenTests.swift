import Interview
import RubricEngine
import Testing

@testable import TerminalUI

private let old = {
  let graded = transcript("four", of: adBidding, day: 9, assessment: assessment(score: 40))
  return Transcript(
    id: graded.id, promptID: graded.promptID, promptText: graded.promptText,
    submission: graded.submission, startedAt: graded.startedAt, finishedAt: graded.finishedAt,
    grade: Grade(
      assessment: graded.grade.assessment, engine: "0.1.0", content: "c",
      gradedAt: graded.finishedAt))
}()

private let history = [
  transcript("one"), transcript("two", of: shopRecs, day: 1, assessment: assessment(score: 74)),
  transcript("three", of: cardFraud, day: 2, assessment: assessment(score: 66, findings: [])), old,
]

@Suite struct ProgressScreenTests {
  @Test func `p on the start screen shows progress, and escape goes back`() {
    var trainer = Trainer(transcripts: history)
    trainer.press(.character("p"))
    #expect(trainer.shows("Unseen prompts: score of 100"))
    trainer.press(.end)
    #expect(trainer.shows("Days of practice"))
    trainer.press(.escape)
    #expect(trainer.app.context == .start)
  }

  @Test func `where nothing was done yet, that is said`() {
    var trainer = Trainer()
    trainer.press(.character("p"))
    #expect(trainer.shows("Nothing to show yet."))
  }

  @Test func `progress in every size`() {
    for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
      var trainer = Trainer(
        columns: columns, rows: rows, transcripts: history,
        practice: PracticeRecord(reviews: [kept(standingBy, .good, day: 1)]))
      trainer.press(.character("p"))
      expectScreen(trainer.app.frame(), "progress-\(columns)x\(rows)")
      trainer.press(.end)
      expectScreen(trainer.app.frame(), "progress-end-\(columns)x\(rows)")
    }
  }

  @Test func `r grades again what another engine graded, and the first grade stays`() {
    var trainer = Trainer(transcripts: history)
    trainer.press(.character("p"))
    #expect(trainer.shows("r grades them again and keeps these."))
    trainer.press(.character("r"))
    #expect(trainer.shows("1 interview is graded again. Its earlier grade is kept."))
    #expect(trainer.shows("1 was graded again; the earlier grades are kept"))
    #expect(trainer.stored.first { $0.id == old.id }?.earlierGrades.count == 1)
    trainer.press(.character("r"))
    #expect(trainer.shows("All your interviews are graded by this version of the engine."))
  }

  @Test func `e writes all of it to a file to share`() {
    var trainer = Trainer(transcripts: history)
    trainer.press(.character("p"), .character("e"))
    #expect(trainer.shows("Written to 'tradeoff-progress-2026-03-01.html'."))
    var empty = Trainer()
    empty.press(.character("p"), .character("e"))
    #expect(empty.shows("There is nothing to write yet."))
  }

  @Test func `scores and repeated prompts are drawn over time`() {
    var trainer = Trainer(columns: 100, rows: 80, transcripts: history)
    trainer.press(.character("p"))
    #expect(trainer.shows("Scores on unseen prompts, oldest to latest"))
    #expect(trainer.shows("▁ 0 ▂ 1 ▄ 2 ▆ 3 █ 4 of 4"))
    #expect(trainer.shows("Card fraud 66 → 58 2 answers"))
    #expect(trainer.shows("new Listed tradeoffs, No examples"))
  }

  @Test func `progress in plain ASCII holds nothing else`() {
    var trainer = Trainer(transcripts: history, isASCII: true)
    trainer.press(.character("p"))
    let frame = trainer.app.frame()
    expectScreen(frame, "progress-ascii-80x24")
    let page = ProgressPage(
      progress: Progress(transcripts: history, reviews: []), titles: [:],
      today: PracticeDay(at: noon.date), regrading: "r does.")
    for line in page.lines(columns: 80, isASCII: true) {
      #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
    }
  }
}
