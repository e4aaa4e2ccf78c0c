import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct ListScreensTests {
  @Test func `the program asks for the transcripts and the drills at first`() {
    #expect(Trainer().effects == [.loadTranscripts, .loadPractice])
  }

  @Test func `enter does what the marked line says`() {
    var trainer = Trainer()
    trainer.press(.down, .down, .down, .down, .down, .enter)
    #expect(trainer.app.context == .transcripts)
  }

  @Test func `the mark stops at both ends`() {
    var trainer = Trainer()
    trainer.press(.up, .enter)
    #expect(trainer.app.context == .prompts)
    trainer.press(.escape)
    for _ in 0..<15 { trainer.press(.down) }
    trainer.press(.enter)
    #expect(trainer.last == .quit)
  }

  @Test func `a random interview begins at once`() {
    var trainer = Trainer()
    trainer.press(.character("r"))
    #expect(trainer.app.context == .interview)
  }

  @Test func `q leaves the start screen and escape does not`() {
    var trainer = Trainer()
    trainer.press(.escape)
    #expect(trainer.last == .loadPractice)
    trainer.press(.character("q"))
    #expect(trainer.last == .quit)
  }

  @Test func `continuing without a draft says that there is none`() {
    var trainer = Trainer()
    trainer.press(.character("c"))
    #expect(trainer.shows("There is no unfinished interview to continue."))
  }

  @Test func `a notice goes with the next key`() {
    var trainer = Trainer()
    trainer.press(.character("c"), .down)
    #expect(!trainer.shows("There is no unfinished interview to continue."))
  }

  @Test func `throwing a draft away is asked about`() {
    var trainer = Trainer.answering()
    trainer.type("Words")
    trainer.press(.escape, .delete)
    #expect(trainer.shows("It can't be brought back."))
    trainer.press(.escape)
    #expect(trainer.shows("Continue: Card fraud"))
    trainer.press(.delete, .character("y"))
    #expect(!trainer.shows("Continue: Card fraud"))
    guard case .discardDraft = trainer.last else {
      Issue.record("the last effect is \(String(describing: trainer.last))")
      return
    }
  }

  @Test func `typing narrows the prompts by title, domain, level and text`() {
    var trainer = Trainer()
    trainer.press(.character("n"))
    for (text, titles) in [
      ("FRAUD", ["Card fraud"]), ("ads", ["Ad bidding"]), ("level 1", ["Shop recommendations"]),
      ("hard", ["Ad bidding"]),
      ("weekly email", ["Shop recommendations"]), ("80 ms", ["Ad bidding"]),
    ] {
      trainer.type(text)
      #expect(trainer.app.promptMatches.map(\.title) == titles)
      trainer.press(.control("u"))
    }
    #expect(trainer.app.promptMatches.count == 3)
  }

  @Test func `the marked prompt's text is shown`() {
    var trainer = Trainer()
    trainer.press(.character("n"))
    #expect(trainer.shows("How would you serve its click model?"))
    trainer.press(.down)
    #expect(trainer.shows("Would you score transactions in batch, in real time, or both?"))
  }

  @Test func `q and n are letters of a search`() {
    var trainer = Trainer()
    trainer.press(.character("n"))
    trainer.type("qn?")
    #expect(trainer.shows("Search: qn?"))
  }

  @Test func `a question mark before any search asks for help`() {
    var trainer = Trainer()
    trainer.press(.character("n"), .character("?"))
    #expect(trainer.shows("Keys: prompts"))
  }

  @Test func `escape empties the search before it leaves`() {
    var trainer = Trainer()
    trainer.press(.character("n"))
    trainer.type("fraud")
    trainer.press(.escape)
    #expect(trainer.app.promptMatches.count == 3)
    trainer.press(.escape)
    #expect(trainer.app.context == .start)
  }

  @Test func `enter on no prompt says why nothing happens`() {
    var trainer = Trainer()
    trainer.press(.character("n"))
    trainer.type("zzz")
    trainer.press(.enter)
    #expect(trainer.app.notice?.text == "No prompt fits this search.")
  }

  @Test func `prompts are narrowed by domain, level and kind, one value after the other`() {
    var trainer = Trainer()
    trainer.press(.character("n"), .function(2))
    #expect(trainer.app.promptMatches.map(\.title) == ["Ad bidding"])
    trainer.press(.function(2))
    #expect(trainer.app.promptMatches.map(\.title) == ["Card fraud"])
    trainer.press(.function(2), .function(2))
    #expect(trainer.app.promptMatches.count == 3)
    trainer.press(.function(3))
    #expect(trainer.app.promptMatches.map(\.title) == ["Shop recommendations"])
    trainer.press(.function(4))
    #expect(trainer.shows("all domains · easy · scenario"))
    #expect(trainer.app.promptMatches.map(\.title) == ["Shop recommendations"])
  }

  @Test func `escape takes back the search, then the filter, then leaves`() {
    var trainer = Trainer()
    trainer.press(.character("n"), .function(3))
    trainer.type("recommend")
    trainer.press(.escape)
    #expect(trainer.app.promptMatches.count == 1)
    trainer.press(.escape)
    #expect(trainer.app.promptMatches.count == 3)
    trainer.press(.escape)
    #expect(trainer.app.context == .start)
  }

  @Test func `a random prompt is marked, not begun`() {
    var trainer = Trainer()
    trainer.press(.character("n"), .control("r"))
    #expect(trainer.app.context == .prompts)
  }

  @Test func `interviews are listed from the latest on`() {
    var trainer = Trainer(transcripts: [transcript("a", day: 2), transcript("b", of: shopRecs)])
    trainer.press(.character("t"))
    #expect(trainer.app.transcriptMatches.map(\.id.name) == ["b", "a"])
  }

  @Test func `interviews are found by title, date, verdict and words`() {
    var trainer = Trainer(
      transcripts: [
        transcript("a", day: 2),
        transcript(
          "b", of: shopRecs, submission: Submission(framing: "Emails go out on Monday."),
          assessment: assessment(overall: 5)),
      ])
    trainer.press(.character("t"))
    for (text, id) in [("card", "a"), ("2026-02-27", "a"), ("strong yes", "b"), ("monday", "b")] {
      trainer.type(text)
      #expect(trainer.app.transcriptMatches.map(\.id.name) == [id])
      trainer.press(.escape)
    }
  }

  @Test func `a deleted interview is gone at once and comes back`() {
    var trainer = Trainer(transcripts: [transcript("a"), transcript("b", day: 1)])
    trainer.press(.character("t"), .delete)
    #expect(trainer.last == .delete(TranscriptID("a")))
    #expect(trainer.stored.map(\.id.name) == ["b"])
    #expect(trainer.shows("Ctrl-B brings it back."))
    trainer.press(.control("b"))
    #expect(trainer.last == .restore(transcript("a")))
    #expect(trainer.app.transcriptMatches.map(\.id.name) == ["a", "b"])
  }

  @Test func `nothing comes back when nothing was deleted`() {
    var trainer = Trainer(transcripts: [transcript("a")])
    trainer.press(.character("t"), .control("b"))
    #expect(trainer.shows("Nothing was deleted just now."))
  }

  @Test func `a delete that fails brings the list back from disk`() {
    var trainer = Trainer(transcripts: [transcript("a")])
    trainer.press(.character("t"))
    trainer.send(.failed(.delete(TranscriptID("a")), reason: "The disk is read-only."))
    #expect(trainer.last == .loadTranscripts)
    #expect(trainer.shows("The disk is read-only."))
  }

  @Test func `opening an interview shows its report, and escape the list`() {
    var trainer = Trainer(transcripts: [transcript("a")])
    trainer.press(.character("t"), .enter)
    #expect(trainer.shows("Card fraud · Report"))
    trainer.press(.escape)
    #expect(trainer.app.context == .transcripts)
  }

  @Test func `a finished interview is in the list`() {
    var trainer = Trainer.reporting()
    trainer.press(.escape)
    #expect(trainer.shows("Your interviews: 1 so far"))
    trainer.press(.character("t"))
    #expect(trainer.shows("Card fraud"))
  }
}
