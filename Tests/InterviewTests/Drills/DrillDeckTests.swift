import RubricEngine
import Testing

@testable import Interview

private let midday = Timestamp(seconds: 1_772_366_400)

private func drill(_ id: String, _ kind: DrillKind = .recall, _ mistake: MistakeID = .noExamples)
  -> Drill
{
  Drill(
    id: DrillID(id), kind: kind, title: id, question: "Batch or real time?", mistake: mistake,
    part: .framing, task: "Say it.", hints: ["It is short."], modelReply: "Said.",
    expectations: [.atLeast(words: 1)])
}

private func review(
  _ sequence: Int, _ id: String, _ rating: Rating, at: Timestamp = midday,
  _ practice: Review.Practice = .scheduled
) -> DrillReview {
  DrillReview(
    sequence: sequence, drill: DrillID(id), attempt: "x", hints: 0, graded: rating, rating: rating,
    at: at, practice: practice, engine: "1", content: "c")
}

private let finding = Finding(
  mistake: .listedTradeoffs, severity: .plain, confidence: 0.9,
  rule: "listed-tradeoffs/bare-dimension", message: "", fix: "",
  evidence: [Evidence(part: .tradeoffs, span: Span(0, 16), text: "Batch is cheaper")], drill: nil)

private let transcript = Transcript(
  id: TranscriptID("abcdefghij"), promptID: nil, promptText: "Batch or real time?",
  submission: Submission(tradeoffs: "Batch is cheaper. Real time is not."), startedAt: midday,
  finishedAt: midday,
  grade: Grade(
    assessment: Assessment(
      overall: 2, score: 40, advisory: nil, scores: [:], findings: [finding], strengths: [],
      advice: [], stance: StanceRecord(initial: .batch, afterFollowUps: [], revisedOpenly: false)),
    content: "c", gradedAt: midday))

private let guide = MistakeGuide(
  id: .listedTradeoffs, title: "Listed tradeoffs", message: "", why: "Why.", fix: "Fix.",
  drill: nil, rules: [])

private func deck(
  _ content: [Drill], _ record: PracticeRecord = PracticeRecord(),
  transcripts: [Transcript] = [], at now: Timestamp = midday
) -> DrillDeck {
  DrillDeck(
    content: content, record: record, transcripts: transcripts, guides: [guide], prompts: [],
    at: now)
}

private let many = (0..<9).map { drill("d\($0)") }

@Suite struct DrillDeckTests {
  @Test func `a new candidate is given one session, of different kinds`() {
    let content = [
      drill("a1", .recall), drill("a2", .recall), drill("b1", .reorder), drill("c1", .rightDepth),
    ]
    #expect(deck(many).due().count == DrillDeck.session)
    #expect(deck(content).due().map(\.id.name) == ["c1", "b1", "a1", "a2"])
  }

  @Test func `drills against one's own mistakes come before others`() {
    let content = [drill("a", .recall), drill("z", .spotTheMistake, .listedTradeoffs)]
    #expect(deck(content, transcripts: [transcript]).due().first?.id.name == "z")
  }

  @Test func `a finding becomes a drill with its words, and the part around them is hidden`() throws
  {
    let piece = DrillPiece(finding, in: transcript.id, addedAt: midday)
    let deck = deck(many, PracticeRecord(pieces: [piece, piece]), transcripts: [transcript])
    let first = try #require(deck.due().first)
    #expect(first.id == piece.id)
    #expect(first.kind == .explainATradeoff)
    #expect(first.given == "Batch is cheaper")
    #expect(first.oldText == "Batch is cheaper. Real time is not.")
    #expect(first.hints == ["Fix.", "Why."])
    #expect(deck.drills.count { $0.origin != nil } == 1)
  }

  @Test func `a piece whose interview is gone is no drill`() {
    let piece = DrillPiece(finding, in: transcript.id, addedAt: midday)
    #expect(deck([], PracticeRecord(pieces: [piece])).drills == [])
  }

  @Test func `what was done well today is not due, and the day is not filled up again`() {
    let record = PracticeRecord(reviews: (0..<5).map { review($0, "d\($0)", .easy) })
    let deck = deck(many, record, at: midday.later(bySeconds: 3600))
    #expect(deck.due() == [])
    #expect(deck.nextDue != nil)
    let next = DrillDeck(
      content: many, record: record, transcripts: [], guides: [], prompts: [],
      at: midday.later(bySeconds: 86_400))
    #expect(!next.due().isEmpty)
  }

  @Test func `cramming brings everything and changes no schedule`() {
    let crammed = PracticeRecord(reviews: [review(1, "d0", .again, .cram)])
    #expect(deck(many, crammed).crammed().count == 9)
    #expect(deck(many, crammed).returns(DrillID("d0")) == nil)
  }

  @Test func `one mistake can be practised alone`() {
    let content = many + [drill("z", .reorder, .lostStructure)]
    #expect(deck(content).due(against: .lostStructure).map(\.id.name) == ["z"])
    #expect(deck(content).crammed(against: .lostStructure).map(\.id.name) == ["z"])
  }

  @Test func `an interview brings drills back before its day and makes a plan`() throws {
    var record = PracticeRecord(reviews: [review(1, "d0", .easy)])
    let today = PracticeDay(at: midday)
    record.settings.interview = PracticeDay(number: today.number + 3)
    let deck = deck(many, record)
    #expect(deck.daysLeft == 3)
    let returns = try #require(deck.returns(DrillID("d0")))
    #expect(PracticeDay(at: returns).number < today.number + 3)
    #expect(try #require(deck.plan).days.count == 3)
    let summary = DueSummary(deck, at: midday)
    #expect(summary.interviewSentence?.hasPrefix("Your interview is in 3 days: ") == true)
  }

  @Test func `an interview that is over plans nothing`() {
    var record = PracticeRecord()
    record.settings.interview = PracticeDay(at: midday)
    #expect(deck(many, record).plan == nil)
  }

  @Test func `what is due is said in one sentence, kindly where nothing is`() {
    #expect(DueSummary(deck(many), at: midday).sentence == "5 drills are due, about 15 minutes.")
    #expect(DueSummary(deck([]), at: midday).sentence == "Nothing is due. You are free today.")
    let record = PracticeRecord(reviews: [review(1, "d0", .easy)])
    #expect(
      DueSummary(deck([many[0]], record), at: midday).sentence.hasPrefix(
        "Nothing is due, well done. The next drill comes in "))
    #expect(DueSummary(deck([]), at: midday).json["due"] == .integer(0))
  }
}

@Suite struct PracticeDateTests {
  @Test func `a date is the day that bears it`() {
    #expect(PracticeDay(date: "1970-01-01")?.number == 0)
    #expect(PracticeDay(date: "2026-12-01")?.date == "2026-12-01")
    #expect(PracticeDay(date: "2028-02-29")?.date == "2028-02-29")
  }

  @Test(arguments: [
    "2026-02-30", "2026-13-01", "26-01-01", "2026-1-01", "tomorrow", "", "2026-01-+1",
  ])
  func `what is no date is none`(_ text: String) {
    #expect(PracticeDay(date: text) == nil)
  }
}
