import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct HintTests {
  private static let parts: [Part] = [
    .framing, .tradeoffs, .examples, .answer, .followUp(0), .followUp(1), .press(0),
  ]
  private static let kinds: [FollowUp.Kind?] = [nil] + FollowUp.Kind.allCases

  @Test func `F2 goes from a nudge to a checklist, an example and nothing`() {
    var trainer = Trainer.answering()
    trainer.press(.function(2))
    #expect(trainer.shows("What must be true at the moment"))
    #expect(trainer.shows("F2 checklist"))
    trainer.press(.function(2))
    #expect(trainer.shows("· How fresh must the inputs be?"))
    #expect(!trainer.shows("What must be true"))
    trainer.press(.function(2))
    #expect(trainer.shows("About wind turbines:"))
    trainer.press(.function(2))
    #expect(!trainer.shows("About wind turbines:"))
    #expect(trainer.shows("F2 hint"))
  }

  @Test func `escape puts the hint away before it leaves`() {
    var trainer = Trainer.answering()
    trainer.press(.function(2), .escape)
    #expect(trainer.app.context == .interview)
    #expect(!trainer.shows("What must be true"))
    trainer.press(.escape)
    #expect(trainer.app.context == .start)
  }

  @Test func `a timed interview gives no hints and says why`() {
    var trainer = Trainer(columns: 80, rows: 24)
    trainer.press(.control("t"), .character("r"), .function(2))
    #expect(trainer.shows("Hints stay shut in a timed interview"))
    #expect(!trainer.shows("F2 hint"))
  }

  @Test func `a follow-up's nudge is about its kind`() {
    var trainer = Trainer.followingUp()
    trainer.press(.function(2))
    let isFailure = trainer.shows("holiday peak")
    guard case .interview(let screen) = trainer.app.stack.last else { return }
    if let reason = screen.session.followUp?.reason { #expect(trainer.shows(reason)) }
    #expect(
      trainer.shows(
        isFailure ? "in the first second after the failure" : "Where does the time go now?"))
  }

  @Test(arguments: parts, kinds)
  func `every hint leaves the smallest screen two rows for the question`(
    part: Part, kind: FollowUp.Kind?
  ) {
    let hints = PartHints(part, kind: kind)
    for text in [hints.nudge, hints.example] {
      let rows = TextLayout(text, columns: 38).rows.count
      #expect(rows <= 8, "\(rows) rows: \(text)")
    }
    for item in hints.checklist { #expect(DisplayWidth.columns(of: item) <= 36, "\(item)") }
    #expect((3...5).contains(hints.checklist.count))
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (60, 14)], HintLevel.allCases)
  func `the question and the part's title stay in view beside any hint`(
    size: (columns: Int, rows: Int), level: HintLevel
  ) {
    for var trainer in [
      Trainer.answering(columns: size.columns, rows: size.rows),
      Trainer.followingUp(columns: size.columns, rows: size.rows),
    ] {
      for _ in 0...level.rawValue { trainer.press(.function(2)) }
      guard case .interview(let screen) = trainer.app.stack.last else { return }
      let question = screen.session.followUp?.question ?? cardFraud.text
      #expect(trainer.shows(String(question.prefix(30))))
      #expect(trainer.shows(PartWords(screen.part).title))
    }
  }

  @Test func `a hint that takes the place of the text goes at the first key, which isn't lost`() {
    var trainer = Trainer.answering(columns: 40, rows: 12)
    trainer.type("Words")
    trainer.press(.function(2), .function(2), .function(2))
    #expect(!trainer.shows("Words"))
    #expect(trainer.app.frame().cursor == nil)
    trainer.type(" more")
    #expect(trainer.shows("Words more"))
    #expect(!trainer.shows("wind turbines"))
  }
}
