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

  @Test func `leaving a prompt keeps its words and ends the mock interview`() {
    var trainer = Trainer()
    trainer.press(.character("m"))
    trainer.type("Half a thought.")
    trainer.press(.escape, .character("c"))
    #expect(trainer.shows("Half a thought."))
    trainer.press(.control("s"), .paste(tradeoffsText), .control("s"))
    trainer.press(.paste("One payment at noon."), .control("s"), .character("y"))
    trainer.press(.paste(longReply), .control("s"), .paste(longReply), .control("s"))
    #expect(trainer.app.context == .report)
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
