import RubricEngine
import Testing

@testable import Interview

private let start = Timestamp(seconds: 1_772_366_400)

private func answer(
  _ id: String, of prompt: String, day: Int, score: Int = 50, mistakes: [MistakeID] = [],
  engine: String = Grader.version, revisionOf: String? = nil, advisory: Advisory? = nil
) -> Transcript {
  let moment = start.later(bySeconds: 86_400 * day)
  return Transcript(
    id: TranscriptID(id), promptID: PromptID(prompt), promptText: prompt,
    submission: Submission(framing: "x"), startedAt: moment, finishedAt: moment,
    revisionOf: revisionOf.map(TranscriptID.init),
    grade: Grade(
      assessment: Assessment(
        overall: 3, score: score, advisory: advisory, scores: [.framing: Double(score) / 25],
        findings: mistakes.map {
          Finding(
            mistake: $0, severity: .plain, confidence: 1, rule: "", message: "", fix: "",
            evidence: [], drill: nil)
        }, strengths: [], advice: [],
        stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false)),
      engine: engine, content: "c", gradedAt: moment))
}

private func review(day: Int) -> DrillReview {
  DrillReview(
    sequence: day, drill: DrillID("d"), attempt: "", hints: 0, graded: .good, rating: .good,
    at: start.later(bySeconds: 86_400 * day), practice: .scheduled, engine: "1", content: "c")
}

@Suite struct ProgressTests {
  @Test func `the first answer to a prompt is unseen, a later one repeated, whatever their order`()
  {
    let progress = Progress(
      transcripts: [
        answer("c", of: "fraud", day: 3), answer("a", of: "fraud", day: 0),
        answer("b", of: "churn", day: 1), answer("d", of: "fraud", day: 4, revisionOf: "c"),
      ], reviews: [])
    #expect(progress.points.map(\.transcript.name) == ["a", "b", "c", "d"])
    #expect(progress.points.map(\.kind) == [.unseen, .unseen, .repeated, .rewritten])
    #expect(progress.unseen.count == 2 && progress.repeated.count == 2)
  }

  @Test func `a text that could not be graded says nothing of a trend`() {
    let advisory = Advisory(id: "off-topic", message: "", evidence: [])
    let progress = Progress(
      transcripts: [answer("a", of: "fraud", day: 0, advisory: advisory)], reviews: [])
    #expect(progress.points.count == 1)
    #expect(progress.unseen.isEmpty)
  }

  @Test func `first and latest answer to a prompt are compared, with what went and what came`()
    throws
  {
    let progress = Progress(
      transcripts: [
        answer("a", of: "fraud", day: 0, score: 40, mistakes: [.noExamples]),
        answer("b", of: "churn", day: 1),
        answer("c", of: "fraud", day: 2, score: 70, mistakes: [.wrongDepth]),
        answer("d", of: "fraud", day: 3, score: 80, mistakes: [.wrongDepth], revisionOf: "c"),
      ], reviews: [])
    let repeated = try #require(progress.repeats.first)
    #expect(progress.repeats.count == 1)
    #expect(repeated.attempts.map(\.score) == [40, 70, 80])
    #expect(repeated.gone == [.noExamples] && repeated.new == [.wrongDepth])
    #expect(progress.json["repeats"]?.array?.count == 1)
  }

  @Test func `an earlier grade stays beside the one that took its place`() throws {
    var graded = answer("a", of: "fraud", day: 0, score: 60)
    graded.earlierGrades = [answer("a", of: "fraud", day: 0, score: 40, engine: "0.9.0").grade]
    let progress = Progress(transcripts: [graded], reviews: [])
    #expect(progress.points.first?.score == 60)
    #expect(progress.points.first?.earlier.map(\.score) == [40])
    #expect(progress.gradedOtherwise.isEmpty)
    let earlier = progress.json["interviews"]?.array?.first?["earlier_grades"]?.array
    #expect(earlier?.first?["engine"] == .string("0.9.0"))
    let old = answer("b", of: "churn", day: 1, engine: "0.9.0")
    #expect(
      Progress(transcripts: [graded, old], reviews: []).gradedOtherwise == [TranscriptID("b")])
  }

  @Test func `a grade by another version of the engine is marked`() {
    let progress = Progress(
      transcripts: [
        answer("a", of: "fraud", day: 0, engine: "0.9.0"), answer("b", of: "churn", day: 1),
      ], reviews: [])
    #expect(progress.points.map(\.isByOtherEngine) == [true, false])
    #expect(progress.json["interviews"]?.array?.first?["other_engine"] == .bool(true))
  }

  @Test func `the latest three are compared with the three before`() throws {
    let points = Progress(
      transcripts: (0..<5).map { answer("a\($0)", of: "p\($0)", day: $0, score: 10 * $0) },
      reviews: []
    ).unseen
    let change = try #require(Progress.change(in: points) { Double($0.score) })
    #expect(change.latest == 30)
    #expect(change.before == 5)
    #expect(Progress.change(in: []) { Double($0.score) } == nil)
  }

  @Test func `interviews and drills make days of practice, and days in a row a streak`() {
    let progress = Progress(
      transcripts: [answer("a", of: "fraud", day: 0), answer("b", of: "fraud", day: 2)],
      reviews: [review(day: 2), review(day: 3)])
    #expect(progress.days.map(\.interviews) == [1, 1, 0])
    #expect(progress.days.map(\.drills) == [0, 1, 1])
    let today = PracticeDay(at: start.later(bySeconds: 86_400 * 4))
    #expect(progress.streak(until: today) == 2)
    #expect(progress.streak(until: PracticeDay(number: today.number + 1)) == 0)
  }

  @Test func `mistakes are counted apart for unseen and repeated prompts`() {
    let progress = Progress(
      transcripts: [
        answer("a", of: "fraud", day: 0, mistakes: [.noExamples]),
        answer("b", of: "fraud", day: 1, mistakes: [.noExamples]), answer("c", of: "churn", day: 2),
      ], reviews: [])
    let mistake = progress.json["mistakes"]?.array?.first { $0["id"] == .string("no-examples") }
    #expect(mistake?["plain"] == .integer(1) && mistake?["of"] == .integer(2))
    #expect(mistake?["repeated_plain"] == .integer(1))
    #expect(mistake?["repeated_of"] == .integer(1))
  }
}
