import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct DisputeScreenTests {
  private func disputing(_ reason: String) -> Trainer {
    var trainer = Trainer(columns: 80, rows: 60, transcripts: [transcript("a")])
    trainer.press(.character("t"), .enter, .character("n"), .character("x"))
    trainer.type(reason)
    return trainer
  }

  @Test func `a reason is kept before the report shows it`() {
    var trainer = disputing("I gave a reason.")
    trainer.press(.enter)
    let dispute = Dispute(
      mistake: .listedTradeoffs, reason: "I gave a reason.", disputedAt: noon.date)
    #expect(trainer.last == .keepDisputes(TranscriptID("a"), [dispute]))
    #expect(trainer.stored[0].disputes == [dispute])
    #expect(trainer.app.context == .report)
    #expect(trainer.shows("Listed tradeoffs [1] disputed You say: I gave a reason."))
    #expect(trainer.shows("Mistakes: 1 plain, 1 to watch (1 disputed)"))
  }

  @Test func `the grade stays, and the one without the finding stands beside it`() {
    var trainer = disputing("No.")
    trainer.press(.enter)
    #expect(trainer.shows("Disputed: 72 of 100 without it. The grade itself stays, at 58."))
    trainer.press(.home)
    #expect(trainer.stored[0].grade == transcript("a").grade)
    #expect(trainer.shows("Borderline 3 of 5, 58 of 100"))
    #expect(trainer.shows("Without what you dispute: yes 4 of 5, 72 of 100"))
    #expect(trainer.shows("3.2 without what you dispute"))
  }

  @Test func `escape keeps nothing`() {
    var trainer = disputing("No.")
    trainer.press(.escape)
    #expect(trainer.app.context == .report)
    #expect(trainer.stored[0].disputes.isEmpty)
    #expect(!trainer.shows("disputed"))
  }

  @Test func `without a reason nothing is disputed`() {
    var trainer = disputing("  ")
    trainer.press(.enter)
    #expect(trainer.app.context == .dispute)
    #expect(trainer.shows("Say why in a few words"))
  }

  @Test func `the reason can be mended, and emptied to withdraw`() {
    var trainer = disputing("No.")
    trainer.press(.enter, .character("x"))
    #expect(trainer.shows("No."))
    trainer.type(" Really.")
    trainer.press(.enter)
    #expect(trainer.stored[0].disputes.map(\.reason) == ["No. Really."])
    trainer.press(.character("x"), .control("u"), .enter)
    #expect(trainer.stored[0].disputes.isEmpty)
    #expect(trainer.shows("The dispute is withdrawn."))
    #expect(!trainer.shows("Without what you dispute"))
  }

  @Test func `letters that are keys of the report belong to the reason`() {
    var trainer = disputing("xwq?")
    #expect(trainer.app.context == .dispute)
    trainer.press(.enter)
    #expect(trainer.stored[0].disputes.map(\.reason) == ["xwq?"])
  }

  @Test func `a pasted reason becomes one line`() {
    var trainer = disputing("")
    trainer.press(.paste("one\n\n two"), .enter)
    #expect(trainer.stored[0].disputes.map(\.reason) == ["one two"])
  }

  @Test func `a disk that refuses leaves the report as it was`() {
    var trainer = disputing("No.")
    trainer.diskProblem = "The disk is full."
    trainer.press(.enter)
    #expect(trainer.shows("The dispute isn't kept: The disk is full."))
    #expect(!trainer.shows("You say:"))
  }

  @Test func `a report opened again still shows the dispute`() {
    var trainer = disputing("No.")
    trainer.press(.enter, .escape, .enter)
    #expect(trainer.shows("You say: No."))
  }

  @Test func `a clean report has nothing to dispute`() {
    var trainer = Trainer(transcripts: [transcript("a", assessment: assessment(findings: []))])
    trainer.press(.character("t"), .enter, .character("x"))
    #expect(trainer.shows("There are no findings to dispute."))
  }
}
