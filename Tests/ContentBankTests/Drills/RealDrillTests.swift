import ContentBank
import Interview
import RubricEngine
import Testing

/// The drills of this repository, graded by its own engine and content.
@Suite struct RealDrillTests {
  static let bank = try? Bank.load(from: RealContentTests.folder)

  private func judge() throws -> DrillJudge {
    DrillJudge(Grader(rubric: try #require(Self.bank).rubric))
  }

  private func drill(_ name: String) throws -> Drill {
    try #require(Self.bank?.drills.first { $0.id.name == name })
  }

  @Test func `there are at least two hundred drills, ten of each kind`() throws {
    let drills = try #require(Self.bank).drills
    #expect(drills.count >= 200)
    for kind in DrillKind.allCases {
      #expect(drills.count { $0.kind == kind } >= 10, "\(kind.rawValue)")
    }
  }

  @Test func `each of the four tradeoffs has three drills towards either side`() throws {
    let drills = try #require(Self.bank).drills.filter { $0.kind == .explainATradeoff }
    for tradeoff in ["latency", "cost", "complexity", "freshness"] {
      for side in Drill.Side.allCases {
        #expect(
          drills.count { $0.tradeoff == tradeoff && $0.side == side } >= 3,
          "\(tradeoff) towards \(side.rawValue)")
      }
    }
  }

  @Test func `every documented mistake has drills against it`() throws {
    let drills = try #require(Self.bank).drills
    for mistake in MistakeID.documented {
      #expect(drills.count { $0.mistake == mistake } >= 3, "\(mistake)")
    }
  }

  @Test func `each model reply passes its drill, and each failing attempt fails it`() throws {
    let judge = try judge()
    for drill in try #require(Self.bank).drills {
      #expect(judge.faults(of: drill) == [], "\(drill.id)")
    }
  }

  @Test func `no model reply passes the drill of another kind`() throws {
    let judge = try judge()
    let drills = try #require(Self.bank).drills
    var passed = 0
    var tried = 0
    for drill in drills {
      for other in drills where other.kind != drill.kind && other.part == drill.part {
        tried += 1
        if judge.grade(other.modelReply, at: drill).rating >= .good { passed += 1 }
      }
    }
    #expect(tried > 100)
    #expect(passed * 5 < tried, "\(passed) of \(tried)")
  }

  @Test func `a bare sentence is sent back with its words`() throws {
    let drill = try drill("cost-of-standing-by")
    let grade = try judge().grade("Real time is more expensive and batch is simpler.", at: drill)
    #expect(grade.rating == .again)
    #expect(grade.verdict == "The mistake is still in it, so this comes back soon.")
    #expect(grade.points[0].isMet == false)
    #expect(grade.points[0].sentence.contains("more expensive"))
  }

  @Test func `a reason with both ends is good, and a number beyond what was asked is easy`() throws
  {
    let drill = try drill("cost-of-standing-by")
    let judge = try judge()
    let good = judge.grade(
      "A live service is dear because its machines stand ready all day, so a small hotel pays for capacity it hardly uses.",
      at: drill)
    #expect(good.rating >= .good)
    let easy = judge.grade(drill.modelReply, at: drill)
    #expect(easy.rating == .easy)
    #expect(easy.verdict == "All of it is there, and more than was asked.")
  }

  @Test func `hints lower the grade, and all of them to hard`() throws {
    let drill = try drill("cost-of-standing-by")
    let judge = try judge()
    #expect(judge.grade(drill.modelReply, at: drill, hints: 1).rating == .good)
    #expect(judge.grade(drill.modelReply, at: drill, hints: 2).rating == .hard)
  }

  @Test func `nothing, the old words and nonsense come back soon`() throws {
    let drill = try drill("cost-of-standing-by")
    let judge = try judge()
    #expect(judge.grade(" \n", at: drill).rating == .again)
    let old = judge.grade("batch is cheaper, real time is more expensive but fresher", at: drill)
    #expect(old.verdict == "These are the old words. Say it anew, in words of your own.")
    let nonsense = String(repeating: "because machines so night ", count: 12)
    #expect(judge.grade(nonsense, at: drill).rating == .again)
  }

  @Test func `the same attempt always gets the same grade`() throws {
    let drill = try drill("lift-maintenance")
    let judge = try judge()
    let attempt =
      "The vans are planned at six, so a score at five is soon enough for the mechanics."
    let first = judge.grade(attempt, at: drill)
    for _ in 0..<3 { #expect(judge.grade(attempt, at: drill) == first) }
  }

  @Test func `steps in another order are sent back with what to turn round`() throws {
    let drill = try drill("order-irrigation")
    let grade = try judge().grade(drill.failingAttempts[0], at: drill)
    #expect(grade.rating < .good)
    #expect(grade.points.contains { !$0.isMet && $0.sentence.contains("turn them round") })
  }

  @Test func `a finding of a real answer becomes a drill that its own words fail`() throws {
    let bank = try #require(Self.bank)
    let judge = try judge()
    let prompt = try #require(bank.prompt(PromptID("card-fraud")))
    let submission = Submission(
      framing: "Batch means that predictions are computed on a schedule. Real time means at once.",
      tradeoffs: "Batch is cheaper and simpler. Real time is faster but more expensive.",
      examples: "Netflix uses batch and Uber uses real time.",
      followUps: [FollowUpReply(id: "a", question: "40 ms?", answer: "As I said, it is real time.")]
    )
    let assessment = Grader(rubric: bank.rubric).assess(submission, for: prompt.rubric)
    let moment = Timestamp(seconds: 1_772_366_400)
    let transcript = Transcript(
      id: TranscriptID("0123456789"), promptID: prompt.id, promptText: prompt.text,
      submission: submission, startedAt: moment, finishedAt: moment,
      grade: Grade(assessment: assessment, content: "c", gradedAt: moment))
    #expect(assessment.findings.count >= 3)
    for finding in assessment.findings {
      let piece = DrillPiece(finding, in: transcript.id, addedAt: moment)
      let drill = try #require(
        Drill(piece, of: transcript, guides: bank.rubric.mistakes, prompt: prompt))
      #expect(judge.grade(drill.given ?? drill.oldText ?? "", at: drill).rating == .again)
      #expect(!drill.hints.isEmpty && !drill.modelReply.isEmpty)
      #expect(drill.origin?.transcript == transcript.id)
    }
  }
}
