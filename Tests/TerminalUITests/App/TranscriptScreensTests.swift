import Interview
import RubricEngine
import Testing

@testable import TerminalUI

private let sizes = [(80, 24), (40, 12), (120, 40)]

/// Two attempts at card fraud, with wide characters and a note, and one at the shop.
private let threeAttempts: [Transcript] = {
  var old = transcript(
    "a", day: 9,
    submission: Submission(
      framing: "Latency decides. 批处理 would be 👩‍👩‍👧 too late, e\u{301}gal.",
      tradeoffs: "There is latency, cost and freshness to think about.", examples: "",
      followUps: [
        FollowUpReply(
          id: "a", question: cardFraud.followUps[0].question, answer: "A smaller model.")
      ]),
    assessment: assessment(overall: 2, score: 34, findings: [listedTradeoffs, noExamples]))
  old.note = Note("said nothing of the issuer #again")
  return [
    transcript(
      "b",
      submission: Submission(
        framing: "The deadline of 200 ms decides. 批处理 would be 👩‍👩‍👧 too late, e\u{301}gal.",
        tradeoffs: "There is latency, cost and freshness to think about.",
        examples: "One payment at noon. So I would choose real time.",
        followUps: [
          FollowUpReply(
            id: "a", question: cardFraud.followUps[0].question,
            answer: "A smaller model and fewer features.")
        ]),
      assessment: assessment(overall: 4, score: 71, findings: [noExamples])),
    transcript(
      "c", of: shopRecs, day: 4, submission: Submission(framing: "Emails go out on Monday."),
      assessment: assessment(overall: 5, score: 90, findings: [])),
    old,
  ]
}()

@Suite struct TranscriptScreensTests {
  @Test func `the list sorted, filtered, searched, and with one taken to compare`() {
    for (columns, rows) in sizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: threeAttempts)
      trainer.press(.character("t"), .down, .down)
      expectScreen(trainer.app.frame(), "transcripts-note-\(columns)x\(rows)")
      trainer.press(.function(2), .function(5), .up)
      expectScreen(trainer.app.frame(), "transcripts-comparing-\(columns)x\(rows)")
      trainer.press(.escape, .function(3), .function(4))
      expectScreen(trainer.app.frame(), "transcripts-filtered-\(columns)x\(rows)")
      trainer.press(.escape)
      trainer.type("too late")
      expectScreen(trainer.app.frame(), "transcripts-found-\(columns)x\(rows)")
      trainer.press(.control("u"))
      trainer.type("nothing has this")
      expectScreen(trainer.app.frame(), "transcripts-nothing-\(columns)x\(rows)")
    }
  }

  @Test func `two attempts side by side, or one below the other`() {
    for (columns, rows) in sizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: threeAttempts)
      trainer.press(.character("t"), .enter, .character("c"))
      expectScreen(trainer.app.frame(), "compare-\(columns)x\(rows)")
      trainer.press(.pageDown)
      expectScreen(trainer.app.frame(), "compare-page-2-\(columns)x\(rows)")
      trainer.press(.end)
      expectScreen(trainer.app.frame(), "compare-end-\(columns)x\(rows)")
    }
  }

  @Test func `a replay, and its last part`() {
    for (columns, rows) in sizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: threeAttempts)
      trainer.press(.character("t"), .function(7))
      expectScreen(trainer.app.frame(), "replay-\(columns)x\(rows)")
      for _ in 0..<3 { trainer.press(.enter) }
      expectScreen(trainer.app.frame(), "replay-last-\(columns)x\(rows)")
    }
  }

  @Test func `a note being written`() {
    for (columns, rows) in sizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: threeAttempts)
      trainer.press(.character("t"), .function(6))
      expectScreen(trainer.app.frame(), "note-\(columns)x\(rows)")
      trainer.type("成本 was left out 🚀 #again #cost")
      expectScreen(trainer.app.frame(), "note-written-\(columns)x\(rows)")
    }
  }

  @Test func `an outline beside and below the text`() {
    for (columns, rows) in sizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.function(9))
      expectScreen(trainer.app.frame(), "outline-empty-\(columns)x\(rows)")
      trainer.press(.paste(framingText))
      expectScreen(trainer.app.frame(), "outline-\(columns)x\(rows)")
    }
  }

  @Test func `a borderline answer and wrong turns on demand`() {
    for (columns, rows) in sizes {
      var trainer = Trainer(
        columns: columns, rows: rows, transcripts: [transcript("d", of: shopWithBorderline)],
        prompts: [shopWithBorderline])
      trainer.press(.character("t"), .enter, .character("b"))
      expectScreen(trainer.app.frame(), "report-borderline-\(columns)x\(rows)")
    }
  }

  @Test func `the start screen of somebody whose weakest point is known`() {
    for (columns, rows) in sizes {
      let trainer = Trainer(columns: columns, rows: rows, transcripts: threeAttempts)
      expectScreen(trainer.app.frame(), "start-weakest-\(columns)x\(rows)")
    }
  }
}

private let shopWithBorderline = Prompt(
  id: shopRecs.id, text: shopRecs.text, title: shopRecs.title, domain: shopRecs.domain, level: 1,
  kind: .scenario, constraints: [], stances: [], stakes: [], keyPoints: [],
  wrongTurns: [
    "Personal means real time: an email that is read at nine gains nothing from a score of 8:59.",
    "The nightly job is taken for free.",
  ], vocabulary: [], modelAnswer: shopRecs.modelAnswer,
  borderlineAnswer: Prompt.BorderlineAnswer(
    framing: "The page should be fast, and the email can wait.",
    tradeoffs: "Batch is cheaper, real time is fresher.",
    examples: "So I would do both.", replies: ["I would scale it."]),
  followUps: shopRecs.followUps)
