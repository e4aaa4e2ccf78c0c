import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct WhyScreenTests {
  private func asked(_ finding: Finding) -> Trainer {
    var trainer = Trainer(
      columns: 80, rows: 40,
      transcripts: [transcript("a", assessment: assessment(findings: [finding]))])
    trainer.press(.character("t"), .enter, .character("w"))
    return trainer
  }

  @Test func `it shows what, why, instead, what fires and what does not`() {
    let trainer = asked(listedTradeoffs)
    #expect(trainer.shows("Why? Listed tradeoffs"))
    #expect(
      trainer.shows("What You name latency, cost and freshness but not why they differ here."))
    #expect(trainer.shows("Why A name is no reason: what differs, and because of what?"))
    #expect(trainer.shows("Instead Say what makes one of them better on one side"))
    #expect(trainer.shows("It fires on ! We have to weigh latency, cost and freshness here."))
    #expect(trainer.shows("It stays silent on ✓ A deadline of 40 ms rules out slow features"))
    #expect(!trainer.shows("A second near miss."))
  }

  @Test func `the marks of an example are styled and not shown as signs`() {
    let trainer = asked(listedTradeoffs)
    #expect(!trainer.screen.contains("⟦"))
    guard case .why(let screen) = trainer.app.stack.last else {
      Issue.record("no such screen")
      return
    }
    let marked = screen.document.rows.flatMap(\.pieces).filter { $0.style == .mistake }
      .map(\.text)
    #expect(
      marked.filter { !$0.hasSuffix("!") } == [
        "latency, cost and freshness", "cost", "延迟 and 🚀 speed",
      ])
  }

  @Test func `where something is missing it says so`() {
    let absent = Finding(
      mistake: .noExamples, severity: .plain, confidence: 0.8, rule: "no-examples/absent",
      message: "No case.", fix: "Add one.", evidence: [], drill: nil)
    #expect(asked(absent).shows("Both have their uses in practice. (missing here)"))
  }

  @Test func `a mistake found as a whole shows an example of each of its rules`() {
    let whole = Finding(
      mistake: .listedTradeoffs, severity: .plain, confidence: 0.8, rule: "listed-tradeoffs",
      message: "You list.", fix: "Reason.", evidence: [], drill: nil)
    let trainer = asked(whole)
    #expect(trainer.shows("Why A reason for listed-tradeoffs."))
    #expect(trainer.shows("We have to weigh latency, cost and freshness here."))
    #expect(trainer.shows("no single rule marks the words."))
  }

  @Test func `a rule that left the content is explained by what was kept`() {
    let gone = Finding(
      mistake: MistakeID("gone-by"), severity: .plain, confidence: 0.8, rule: "gone-by/rule",
      message: "What was said.", fix: "What to do.", evidence: [], drill: nil)
    let trainer = asked(gone)
    #expect(trainer.shows("Why? Gone by"))
    #expect(trainer.shows("What What was said. Instead What to do."))
    #expect(trainer.shows("The rule is no longer in the content"))
  }

  @Test(arguments: [Key.escape, .character("q")])
  func `it leads back to the same place of the report`(key: Key) {
    var trainer = Trainer(transcripts: [transcript("a")])
    trainer.press(.character("t"), .enter, .character("n"), .character("n"))
    let before = trainer.screen
    trainer.press(.character("w"))
    #expect(trainer.shows("Why? No examples"))
    trainer.press(key)
    #expect(trainer.screen == before)
  }

  @Test func `without findings there is nothing to explain`() {
    var trainer = Trainer(transcripts: [transcript("a", assessment: assessment(findings: []))])
    trainer.press(.character("t"), .enter, .character("w"))
    #expect(trainer.shows("There are no findings to explain."))
    #expect(trainer.app.context == .report)
  }

  @Test func `it scrolls where it is longer than the screen`() {
    var trainer = Trainer(columns: 40, rows: 12, transcripts: [transcript("a")])
    trainer.press(.character("t"), .enter, .character("w"), .end)
    #expect(trainer.shows("The rule is listed-tradeoffs/bare- dimension."))
    trainer.press(.home)
    #expect(trainer.shows("What You name latency"))
  }
}
