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

  @Test
  func `a skill brings another of its drills each time, and the same one where it went wrong`()
    throws
  {
    let week = midday.later(bySeconds: 7 * 86_400)
    let good = PracticeRecord(reviews: [review(0, "d0", .good)])
    #expect(deck(many, good, at: week).due().first?.id.name == "d1")
    #expect(!deck(many, good, at: week).isRepeated(DrillID("d0")))
    let again = PracticeRecord(reviews: [review(0, "d0", .good), review(1, "d0", .again)])
    #expect(deck(many, again, at: week).due().first?.id.name == "d0")
    #expect(deck(many, again, at: week).isRepeated(DrillID("d0")))
    #expect(deck(many, again).returns(DrillID("d5")) == deck(many, again).returns(DrillID("d0")))
  }

  @Test func `skills are scheduled apart by mistake, and by tradeoff or part`() {
    let cost = Drill(
      id: DrillID("z"), kind: .recall, title: "", question: "", mistake: .noExamples,
      tradeoff: "cost", part: .framing, task: "", hints: [], modelReply: "", expectations: [])
    let content = many + [cost, drill("y", .recall, .lostStructure)]
    let record = PracticeRecord(reviews: [review(0, "d0", .easy)])
    #expect(deck(content, record).returns(DrillID("d8")) != nil)
    #expect(deck(content, record).returns(DrillID("z")) == nil)
    #expect(deck(content, record).returns(DrillID("y")) == nil)
    #expect(cost.skill.aspect == "cost" && many[0].skill.aspect == "framing")
  }

  @Test func `a new skill comes before another drill of one that was begun`() {
    let content = many + [drill("z", .recall, .lostStructure)]
    let record = PracticeRecord(reviews: [review(0, "d0", .easy)])
    #expect(deck(content, record).due().first?.id.name == "z")
  }

  @Test func `three hundred drills make one session on the first day, of different skills`() {
    let content = (0..<300).map { number in
      Drill(
        id: DrillID("n\(number)"), kind: DrillKind.allCases[number % 9], title: "", question: "",
        mistake: MistakeID.documented[number % 7], part: .framing, task: "", hints: [],
        modelReply: "", expectations: [])
    }
    let due = deck(content).due()
    #expect(due.count == DrillDeck.session)
    #expect(Set(due.map(\.skill)).count == DrillDeck.session)
    #expect(deck(content).crammed().count == 300)
    #expect(Set(deck(content).crammed().prefix(7).map(\.mistake)).count == 7)
  }

  @Test func `a piece that was tried no longer asks for itself, and its skill goes on`() {
    let piece = DrillPiece(finding, in: transcript.id, addedAt: midday)
    let record = PracticeRecord(pieces: [piece], reviews: [review(0, piece.id.name, .easy)])
    let deck = deck(many, record, transcripts: [transcript])
    #expect(!deck.due().contains { $0.id == piece.id })
    #expect(deck.returns(piece.id) != nil)
  }

  @Test func `the schedule remembers a piece whose interview is gone`() {
    let piece = DrillPiece(finding, in: transcript.id, addedAt: midday)
    let other = Drill(
      id: DrillID("z"), kind: .recall, title: "", question: "", mistake: .listedTradeoffs,
      part: .tradeoffs, task: "", hints: [], modelReply: "", expectations: [])
    let record = PracticeRecord(pieces: [piece], reviews: [review(0, piece.id.name, .easy)])
    #expect(deck([other], record).returns(DrillID("z")) != nil)
  }

  @Test func `travel east and west neither lose nor double a day's drills`() {
    let reviews = (0..<3).map { review($0, "d\($0)", .easy) }
    let record = PracticeRecord(reviews: reviews)
    for hours in [-11, -3, 0, 5, 8] {
      let there = Timestamp(seconds: midday.seconds + 3600, offset: hours * 3600)
      let deck = deck(many, record, at: there)
      let isSameDay = PracticeDay(at: there) == PracticeDay(at: midday)
      #expect(deck.doneToday.count == (isSameDay ? 3 : 0), "\(hours)")
      #expect(deck.due().count == (isSameDay ? 2 : 5), "\(hours)")
      #expect(deck.history.reviews.count == 3)
    }
  }

  @Test func `a clock set back hides nothing and lets nothing count twice`() {
    let record = PracticeRecord(reviews: [
      review(0, "d0", .good), review(1, "d1", .good, at: midday.later(bySeconds: 40 * 86_400)),
      review(2, "d2", .easy, at: midday.later(bySeconds: 60)),
    ])
    let now = midday.later(bySeconds: 120)
    let deck = deck(many, record, at: now)
    #expect(deck.history.reviews.map(\.drill.name) == ["d0", "d1", "d2"])
    #expect(deck.doneToday == [DrillID("d0"), DrillID("d2")])
    // A month later by the right clock the skill has come back, whatever the wrong one said.
    let later = midday.later(bySeconds: 400 * 86_400)
    #expect(
      !DrillDeck(
        content: [many[0], many[1], many[2]], record: record, transcripts: [], guides: [],
        prompts: [], at: later
      ).due().isEmpty)
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
