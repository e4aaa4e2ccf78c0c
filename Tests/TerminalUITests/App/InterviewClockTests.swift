import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct InterviewClockTests {
  private func timed(columns: Int = 80, rows: Int = 24) -> Trainer {
    var trainer = Trainer(columns: columns, rows: rows)
    trainer.press(.control("t"), .character("n"))
    trainer.type("fraud")
    trainer.press(.enter)
    return trainer
  }

  @Test func `pausing stands the clock still, and the same key starts it`() {
    var trainer = Trainer.answering()
    trainer.wait(seconds: 10)
    trainer.press(.function(5))
    trainer.wait(seconds: 100)
    #expect(trainer.shows("00:10, paused"))
    #expect(trainer.shows("F5 go on"))
    trainer.press(.function(5))
    trainer.wait(seconds: 5)
    #expect(trainer.shows("00:15"))
    #expect(!trainer.shows("paused"))
  }

  @Test func `who writes on while the clock is paused starts it and loses no key`() {
    var trainer = Trainer.answering()
    trainer.press(.function(5))
    trainer.wait(seconds: 60)
    trainer.press(.left)
    #expect(trainer.shows("00:00, paused"))
    trainer.type("Words")
    trainer.wait(seconds: 3)
    #expect(trainer.shows("00:03"))
    #expect(trainer.shows("Words"))
  }

  @Test func `a paused clock stays paused in the external editor and after it`() {
    var trainer = Trainer.answering()
    trainer.press(.function(5), .control("g"))
    trainer.wait(seconds: 30)
    #expect(trainer.shows("00:00, paused"))
  }

  @Test func `the clock can be hidden, in this part and the next`() {
    var trainer = Trainer.answering()
    trainer.wait(seconds: 10)
    trainer.press(.function(6))
    #expect(!trainer.shows("00:10"))
    trainer.press(.paste("One two"), .control("s"))
    #expect(!trainer.shows("00:10"))
    #expect(trainer.shows("0 words"))
    trainer.press(.function(6))
    #expect(trainer.shows("00:10"))
  }

  @Test func `a timed part says what is left, and how far it is over`() {
    var trainer = timed()
    #expect(trainer.shows("03:00 left"))
    trainer.wait(seconds: 160)
    #expect(trainer.shows("00:20 left"))
    trainer.wait(seconds: 20)
    #expect(trainer.shows("00:00 left"))
    trainer.wait(seconds: 7)
    #expect(trainer.shows("00:07 over"))
    trainer.press(.paste("a"), .control("s"))
    #expect(trainer.shows("05:00 left"))
  }

  @Test func `the last half minute stands out`() {
    var trainer = timed()
    func style() -> Style { trainer.app.frame()[0, 78].style }
    #expect(style() == .quiet)
    trainer.wait(seconds: 151)
    #expect(style() == .accent)
  }

  @Test func `time that is over takes no words away`() {
    var trainer = timed()
    trainer.wait(seconds: 400)
    trainer.type("Still here.")
    #expect(trainer.shows("Still here."))
  }

  @Test func `a hidden clock still says that time is up`() {
    var trainer = timed()
    trainer.press(.function(6))
    #expect(!trainer.shows("left"))
    trainer.wait(seconds: 200)
    #expect(trainer.shows("time is up"))
  }

  @Test func `an interviewer's clock stands still in the editor, suspended and paused`() {
    var trainer = timed()
    for (stop, start) in [
      (AppEvent.key(.control("g")), AppEvent.editorReturned("")),
      (.key(.control("z")), .continued), (.key(.function(5)), .key(.function(5))),
    ] {
      var app = trainer.app
      _ = app.handle(stop, at: trainer.now)
      trainer.now = Moment(uptime: trainer.now.uptime + .seconds(90), date: trainer.now.date)
      _ = app.handle(start, at: trainer.now)
      trainer.app = app
      #expect(trainer.shows("03:00 left"))
    }
  }

  @Test func `a timed interview that was left is timed when it goes on`() {
    var trainer = timed()
    trainer.type("Words")
    trainer.wait(seconds: 60)
    trainer.press(.escape, .control("t"), .character("c"))
    #expect(trainer.shows("02:00 left"))
  }

  @Test func `timing is chosen before a prompt is, and said`() {
    var trainer = Trainer()
    trainer.press(.character("n"), .control("t"))
    #expect(trainer.shows("Choose a prompt, timed"))
    #expect(trainer.shows("New interviews are timed"))
    trainer.press(.control("t"))
    #expect(!trainer.shows("Choose a prompt, timed"))
  }

  @Test func `the opening decides for its own interview`() {
    var app = Trainer().app
    _ = app.open(.interview(PromptID("card-fraud"), seed: 1, isTimed: true), at: noon)
    guard case .interview(let screen) = app.stack.last else { return }
    #expect(screen.session.draft.isTimed)
    #expect(!app.isTimed)
  }

  @Test func `the time of each part is kept`() {
    var trainer = Trainer.answering()
    for (seconds, text) in [(10, "a"), (20, "b"), (30, "c")] {
      trainer.press(.paste(text))
      trainer.wait(seconds: seconds)
      trainer.press(.control("s"))
    }
    trainer.press(.character("y"), .paste(longReply))
    trainer.wait(seconds: 40)
    trainer.press(.control("s"), .paste(longReply))
    trainer.wait(seconds: 50)
    trainer.press(.control("s"))
    #expect(
      trainer.stored.first?.seconds
        == [.framing: 10, .tradeoffs: 20, .examples: 30, .followUp(0): 40, .followUp(1): 50])
  }

  @Test(
    arguments: [
      (0, nil), (2, nil), (12, "5 s"), (100, "45 s"), (130, "55 s"), (140, "1:00 min"),
      (187, "1:20 min"), (1400, "10:00 min"),
    ] as [(Int, String?)])
  func `speaking takes its time`(words: Int, text: String?) {
    #expect(SpeakingTime(words: words).text == text)
  }

  @Test func `the title row gives way from the right`() {
    for (columns, spoken, count) in [(80, true, true), (60, true, true), (40, false, true)] {
      var trainer = Trainer.answering(columns: columns)
      trainer.press(.paste(framingText))
      #expect(trainer.shows("Framing"))
      #expect(trainer.shows("aloud") == spoken)
      #expect(trainer.shows("31 words") == count)
    }
  }

  @Test(arguments: [(40, 12), (60, 20), (80, 24)])
  func `no clock is ever cut`(columns: Int, rows: Int) {
    var trainer = timed(columns: columns, rows: rows)
    for words in [0, 1, 31, 999, 12_345] {
      trainer.press(.alt("a"), .paste(String(repeating: "word ", count: words)))
      #expect(trainer.app.frame().text(ofRow: 0).contains("03:00 left"))
      trainer.press(.function(5))
      #expect(trainer.app.frame().text(ofRow: 0).contains("03:00 left, paused"))
      trainer.press(.function(5))
    }
  }
}
