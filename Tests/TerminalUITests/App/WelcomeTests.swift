import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct WelcomeTests {
  private func welcomed(_ samples: [Sample] = [fraudSample]) -> Trainer {
    var trainer = Trainer(samples: samples)
    _ = trainer.app.open(.welcome, at: noon)
    return trainer
  }

  @Test func `enter begins a first interview on an easy prompt that no sample gives away`() {
    var trainer = welcomed()
    trainer.press(.enter)
    #expect(trainer.shows("Shop recommendations · Framing (1 of 3)"))
  }

  @Test func `without an easy prompt any prompt will do`() {
    var trainer = Trainer(prompts: [cardFraud])
    _ = trainer.app.open(.welcome, at: noon)
    trainer.press(.enter)
    #expect(trainer.shows("Card fraud · Framing (1 of 3)"))
  }

  @Test func `escape leads to the start screen and stays there`() {
    var trainer = welcomed()
    trainer.press(.escape)
    #expect(trainer.app.context == .start)
    trainer.press(.escape)
    #expect(trainer.app.context == .start)
  }

  @Test func `q leaves the program from the first screen too`() {
    var trainer = welcomed()
    trainer.press(.character("q"))
    #expect(trainer.last == .quit)
  }

  @Test func `the welcome can be read again from the start screen`() {
    var trainer = Trainer()
    trainer.press(.character("h"))
    #expect(trainer.shows("Begin with an easy one: Shop recommendations"))
  }

  @Test func `a sample is watched part by part`() {
    var trainer = welcomed()
    trainer.press(.down, .enter)
    #expect(trainer.shows("Sample: Card fraud · Framing"))
    #expect(trainer.shows("It starts with what decides."))
    trainer.press(.character("p"))
    #expect(trainer.shows("This is the first part."))
    trainer.press(.enter, .enter, .enter)
    #expect(trainer.shows("First follow-up"))
    #expect(trainer.shows("The feature store goes down"))
    trainer.press(.character("p"))
    #expect(trainer.shows("Sample: Card fraud · Examples"))
  }

  @Test func `after its last part a sample is graded like any answer, and nothing is kept`() {
    var trainer = welcomed()
    trainer.press(.character("s"), .enter, .enter, .enter, .enter)
    trainer.effects = []
    trainer.press(.enter)
    guard case .grade(let submission, _) = trainer.effects.first else {
      Issue.record("expected a grade, got \(trainer.effects)")
      return
    }
    #expect(submission.framing == framingText)
    #expect(submission.followUps.map(\.id) == ["b", "a"])
    #expect(submission.followUps[1].question == cardFraud.followUps[0].question)
    #expect(trainer.effects.count == 1)
    #expect(trainer.shows("Card fraud · Report a sample"))
    #expect(trainer.app.transcripts == [])
    trainer.press(.character("r"))
    #expect(trainer.shows("This is a sample; nothing of it is kept."))
    trainer.press(.escape)
    #expect(trainer.app.context == .welcome)
  }

  @Test func `who leaves a sample while it is graded gets no report`() {
    var app = welcomed().app
    _ = app.handle(.key(.character("s")), at: noon)
    for _ in 0..<5 { _ = app.handle(.key(.enter), at: noon) }
    _ = app.handle(.key(.escape), at: noon)
    _ = app.handle(.graded(assessment()), at: noon)
    #expect(app.context == .welcome)
  }

  @Test func `without a sample its key says so and no line offers it`() {
    var trainer = welcomed([])
    #expect(!trainer.shows("Watch a sample"))
    trainer.press(.character("s"))
    #expect(trainer.shows("There is no sample in the content."))
  }
}
