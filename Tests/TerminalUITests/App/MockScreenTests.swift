import Interview
import RubricEngine
import Testing

@testable import TerminalUI

extension Trainer {
  /// Answers the prompt on the screen from its first part to its last reply.
  mutating func answerPrompt() {
    press(.paste(framingText), .control("s"), .paste(tradeoffsText), .control("s"))
    press(.paste("One payment at noon."), .control("s"), .character("y"))
    press(.paste(longReply), .control("s"), .paste(longReply), .control("s"))
  }

  /// With the panel's view of two answers on the screen.
  static func panel(columns: Int = 80, rows: Int = 24) -> Trainer {
    var trainer = Trainer(columns: columns, rows: rows)
    trainer.press(.character("m"))
    trainer.answerPrompt()
    trainer.answerPrompt()
    return trainer
  }
}

@Suite struct MockScreenTests {
  @Test func `two prompts follow one another, each kept, and then the panel speaks`() {
    var trainer = Trainer()
    trainer.press(.character("m"))
    #expect(trainer.shows("prompt 1 of 2"))
    trainer.answerPrompt()
    #expect(trainer.shows("prompt 2 of 2"))
    #expect(trainer.app.context == .interview)
    #expect(trainer.stored.count == 1)
    trainer.answerPrompt()
    #expect(trainer.app.context == .panel)
    #expect(trainer.stored.count == 2)
    #expect(Set(trainer.stored.map(\.promptID)).count == 2)
    #expect(trainer.shows("The panel"))
    trainer.press(.end)
    #expect(trainer.shows("in 2 of 2 answers"))
    #expect(trainer.shows("trains it."))
    trainer.press(.escape)
    #expect(trainer.app.context == .start)
  }

  @Test func `leaving a prompt keeps its words, and going on with it the mock interview`() {
    var trainer = Trainer()
    trainer.press(.character("m"))
    trainer.type("Half a thought.")
    trainer.press(.escape)
    #expect(trainer.shows("framing, mock 1 of 2"))
    trainer.press(.character("c"))
    #expect(trainer.shows("Half a thought."))
    trainer.press(.control("s"), .paste(tradeoffsText), .control("s"))
    trainer.press(.paste("One payment at noon."), .control("s"), .character("y"))
    trainer.press(.paste(longReply), .control("s"), .paste(longReply), .control("s"))
    #expect(trainer.shows("prompt 2 of 2"))
    trainer.answerPrompt()
    #expect(trainer.app.context == .panel)
    #expect(trainer.practice.mock == nil)
  }

  @Test func `another interview in between leaves the mock interview alone`() {
    var trainer = Trainer()
    trainer.press(.character("m"))
    trainer.type("Half a thought.")
    trainer.press(.escape, .character("n"), .enter)
    trainer.answerPrompt()
    #expect(trainer.app.context == .report)
    #expect(trainer.practice.mock?.done == [])
  }

  @Test func `the next run of the program goes on with the mock interview`() throws {
    var first = Trainer()
    first.press(.character("m"))
    first.answerPrompt()
    first.type("Half a thought.")
    guard case .interview(let screen) = first.app.stack.last else {
      Issue.record("no interview")
      return
    }
    var next = Trainer(
      drafts: [screen.session.draft], transcripts: first.stored, practice: first.practice)
    #expect(next.shows("framing, mock 2 of 2"))
    next.press(.character("c"), .control("s"), .paste(tradeoffsText), .control("s"))
    next.press(.paste("One payment at noon."), .control("s"), .character("y"))
    next.press(.paste(longReply), .control("s"), .paste(longReply), .control("s"))
    #expect(next.app.context == .panel)
    #expect(next.shows("The panel"))
    var gone = Trainer(transcripts: first.stored, practice: first.practice)
    #expect(gone.practice.mock == nil)
    gone.press(.character("m"))
    #expect(gone.shows("prompt 1 of 2"))
  }

  @Test func `giving up a prompt lets the panel speak of those before it`() {
    var trainer = Trainer()
    trainer.press(.character("m"))
    trainer.answerPrompt()
    trainer.press(.escape)
    #expect(trainer.app.context == .panel)
    #expect(trainer.practice.mock == nil)
    var early = Trainer()
    early.press(.character("m"), .escape)
    #expect(early.app.context == .start)
  }

  @Test func `the time of the whole mock interview counts down, and stands still in a pause`() {
    var trainer = Trainer()
    trainer.press(.character("m"))
    #expect(trainer.shows("mock 1 of 2, 30:00 left"))
    trainer.wait(seconds: 65)
    #expect(trainer.shows("28:55 left"))
    trainer.press(.function(5))
    trainer.wait(seconds: 600)
    #expect(trainer.shows("28:55 left, paused"))
    trainer.press(.function(5))
    trainer.answerPrompt()
    #expect(trainer.shows("mock 2 of 2, 28:55 left"))
    trainer.wait(seconds: 1800)
    #expect(trainer.shows("01:05 over"))
    trainer.press(.function(6))
    #expect(!trainer.shows("over"))
  }

  @Test func `M takes forty-five minutes, and d drills what the panel says`() {
    var trainer = Trainer(drills: [standingBy])
    trainer.press(.character("M"))
    #expect(trainer.shows("Mock interview of 45 minutes: prompt 1 of 3."))
    var panel = Trainer.panel()
    panel.press(.character("d"))
    #expect(panel.app.context == .drills)
    #expect(panel.shows("Drills · Listed tradeoffs"))
  }

  @Test func `a failed save is tried again, and the mock interview goes on`() {
    var trainer = Trainer()
    trainer.press(.character("m"))
    trainer.diskProblem = "The disk is full."
    trainer.answerPrompt()
    #expect(trainer.app.context == .report)
    trainer.diskProblem = nil
    trainer.press(.character("s"))
    #expect(trainer.shows("prompt 2 of 2"))
  }

  @Test func `no further prompt is begun once the time is over`() {
    var trainer = Trainer()
    trainer.press(.character("m"), .paste(framingText))
    trainer.wait(seconds: 29 * 60)
    trainer.answerPrompt()
    #expect(trainer.app.context == .panel)
  }

  @Test func `the panel's view`() {
    for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
      let trainer = Trainer.panel(columns: columns, rows: rows)
      expectScreen(trainer.app.frame(), "panel-\(columns)x\(rows)")
    }
  }
}
