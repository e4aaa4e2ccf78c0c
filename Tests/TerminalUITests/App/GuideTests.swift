import Interview
import Testing

@testable import TerminalUI

@Suite struct GuideTests {
  @Test func `the guide opens on its contents and enter on a page`() {
    var trainer = Trainer()
    trainer.press(.character("g"))
    #expect(trainer.shows("Mistake: no examples"))
    trainer.press(.enter)
    #expect(trainer.shows("Guide · Frame"))
    #expect(trainer.shows("Before Batch processing handles data"))
  }

  @Test func `pages are turned, and going back leads to the line of the last one`() {
    var trainer = Trainer()
    trainer.press(.character("g"), .enter, .character("n"))
    #expect(trainer.shows("Guide · Mistake: no examples"))
    trainer.press(.character("n"))
    #expect(trainer.shows("This is the last page."))
    trainer.press(.escape, .enter)
    #expect(trainer.shows("Guide · Mistake: no examples"))
    trainer.press(.character("p"), .character("p"))
    #expect(trainer.shows("This is the first page."))
  }

  @Test func `a page scrolls to its end and no further`() {
    var trainer = Trainer(columns: 40, rows: 12)
    trainer.press(.character("g"), .enter, .end)
    #expect(trainer.shows("worth nothing."))
    #expect(trainer.shows("end"))
    trainer.press(.down)
    #expect(trainer.shows("Nothing more is below."))
    trainer.press(.home)
    #expect(trainer.shows("Open with what decides"))
  }

  @Test func `the last line of the contents is the glossary`() {
    var trainer = Trainer()
    trainer.press(.character("g"), .down, .down, .enter)
    #expect(trainer.app.context == .glossary)
  }

  @Test func `terms are found by name, by another name, and by their meaning`() {
    var trainer = Trainer()
    trainer.press(.character("w"))
    for (text, names) in [
      ("watch", ["watch"]), ("offline", ["batch"]), ("mistake", ["no business context", "watch"]),
      ("schedule", ["batch"]), ("zzz", []),
    ] {
      trainer.type(text)
      guard case .glossary(let screen) = trainer.app.stack.last else {
        Issue.record("the glossary is gone")
        return
      }
      #expect(trainer.app.terms(screen).map(\.name) == names)
      trainer.press(.control("u"))
    }
    trainer.type("zzz")
    #expect(trainer.shows("No term has these words. Esc takes it back."))
    trainer.press(.escape, .escape)
    #expect(trainer.app.context == .start)
  }

  @Test func `guide and glossary can be reached from an interview, whose words stay`() {
    var trainer = Trainer.answering()
    trainer.type("Half a thought")
    trainer.press(.alt("x"))
    trainer.type("glossary")
    trainer.press(.enter)
    #expect(trainer.app.context == .glossary)
    trainer.press(.escape, .character("c"))
    #expect(trainer.shows("Half a thought"))
  }
}
