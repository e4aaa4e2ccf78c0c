import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct PressTests {
  @Test func `a thin reply is pressed once, kept, and shown with its question afterwards`() throws {
    var trainer = Trainer.followingUp()
    trainer.press(.paste("I would drop features."), .control("s"))
    #expect(trainer.shows("First follow-up, pressed"))
    #expect(trainer.shows("Why?"))
    trainer.press(.paste("Fast."), .control("s"))
    #expect(trainer.shows("Second follow-up"))
    trainer.press(.paste(longReply), .control("s"))
    let kept = try #require(trainer.stored.first)
    #expect(kept.submission.followUps.map(\.press) == ["Fast.", nil])
    #expect(kept.presses == ["Why?", nil])
    trainer.press(.end)
    #expect(trainer.app.context == .report)
    #expect(trainer.shows("Asked: Why?"))
    #expect(
      trainer.shows("Before you were pressed: follow-ups 1.9, 51 of 100. With it: 2.4, 58."))
  }

  @Test func `why a follow-up was asked is said in the report and not before`() throws {
    var trainer = Trainer.followingUp(columns: 120, rows: 40)
    guard case .interview(let screen) = trainer.app.stack.last else {
      Issue.record("no interview")
      return
    }
    let reason = try #require(screen.session.followUp?.reason)
    #expect(!trainer.shows(reason))
    trainer.press(.paste(longReply), .control("s"), .paste(longReply), .control("s"))
    trainer.press(.tab, .end)
    #expect(trainer.stored.first?.reasons.first == reason)
    let words = trainer.app.frame()
    let text = (0..<words.rows).map { words.text(ofRow: $0) }.joined()
    #expect(text.contains("Why: "))
  }

  @Test func `a pressed reply can be written again`() {
    var trainer = Trainer.followingUp()
    trainer.press(.paste("I would drop features."), .control("s"))
    trainer.press(.paste("Fast."), .control("s"), .paste(longReply), .control("s"))
    trainer.press(.character("r"))
    #expect(trainer.shows("First follow-up, pressed"))
  }

  @Test func `an empty reply is not pressed`() {
    var trainer = Trainer.followingUp()
    trainer.press(.control("s"), .character("y"))
    #expect(trainer.shows("Second follow-up"))
  }

  @Test func `a free answer takes the place of the three parts`() {
    var trainer = Trainer()
    trainer.press(.character("n"))
    trainer.type("fraud")
    trainer.press(.control("f"))
    #expect(trainer.shows("Your whole answer, in your own order."))
    trainer.press(.paste(framingText), .control("s"))
    #expect(trainer.shows("Two follow-ups come next, and your answer is then closed. Go on?"))
    trainer.press(.character("y"), .paste(longReply), .control("s"))
    trainer.press(.paste(longReply), .control("s"))
    #expect(trainer.stored.first?.submission.freeAnswer == framingText)
    #expect(trainer.app.context == .report)
  }

  @Test func `a constraint is dropped into a free answer, taken up there, and kept as a reply`() {
    var trainer = Trainer()
    trainer.press(.character("n"))
    trainer.type("fraud")
    trainer.press(.control("o"), .paste(framingText + " " + tradeoffsText + " " + longReply))
    #expect(trainer.shows("The interviewer cuts in, above."))
    let question = cardFraud.followUps.first { trainer.shows($0.question) }?.question
    #expect(question != nil)
    trainer.type(" Then rules, because they need no store.")
    trainer.press(.control("s"))
    #expect(trainer.shows("One more follow-up comes next"))
    trainer.press(.character("y"))
    #expect(trainer.shows("Second follow-up"))
    trainer.press(.paste(longReply), .control("s"))
    #expect(trainer.app.context == .report)
    let replies = trainer.stored.first?.submission.followUps
    #expect(
      replies?.map(\.answer) == [" Then rules, because they need no store.", longReply])
    #expect(replies?.first?.question == question)
    #expect(
      trainer.stored.first?.reasons.first??.hasPrefix("Dropped in while you wrote.") == true)
  }

  @Test func `the screen of a free answer with a constraint dropped in`() {
    for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
      var trainer = Trainer(columns: columns, rows: rows)
      trainer.press(.character("n"))
      trainer.type("fraud")
      trainer.press(.control("o"), .paste(framingText + " " + tradeoffsText + " " + longReply))
      expectScreen(trainer.app.frame(), "interrupted-\(columns)x\(rows)")
    }
  }

  @Test func `the screen of a pressed reply`() {
    for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
      var trainer = Trainer.followingUp(columns: columns, rows: rows)
      trainer.press(.paste("I would drop features."), .control("s"))
      expectScreen(trainer.app.frame(), "press-\(columns)x\(rows)")
    }
  }
}
