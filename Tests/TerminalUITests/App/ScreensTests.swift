import Interview
import RubricEngine
import Testing

@testable import TerminalUI

private let sizes = [(80, 24), (40, 12)]
private let wideSizes = sizes + [(120, 40)]

@Suite struct ScreensTests {
  @Test func `the start screen of a new user`() {
    for (columns, rows) in wideSizes {
      let trainer = Trainer(columns: columns, rows: rows)
      expectScreen(trainer.app.frame(), "start-\(columns)x\(rows)")
    }
  }

  @Test func `the start screen with an unfinished interview`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.type("The deadline decides.")
      trainer.press(.control("s"), .escape)
      expectScreen(trainer.app.frame(), "start-draft-\(columns)x\(rows)")
    }
  }

  @Test func `the list of prompts`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows)
      trainer.press(.character("n"), .down)
      expectScreen(trainer.app.frame(), "prompts-\(columns)x\(rows)")
      trainer.press(.function(3), .function(4))
      expectScreen(trainer.app.frame(), "prompts-filtered-\(columns)x\(rows)")
      trainer.press(.escape)
      trainer.type("nothing has this")
      expectScreen(trainer.app.frame(), "prompts-none-\(columns)x\(rows)")
    }
  }

  @Test func `the framing of an interview`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.paste(framingText))
      trainer.wait(seconds: 83)
      expectScreen(trainer.app.frame(), "interview-\(columns)x\(rows)")
    }
  }

  @Test func `a hint on an empty examples part`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.paste(framingText), .control("s"), .paste(tradeoffsText), .control("s"))
      for level in HintLevel.allCases {
        trainer.press(.function(2))
        expectScreen(trainer.app.frame(), "interview-hint-\(level)-\(columns)x\(rows)")
      }
    }
  }

  @Test func `a timed part in its last half minute, over it, and paused`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows)
      trainer.press(.control("t"), .character("n"))
      expectScreen(trainer.app.frame(), "prompts-timed-\(columns)x\(rows)")
      trainer.type("fraud")
      trainer.press(.enter, .paste(framingText))
      trainer.wait(seconds: 155)
      expectScreen(trainer.app.frame(), "interview-timed-\(columns)x\(rows)")
      trainer.wait(seconds: 45)
      trainer.press(.function(5))
      expectScreen(trainer.app.frame(), "interview-timed-paused-\(columns)x\(rows)")
    }
  }

  @Test func `finding in a long text of Chinese, emoji and marks`() {
    let lines = (1...20).map { "- \($0) 批处理 👩‍👩‍👧 decides 🚀, e\u{301}gal 🇩🇪 or not" }
    for (columns, rows) in wideSizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.paste(lines.joined(separator: "\n")), .control("r"))
      trainer.type("处理")
      trainer.press(.enter)
      expectScreen(trainer.app.frame(), "interview-find-\(columns)x\(rows)")
    }
  }

  @Test func `selecting with a mark`() {
    for (columns, rows) in sizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.paste("批处理适合夜间 👍🏽 计算.\n\nAnd e\u{301}gal."), .up, .control(" "), .up, .end)
      expectScreen(trainer.app.frame(), "interview-selecting-\(columns)x\(rows)")
    }
  }

  @Test func `the earlier parts to read`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.paste(framingText))
      trainer.wait(seconds: 83)
      trainer.press(.control("s"), .paste(tradeoffsText), .control("s"))
      trainer.press(.paste("One payment at noon."), .control("s"), .character("y"), .function(7))
      expectScreen(trainer.app.frame(), "reading-\(columns)x\(rows)")
    }
  }

  @Test func `the question before the follow-ups`() {
    for (columns, rows) in sizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.paste(framingText), .control("s"), .paste(tradeoffsText), .control("s"))
      trainer.press(.paste("One payment at noon."), .control("s"))
      expectScreen(trainer.app.frame(), "interview-close-\(columns)x\(rows)")
    }
  }

  @Test func `a follow-up`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer.followingUp(columns: columns, rows: rows)
      trainer.type("I would keep the rules.")
      expectScreen(trainer.app.frame(), "followup-\(columns)x\(rows)")
    }
  }

  @Test func `an answer in Chinese with emoji`() {
    for (columns, rows) in sizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.paste("批处理适合夜间计算，实时适合支付欺诈，因为用户正在等待结果。👩‍👩‍👧 decides 🚀, e\u{301}gal"))
      expectScreen(trainer.app.frame(), "interview-wide-characters-\(columns)x\(rows)")
    }
  }

  @Test func `the report`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: [transcript("one")])
      trainer.press(.character("t"), .enter)
      expectScreen(trainer.app.frame(), "report-\(columns)x\(rows)")
      trainer.press(.pageDown)
      expectScreen(trainer.app.frame(), "report-page-2-\(columns)x\(rows)")
      trainer.press(.character("n"), .tab)
      expectScreen(trainer.app.frame(), "report-words-\(columns)x\(rows)")
      trainer.press(.character("m"))
      expectScreen(trainer.app.frame(), "report-model-\(columns)x\(rows)")
    }
  }

  @Test func `why a finding was made`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: [transcript("one")])
      trainer.press(.character("t"), .enter, .character("n"), .character("w"))
      expectScreen(trainer.app.frame(), "why-\(columns)x\(rows)")
    }
  }

  @Test func `the choice of a file's form`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: [transcript("one")])
      trainer.press(.character("t"), .enter, .character("e"))
      expectScreen(trainer.app.frame(), "export-choice-\(columns)x\(rows)")
    }
  }

  @Test func `a finding is disputed`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: [transcript("one")])
      trainer.press(.character("t"), .enter, .character("n"), .character("x"))
      expectScreen(trainer.app.frame(), "dispute-\(columns)x\(rows)")
      trainer.type("The next sentence gives the reason.")
      trainer.press(.enter)
      expectScreen(trainer.app.frame(), "report-disputed-\(columns)x\(rows)")
      trainer.press(.home, .pageDown)
      expectScreen(trainer.app.frame(), "report-disputed-page-2-\(columns)x\(rows)")
    }
  }

  @Test func `a report quotes Chinese and emoji`() {
    let text = "批处理适合夜间计算。🚀 实时适合支付欺诈"
    let finding = Finding(
      mistake: .definitionOnly, severity: .plain, confidence: 0.9, rule: "definition-only/is",
      message: "You say what batch is.", fix: "Say when you would use it.",
      evidence: [evidence(.framing, "夜间计算。🚀", in: text)], drill: nil)
    for (columns, rows) in sizes {
      var trainer = Trainer(
        columns: columns, rows: rows,
        transcripts: [
          transcript(
            "one", submission: Submission(framing: text),
            assessment: Assessment(
              overall: 2, score: 20, advisory: nil, scores: [.framing: 1], findings: [finding],
              strengths: [], advice: [],
              stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false)))
        ])
      trainer.press(.character("t"), .enter, .tab)
      expectScreen(trainer.app.frame(), "report-wide-characters-\(columns)x\(rows)")
    }
  }

  @Test func `a report that says kindly that there is too little`() {
    let advisory = Advisory(
      id: "too-short", message: "There are only a few words here, too few to judge fairly.",
      evidence: [])
    for (columns, rows) in sizes {
      var trainer = Trainer(
        columns: columns, rows: rows,
        transcripts: [
          transcript(
            "one", submission: Submission(framing: "It depends."),
            assessment: Assessment(
              overall: 1, score: 0, advisory: advisory, scores: [:], findings: [], strengths: [],
              advice: [
                Advice(
                  score: .framing, message: "Nothing says yet what decides the matter.",
                  fix: "Name one requirement and what it implies.", evidence: [], drill: nil)
              ], stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false)))
        ])
      trainer.press(.character("t"), .enter)
      expectScreen(trainer.app.frame(), "report-advisory-\(columns)x\(rows)")
    }
  }

  @Test func `what a rewrite changed`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(
        columns: columns, rows: rows, transcripts: [transcript("one")],
        grades: [
          assessment(
            overall: 4, score: 74,
            scores: [
              .framing: 3.2, .tradeoffs: 3.1, .examples: 0, .followups: 2.4, .decision: 2.6,
              .clarity: 3,
            ], findings: [noExamples])
        ])
      trainer.press(.character("t"), .enter, .character("r"), .up)
      expectScreen(trainer.app.frame(), "rewrite-choice-\(columns)x\(rows)")
      trainer.press(.enter, .controlEnd)
      trainer.type(" The issuer pays for that.")
      expectScreen(trainer.app.frame(), "rewrite-\(columns)x\(rows)")
      trainer.press(.control("s"))
      expectScreen(trainer.app.frame(), "report-changed-\(columns)x\(rows)")
    }
  }

  @Test func `the list of interviews`() {
    for (columns, rows) in sizes {
      var trainer = Trainer(
        columns: columns, rows: rows,
        transcripts: [
          transcript("one", day: 3), transcript("two", of: shopRecs, day: 1),
          transcript(
            "three", assessment: assessment(overall: 5, score: 91, findings: []),
            revisionOf: TranscriptID("one")),
        ])
      trainer.press(.character("t"))
      expectScreen(trainer.app.frame(), "transcripts-\(columns)x\(rows)")
      trainer.press(.down, .delete)
      expectScreen(trainer.app.frame(), "transcripts-deleted-\(columns)x\(rows)")
    }
  }

  @Test func `the list of interviews without any`() {
    for (columns, rows) in sizes {
      var trainer = Trainer(columns: columns, rows: rows)
      trainer.press(.character("t"))
      expectScreen(trainer.app.frame(), "transcripts-none-\(columns)x\(rows)")
    }
  }

  @Test func `help for the interview`() {
    for (columns, rows) in sizes {
      var trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.function(1))
      expectScreen(trainer.app.frame(), "help-interview-\(columns)x\(rows)")
    }
  }

  @Test func `help for the report`() {
    for (columns, rows) in sizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: [transcript("one")])
      trainer.press(.character("t"), .enter, .character("?"))
      expectScreen(trainer.app.frame(), "help-report-\(columns)x\(rows)")
    }
  }

  @Test func `the palette over a report and over an interview`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows, transcripts: [transcript("one")])
      trainer.press(.character("t"), .enter, .character(":"))
      expectScreen(trainer.app.frame(), "palette-\(columns)x\(rows)")
      trainer = Trainer.answering(columns: columns, rows: rows)
      trainer.press(.alt("x"))
      trainer.type("prev")
      expectScreen(trainer.app.frame(), "palette-disabled-\(columns)x\(rows)")
    }
  }

  @Test func `a terminal that is too small is told so`() {
    expectScreen(Trainer(columns: 30, rows: 6).app.frame(), "too-small-30x6")
  }

  @Test func `the welcome of a new user`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows)
      _ = trainer.app.open(.welcome, at: noon)
      expectScreen(trainer.app.frame(), "welcome-\(columns)x\(rows)")
    }
  }

  @Test func `a sample that is watched, and its report`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows)
      trainer.press(.character("s"), .enter)
      expectScreen(trainer.app.frame(), "sample-\(columns)x\(rows)")
      trainer.press(.enter, .enter)
      expectScreen(trainer.app.frame(), "sample-followup-\(columns)x\(rows)")
      trainer.press(.enter, .enter)
      expectScreen(trainer.app.frame(), "sample-report-\(columns)x\(rows)")
    }
  }

  @Test func `the guide, a page of it, and the glossary`() {
    for (columns, rows) in wideSizes {
      var trainer = Trainer(columns: columns, rows: rows)
      trainer.press(.character("g"))
      expectScreen(trainer.app.frame(), "guide-\(columns)x\(rows)")
      trainer.press(.enter)
      expectScreen(trainer.app.frame(), "guide-page-\(columns)x\(rows)")
      trainer.press(.escape, .character("w"))
      expectScreen(trainer.app.frame(), "glossary-\(columns)x\(rows)")
    }
  }

  @Test func `a start screen without box drawing`() {
    expectScreen(Trainer(isASCII: true).app.frame(), "start-ascii-80x24")
  }

  @Test func `a report without box drawing`() {
    var trainer = Trainer(transcripts: [transcript("one")], isASCII: true)
    trainer.press(.character("t"), .enter)
    expectScreen(trainer.app.frame(), "report-ascii-80x24")
  }
}
