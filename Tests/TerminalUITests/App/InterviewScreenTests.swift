import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct InterviewScreenTests {
  @Test func `beginning opens a journal before anything is typed`() {
    let trainer = Trainer.answering()
    guard case .openDraft(let draft) = trainer.last else {
      Issue.record("the last effect is \(String(describing: trainer.last))")
      return
    }
    #expect(draft.promptID == PromptID("card-fraud"))
    #expect(draft.stage == .framing)
  }

  @Test func `every keystroke is recorded`() {
    var trainer = Trainer.answering()
    trainer.effects = []
    trainer.type("200 ms")
    #expect(trainer.effects.count == 6)
    #expect(
      trainer.last
        == .record(.edited(Edit(span: Span(5, 5), text: "s"), milliseconds: 0)))
  }

  @Test func `a paste is one record`() {
    var trainer = Trainer.answering()
    trainer.effects = []
    trainer.press(.paste(String(repeating: "long ", count: 1000)))
    #expect(trainer.effects.count == 1)
  }

  @Test func `moving the cursor records nothing`() {
    var trainer = Trainer.answering()
    trainer.type("ab")
    trainer.effects = []
    trainer.press(.left, .home, .end, .up, .control("a"))
    #expect(trainer.effects.isEmpty)
  }

  @Test func `the next part comes after a written one without a question`() {
    var trainer = Trainer.answering()
    trainer.type("The deadline decides.")
    trainer.press(.control("s"))
    #expect(trainer.last == .record(.moved(to: .tradeoffs, milliseconds: 0)))
    #expect(trainer.shows("Card fraud · Tradeoffs (2 of 3)"))
  }

  @Test func `an empty part is asked about once`() {
    var trainer = Trainer.answering()
    trainer.press(.control("s"))
    #expect(trainer.shows("This part is empty. Go on without it?"))
    #expect(trainer.shows("Framing (1 of 3)"))
    trainer.press(.character("y"))
    #expect(trainer.shows("Tradeoffs (2 of 3)"))
  }

  @Test func `a part of spaces counts as empty`() {
    var trainer = Trainer.answering()
    trainer.type("  \n ")
    trainer.press(.control("s"))
    #expect(trainer.app.question?.answer == .submitPart)
  }

  @Test func `no to a question leaves things as they are`() {
    var trainer = Trainer.answering()
    trainer.press(.control("s"), .character("n"))
    #expect(trainer.app.question == nil)
    #expect(trainer.shows("Framing (1 of 3)"))
  }

  @Test func `enter is no answer to a question`() {
    var trainer = Trainer.answering()
    trainer.press(.control("s"), .enter)
    #expect(trainer.app.question?.answer == .submitPart)
    #expect(trainer.shows("Framing (1 of 3)"))
  }

  @Test func `who types on under a question loses no keystroke`() {
    var trainer = Trainer.answering()
    trainer.press(.control("s"))
    trainer.type("The")
    #expect(trainer.app.question == nil)
    #expect(trainer.shows("The"))
  }

  @Test func `going back shows the earlier text, and going on keeps it`() {
    var trainer = Trainer.answering()
    trainer.type("The deadline decides.")
    trainer.press(.control("s"))
    trainer.type("Accuracy gives.")
    trainer.press(.function(3))
    #expect(trainer.shows("Framing (1 of 3)"))
    trainer.type(" And cost.")
    trainer.press(.control("s"))
    #expect(trainer.shows("Accuracy gives."))
    trainer.press(.function(3))
    #expect(trainer.shows("The deadline decides. And cost."))
  }

  @Test func `the first part says that nothing comes before it`() {
    var trainer = Trainer.answering()
    trainer.press(.function(3))
    #expect(trainer.shows("This is the first part."))
  }

  @Test func `follow-ups appear only after a yes`() {
    var trainer = Trainer.answering()
    trainer.press(.paste("a"), .control("s"), .paste("b"), .control("s"), .paste("c"))
    trainer.press(.control("s"))
    #expect(trainer.shows("the first three parts are then closed. Go on?"))
    #expect(!trainer.shows("holiday peak"))
    #expect(
      !trainer.effects.contains {
        if case .grade = $0 { true } else { false }
      })
    trainer.press(.character("y"))
    #expect(trainer.shows("First follow-up"))
  }

  @Test func `the follow-up's question is visible with the prompt`() {
    let trainer = Trainer.followingUp()
    #expect(trainer.shows("A card issuer wants to stop fraudulent payments."))
    #expect(
      trainer.shows("holiday peak. What happens to payments?")
        || trainer.shows("from 200 ms to 40 ms. What do you do?"))
  }

  @Test func `earlier parts are closed at a follow-up, and the reason is said`() {
    var trainer = Trainer.followingUp()
    trainer.press(.function(3))
    #expect(trainer.shows("Earlier parts are closed once a follow-up was asked."))
    #expect(trainer.shows("First follow-up"))
  }

  @Test func `the last part is graded as a whole, then saved, then shown`() {
    var trainer = Trainer.followingUp()
    trainer.press(.paste(longReply), .control("s"), .paste(longReply))
    trainer.effects = []
    trainer.press(.control("s"))
    let names = trainer.effects.map { effect in
      switch effect {
      case .grade: "grade"
      case .save: "save"
      case .record: "record"
      case .weigh: "weigh"
      default: "other"
      }
    }
    #expect(names == ["record", "weigh", "record", "grade", "save"])
    #expect(trainer.app.context == .report)
    #expect(
      trainer.stored.first?.submission.followUps.map(\.answer) == [longReply, longReply])
  }

  @Test func `the report waits for the disk`() {
    var app = Trainer.followingUp().app
    _ = app.handle(.key(.paste(longReply)), at: noon)
    _ = app.handle(.key(.control("s")), at: noon)
    _ = app.handle(.weighed(press: nil), at: noon)
    _ = app.handle(.key(.paste(longReply)), at: noon)
    _ = app.handle(.key(.control("s")), at: noon)
    _ = app.handle(.weighed(press: nil), at: noon)
    let effects = app.handle(.graded(assessment()), at: noon)
    guard case .save(let transcript) = effects.last else {
      Issue.record("expected a save, got \(effects)")
      return
    }
    #expect(app.context == .interview)
    _ = app.handle(.saved(transcript.id), at: noon)
    #expect(app.context == .report)
  }

  @Test func `a submit key that bounces grades once`() {
    var app = Trainer.followingUp().app
    for key in [Key.paste(longReply), .control("s"), .paste(longReply), .control("s")] {
      _ = app.handle(.key(key), at: noon)
    }
    #expect(app.handle(.key(.control("s")), at: noon) == [])
    #expect(app.notice?.text == "Your answer is being read; one moment.")
  }

  @Test func `a failed save keeps the report and tries again on s`() {
    var trainer = Trainer.followingUp()
    trainer.diskProblem = "The disk is full."
    trainer.press(.paste(longReply), .control("s"), .paste(longReply), .control("s"))
    #expect(trainer.app.context == .report)
    #expect(trainer.shows("This interview isn't saved: The disk is full."))
    #expect(trainer.shows("not saved"))
    trainer.diskProblem = nil
    trainer.press(.character("s"))
    #expect(trainer.stored.count == 1)
    #expect(trainer.shows("Saved."))
  }

  @Test func `escape leaves without a question and keeps the words`() {
    var trainer = Trainer.answering()
    trainer.type("The deadline")
    trainer.press(.escape)
    #expect(trainer.last == .keepDraft)
    #expect(trainer.app.context == .start)
    #expect(trainer.shows("Continue: Card fraud, framing"))
    trainer.press(.character("c"))
    #expect(trainer.shows("The deadline"))
  }

  @Test func `an interview without a word leaves no draft behind`() {
    var trainer = Trainer.answering()
    trainer.press(.escape)
    guard case .discardDraft = trainer.last else {
      Issue.record("the last effect is \(String(describing: trainer.last))")
      return
    }
    #expect(trainer.app.drafts.isEmpty)
  }

  @Test func `escape first ends a selection`() {
    var trainer = Trainer.answering()
    trainer.type("word")
    trainer.press(.alt("a"), .escape)
    #expect(trainer.app.context == .interview)
    trainer.press(.escape)
    #expect(trainer.app.context == .start)
  }

  @Test func `quitting in the middle keeps the draft first`() {
    var trainer = Trainer.answering()
    trainer.type("The deadline")
    trainer.effects = []
    trainer.press(.control("q"))
    #expect(trainer.effects == [.record(.spent(milliseconds: 0)), .keepDraft, .quit])
  }

  @Test func `resuming a draft of a follow-up stays at the follow-up`() {
    var trainer = Trainer.followingUp()
    trainer.press(.paste(longReply))
    trainer.press(.escape, .character("c"))
    #expect(trainer.shows("First follow-up"))
    #expect(trainer.shows("Fewer features"))
    trainer.press(.control("s"))
    #expect(trainer.shows("Second follow-up"))
  }

  @Test func `a draft whose prompt is gone can still be written on`() {
    let draft = Draft(
      id: TranscriptID("x"), promptID: PromptID("gone"), promptText: "An old question?", seed: 1,
      startedAt: noon.date, stage: .tradeoffs, texts: [.tradeoffs: "Half a thought"])
    var trainer = Trainer(drafts: [draft])
    trainer.press(.character("c"))
    #expect(trainer.shows("An old question?"))
    #expect(trainer.shows("Half a thought"))
  }

  @Test func `the clock can be left out`() {
    var trainer = Trainer(showsClock: false)
    trainer.press(.character("r"))
    trainer.wait(seconds: 83)
    #expect(trainer.shows("0 words"))
    #expect(!trainer.shows("01:23"))
  }

  @Test func `the latest draft is offered first`() {
    func draft(_ id: String, _ prompt: String, day: Int) -> Draft {
      Draft(
        id: TranscriptID(id), promptID: PromptID(prompt), promptText: "?", seed: 1,
        startedAt: Timestamp(seconds: day * 86_400), stage: .framing, texts: [.framing: "x"])
    }
    let trainer = Trainer(drafts: [
      draft("a", "card-fraud", day: 1), draft("b", "shop-recs", day: 2),
    ])
    #expect(trainer.app.startItems.first?.text == "Continue: Shop recommendations, framing")
    #expect(trainer.app.startItems[1].text == "Continue: Card fraud, framing")
  }

  @Test func `the clock runs by the given time`() {
    var trainer = Trainer.answering()
    trainer.wait(seconds: 65)
    #expect(trainer.shows("01:05"))
    trainer.wait(seconds: 3600)
    #expect(trainer.shows("1:01:05"))
  }

  @Test func `the clock stands still in the external editor`() {
    var trainer = Trainer.answering()
    trainer.edited = "From outside."
    trainer.press(.control("g"))
    #expect(trainer.effects.contains(.editExternally("")))
    #expect(trainer.shows("From outside."))
    var app = trainer.app
    _ = app.handle(.key(.control("g")), at: trainer.now)
    let later = Moment(uptime: noon.uptime + .seconds(500), date: noon.date)
    _ = app.handle(.editorReturned("From outside, twice."), at: later)
    guard case .interview(let screen) = app.stack.last else { return }
    #expect(screen.session.elapsed(at: later.uptime) < .seconds(1))
  }

  @Test func `what the external editor returns can be undone`() {
    var trainer = Trainer.answering()
    trainer.type("Mine")
    trainer.edited = "Other"
    trainer.press(.control("g"), .alt("u"))
    #expect(trainer.shows("Mine"))
  }

  @Test func `an external editor that fails leaves the text and says why`() {
    var trainer = Trainer.answering()
    trainer.type("Mine")
    trainer.send(.editorFailed("'nano' could not be started."))
    #expect(trainer.shows("Mine"))
    #expect(trainer.shows("'nano' could not be started."))
  }

  @Test func `control-c loses nothing and says how to leave`() {
    var trainer = Trainer.answering()
    trainer.type("Mine")
    trainer.press(.control("c"))
    #expect(trainer.shows("Both keep your words."))
    #expect(trainer.app.context == .interview)
  }

  @Test func `a question mark belongs to the text and F1 asks for help`() {
    var trainer = Trainer.answering()
    trainer.type("Why?")
    #expect(trainer.shows("Why?"))
    trainer.press(.function(1))
    #expect(trainer.shows("Keys: interview"))
    trainer.press(.escape)
    #expect(trainer.shows("Why?"))
  }

  @Test func `a hint is shown on demand and goes with the part`() {
    var trainer = Trainer.answering()
    #expect(!trainer.shows("What must be true"))
    trainer.press(.function(2))
    #expect(trainer.shows("What must be true"))
    trainer.press(.paste("a"), .control("s"))
    #expect(!trainer.shows("Take the one difference"))
  }

  @Test func `the cue stands under the examples alone`() {
    var trainer = Trainer.answering()
    #expect(!trainer.shows("So I would choose …"))
    trainer.press(.paste("a"), .control("s"), .paste("b"), .control("s"))
    #expect(trainer.shows("So I would choose …"))
  }

  @Test func `suspending stops the clock and asks for the shell`() {
    var trainer = Trainer.answering()
    trainer.effects = []
    trainer.press(.control("z"))
    #expect(trainer.effects == [.record(.spent(milliseconds: 0)), .suspend])
    guard case .interview(let screen) = trainer.app.stack.last else { return }
    #expect(!screen.session.isPaused)
  }

  @Test func `a failing journal is said at once`() {
    var trainer = Trainer.answering()
    trainer.send(.failed(.keepDraft, reason: "The disk is full."))
    #expect(trainer.shows("Your words aren't safe on disk: The disk is full."))
  }
}
