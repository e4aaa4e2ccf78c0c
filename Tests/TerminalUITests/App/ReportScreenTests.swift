import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct ReportScreenTests {
  private func opened(
    _ shown: Transcript, columns: Int = 80, rows: Int = 24, grades: [Assessment] = [],
    others: [Transcript] = []
  ) -> Trainer {
    var trainer = Trainer(
      columns: columns, rows: rows, transcripts: [shown] + others, grades: grades)
    trainer.press(.character("t"), .enter)
    return trainer
  }

  /// The whole report as one text, whatever the size of the screen.
  private func whole(_ trainer: Trainer) -> String {
    guard case .report(let screen) = trainer.app.stack.last, let layout = screen.layout else {
      return ""
    }
    return (layout.verdict.rows + (layout.words?.rows ?? []))
      .map { $0.pieces.map(\.text).joined(separator: " ") }.joined(separator: " ")
  }

  @Test func `it opens with a quoted strength and the one next thing`() {
    let trainer = opened(transcript("a"))
    #expect(trainer.shows("“the score has to exist before the payment is answered”"))
    #expect(trainer.shows("End with the condition under which you would choose otherwise."))
  }

  @Test func `plain, slight and clean mistakes have their words`() {
    let text = whole(opened(transcript("a")))
    #expect(text.contains("plain Listed tradeoffs"))
    #expect(text.contains("watch No examples"))
    #expect(text.contains("clean Definition only"))
    #expect(!text.contains("clean Listed tradeoffs"))
  }

  @Test func `a part that was not written is not attempted`() {
    let trainer = opened(transcript("a"))
    #expect(trainer.shows("Examples not attempted"))
  }

  @Test func `a finding that is put as a question counts as no mistake`() {
    let question = Finding(
      mistake: .wrongDepth, severity: .slight, confidence: 0.4, rule: "wrong-depth/over",
      message: "Do you need all five components?", fix: "", evidence: [], drill: nil,
      isQuestion: true)
    let text = whole(opened(transcript("a", assessment: assessment(findings: [question]))))
    #expect(text.contains("Mistakes: none of the seven"))
    #expect(text.contains("clean Wrong depth"))
    #expect(text.contains("Do you need all five components?"))
  }

  @Test func `the evidence has its style and number in the candidate's words`() {
    let lines = MarkedLine.lines(
      of: tradeoffsText,
      marks: [
        WordMark(
          span: listedTradeoffs.evidence[0].span, style: .mistake, sign: "[1]", finding: 0)
      ])
    #expect(lines[0].styled.text == "There is latency, cost and freshness[1] to think about.")
    #expect(lines[0].styled.marks.map(\.range) == [9..<36, 36..<39])
    #expect(lines[0].findings == [0])
    #expect(lines[1].findings == [])
  }

  @Test func `evidence over two lines is marked in both and signed once`() {
    let lines = MarkedLine.lines(
      of: "one two\nthree four",
      marks: [WordMark(span: Span(4, 13), style: .watch, sign: "[2]", finding: 1)])
    #expect(lines.map(\.styled.text) == ["one two", "three[2] four"])
    #expect(lines[0].styled.marks.map(\.range) == [4..<7])
    #expect(lines[1].styled.marks.map(\.range) == [0..<5, 5..<8])
  }

  @Test func `evidence at a line end is signed there`() {
    let lines = MarkedLine.lines(
      of: "one two\nthree",
      marks: [WordMark(span: Span(4, 7), style: .watch, sign: "[1]", finding: 0)])
    #expect(lines.map(\.styled.text) == ["one two[1]", "three"])
  }

  @Test func `an absence is signed where the missing thing belongs`() {
    let lines = MarkedLine.lines(
      of: "one\ntwo", marks: [WordMark(span: Span(7, 7), style: .watch, sign: "[1]", finding: 0)])
    #expect(lines.map(\.styled.text) == ["one", "two[1]"])
  }

  @Test func `evidence beyond the text is signed at its end`() {
    let lines = MarkedLine.lines(
      of: "one", marks: [WordMark(span: Span(90, 99), style: .watch, sign: "[1]", finding: 0)])
    #expect(lines.map(\.styled.text) == ["one[1]"])
  }

  @Test func `n goes from finding to finding and round`() {
    var trainer = opened(transcript("a"))
    trainer.press(.character("n"))
    #expect(trainer.shows("▸ plain Listed tradeoffs [1]"))
    trainer.press(.character("n"))
    #expect(trainer.shows("▸ watch No examples [2]"))
    trainer.press(.character("n"))
    #expect(trainer.shows("▸ plain Listed tradeoffs [1]"))
    trainer.press(.character("p"))
    #expect(trainer.shows("▸ watch No examples [2]"))
  }

  @Test func `tab jumps from a finding to its words and back`() {
    var trainer = opened(transcript("a"))
    trainer.press(.character("n"), .tab)
    #expect(trainer.shows("▸ There is latency, cost and freshness[1] to think about."))
    trainer.press(.tab)
    #expect(trainer.shows("▸ plain Listed tradeoffs [1]"))
  }

  @Test func `strengths that rest on the same words share one sign`() {
    let both = ["frames-problem", "ties-to-business"].map {
      Strength(
        id: $0, message: "Good.", evidence: [evidence(.framing, "the 200 ms", in: framingText)])
    }
    let trainer = opened(
      transcript(
        "a",
        assessment: Assessment(
          overall: 4, score: 70, advisory: nil, scores: [:], findings: [], strengths: both,
          advice: [],
          stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false))),
      columns: 120, rows: 40)
    #expect(trainer.shows("the 200 ms[+] the network"))
  }

  @Test func `a clean report says that there is nothing to jump to`() {
    var trainer = opened(transcript("a", assessment: assessment(findings: [])))
    trainer.press(.character("n"))
    #expect(trainer.shows("There are no findings to go to."))
  }

  @Test func `the model answer is hidden until it is asked for`() {
    var trainer = opened(transcript("a"))
    #expect(!whole(trainer).contains("retrain overnight"))
    trainer.press(.character("m"))
    #expect(whole(trainer).contains("retrain overnight"))
    #expect(trainer.shows("A model answer"))
    trainer.press(.character("m"))
    #expect(!whole(trainer).contains("retrain overnight"))
  }

  @Test func `scrolling stops at both ends`() {
    var trainer = opened(transcript("a"))
    trainer.press(.up, .pageUp)
    #expect(trainer.shows("What worked"))
    trainer.press(.end, .down, .pageDown, .character(" "))
    #expect(trainer.shows("Second follow-up"))
    trainer.press(.home)
    #expect(trainer.shows("What worked"))
  }

  @Test func `a smaller window keeps the report readable`() {
    var trainer = opened(transcript("a"), columns: 120, rows: 40)
    trainer.press(.end, .resize(columns: 40, rows: 12), .home)
    #expect(trainer.shows("What worked"))
  }

  @Test func `the rewrite begins at the part that the next step is about`() {
    let advised = Assessment(
      overall: 2, score: 30, advisory: nil, scores: [:], findings: [], strengths: [],
      advice: [
        Advice(score: .tradeoffs, message: "", fix: "", evidence: [], drill: nil)
      ], stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false))
    var trainer = opened(transcript("a", assessment: advised))
    trainer.press(.character("r"), .enter)
    #expect(trainer.shows("Card fraud · Tradeoffs, rewritten"))
    #expect(trainer.shows("There is latency, cost and freshness to think about."))
  }

  @Test func `a rewrite is graded as a whole answer and shows what changed`() {
    let better = assessment(
      overall: 4, score: 74,
      scores: [
        .framing: 3.2, .tradeoffs: 3.1, .examples: 0, .followups: 2.4, .decision: 2, .clarity: 3,
      ], findings: [noExamples])
    var trainer = opened(transcript("a"), grades: [better])
    trainer.press(.character("r"), .up, .enter, .paste(" More."), .control("s"))
    #expect(trainer.shows("What changed with the new tradeoffs"))
    #expect(trainer.shows("Overall 58 → 74 borderline → yes"))
    #expect(trainer.shows("Tradeoffs 1.8 → 3.1 partial → solid"))
    #expect(trainer.shows("gone Listed tradeoffs"))
    #expect(trainer.stored.last?.revisionOf == TranscriptID("a"))
    #expect(trainer.stored.count == 2)
  }

  @Test func `a new mistake and a worse one are named`() {
    let worse = Finding(
      mistake: .noExamples, severity: .plain, confidence: 0.9, rule: "", message: "", fix: "",
      evidence: [], drill: nil)
    let new = Finding(
      mistake: .lostStructure, severity: .slight, confidence: 0.9, rule: "", message: "", fix: "",
      evidence: [], drill: nil)
    var trainer = opened(
      transcript("a"), grades: [assessment(findings: [listedTradeoffs, worse, new])])
    trainer.press(.character("r"), .up, .enter, .paste(" More."), .control("s"))
    #expect(trainer.shows("now No examples: watch → plain"))
    #expect(trainer.shows("new Lost structure"))
    #expect(trainer.shows("The six scores stayed as they were."))
  }

  @Test func `escape after a rewrite's report leads to the first report`() {
    var trainer = opened(transcript("a"))
    trainer.press(.character("r"), .up, .enter, .paste(" More."), .control("s"), .escape)
    #expect(trainer.app.context == .report)
    #expect(!trainer.shows("What changed"))
    trainer.press(.escape)
    #expect(trainer.app.context == .transcripts)
  }

  @Test func `a rewrite without a change is not graded`() {
    var trainer = opened(transcript("a"))
    trainer.press(.character("r"), .up, .enter)
    trainer.effects = []
    trainer.press(.control("s"))
    #expect(trainer.effects.isEmpty)
    #expect(trainer.shows("Nothing has changed yet."))
  }

  @Test func `a rewrite that was left goes on from the start screen`() {
    var trainer = opened(transcript("a"))
    trainer.press(.character("r"), .up, .enter, .paste(" More."), .escape)
    #expect(trainer.app.context == .report)
    trainer.press(.escape, .escape)
    #expect(trainer.shows("Continue: Card fraud, tradeoffs rewritten"))
    trainer.press(.character("c"), .control("s"))
    #expect(trainer.shows("What changed with the new tradeoffs"))
  }

  @Test func `a rewritten transcript from the list is compared with its first version`() {
    let first = transcript("a", day: 1)
    let second = transcript(
      "b", submission: Submission(framing: "New", tradeoffs: tradeoffsText),
      assessment: assessment(overall: 4, score: 70), revisionOf: TranscriptID("a"))
    let trainer = opened(second, others: [first])
    #expect(trainer.shows("What changed with the new framing"))
  }

  @Test func `a prompt that left the bank has no model answer and no rewrite`() {
    var trainer = opened(
      transcript("a", of: prompt("gone", title: "Gone", domain: "x", text: "An old question?")))
    trainer.press(.character("r"))
    #expect(trainer.shows("This prompt is no longer in the bank"))
    trainer.press(.character("m"))
    #expect(trainer.shows("so there is no model answer."))
  }

  @Test func `a free answer is shown as one part`() {
    let trainer = opened(
      transcript(
        "a", submission: Submission(freeAnswer: "All in one."),
        assessment: assessment(findings: [])))
    let text = whole(trainer)
    #expect(text.contains("All in one."))
    #expect(!text.contains("Framing not attempted"))
  }

  @Test func `an advisory comes first and no mistakes are counted`() {
    let advisory = Advisory(id: "too-short", message: "Too few words to judge.", evidence: [])
    let trainer = opened(
      transcript("a", assessment: assessment(findings: [], advisory: advisory)))
    #expect(trainer.shows("Before the grade Too few words to judge."))
    #expect(whole(trainer).contains("Mistakes: not judged"))
  }
}
