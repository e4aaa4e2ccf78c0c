import Testing

@testable import TerminalUI

@Suite struct PaletteTests {
  private func titles(_ trainer: Trainer) -> [String] { trainer.app.paletteItems.map(\.title) }

  @Test func `a few letters find an action, the nearest first`() {
    var trainer = Trainer(transcripts: [transcript("a")])
    trainer.press(.character("t"), .enter, .character(":"))
    trainer.type("nf")
    #expect(titles(trainer).first == "next finding")
    trainer.press(.control("u"))
    trainer.type("model")
    #expect(titles(trainer).first == "model answer")
    trainer.press(.enter)
    #expect(trainer.app.context == .report)
    #expect(trainer.shows("A model answer"))
  }

  @Test func `words of an action's sentence find it too`() {
    var trainer = Trainer()
    trainer.press(.character(":"))
    trainer.type("earlier interviews")
    #expect(titles(trainer) == ["transcripts"])
  }

  @Test(arguments: [1, 2, 3])
  func `every action but the palette's own and the answers to a question is in it`(screen: Int) {
    var trainer = screen == 1 ? Trainer() : screen == 2 ? .answering() : .reporting()
    trainer.press(.alt("x"))
    let expected = Set(Action.allCases).subtracting([.palette, .confirm, .decline])
    let actions = trainer.app.paletteItems.map(\.action)
    #expect(Set(actions) == expected)
    #expect(actions.count == expected.count)
  }

  @Test func `what can't be done now says why and does nothing`() {
    var trainer = Trainer.answering()
    trainer.press(.alt("x"))
    trainer.type("previous part")
    #expect(trainer.shows("This is the first part."))
    trainer.press(.enter)
    #expect(trainer.app.notice?.text == "This is the first part.")
    trainer.press(.control("u"))
    trainer.type("jump")
    #expect(trainer.shows("This works on another screen: report."))
  }

  @Test func `while words are typed a colon is a colon`() {
    var trainer = Trainer.answering()
    trainer.type("a: b")
    #expect(trainer.app.context == .interview)
    #expect(trainer.shows("a: b"))
  }

  @Test func `an action of the interview is done in the interview`() {
    var trainer = Trainer.answering()
    trainer.type("The deadline decides.")
    trainer.press(.alt("x"))
    trainer.type("submit")
    trainer.press(.enter)
    #expect(trainer.shows("Tradeoffs (2 of 3)"))
  }

  @Test func `going elsewhere from an interview keeps its words`() {
    var trainer = Trainer.answering()
    trainer.type("The deadline decides.")
    trainer.press(.alt("x"))
    trainer.type("transcripts")
    trainer.press(.enter)
    #expect(trainer.app.context == .transcripts)
    #expect(trainer.effects.contains(.keepDraft))
    trainer.press(.escape)
    #expect(trainer.shows("Continue: Card fraud"))
  }

  @Test func `escape goes back to where one was`() {
    var trainer = Trainer.answering()
    trainer.type("Half")
    trainer.press(.alt("x"), .escape)
    trainer.type(" a thought")
    #expect(trainer.shows("Half a thought"))
  }

  @Test func `words are still brought to disk while the palette is open`() {
    var trainer = Trainer.answering()
    trainer.press(.alt("x"))
    #expect(trainer.app.wantsTicks)
  }

  @Test func `letters that are out of order don't fit`() {
    #expect(Fuzzy.score("fn", in: "next finding") != nil)
    #expect(Fuzzy.score("gx", in: "next finding") == nil)
    #expect(Fuzzy.score("", in: "next finding") == 0)
  }

  @Test func `the starts of words count most`() throws {
    let starts = try #require(Fuzzy.score("mo", in: "model answer"))
    let inside = try #require(Fuzzy.score("mo", in: "remote"))
    #expect(starts > inside)
  }
}
