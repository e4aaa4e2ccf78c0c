import Foundation
import Interview
import RubricEngine
import Testing
import TranscriptStore

private let noon = Timestamp(seconds: 1_772_366_400, offset: 3600)

private func review(_ drill: String, _ rating: Rating, sequence: Int? = nil) -> DrillReview {
  DrillReview(
    sequence: sequence, drill: DrillID(drill), attempt: "Because of the night.", hints: 1,
    graded: rating, rating: rating, at: noon, practice: .scheduled, engine: "1.0.0", content: "c")
}

private let piece = DrillPiece(
  transcript: TranscriptID("0123456789"), mistake: .wrongDepth, rule: "wrong-depth/tool-pile",
  part: .followUp(1), span: Span(3, 9), depth: "over", addedAt: noon)

/// A folder for one test, removed with it.
private struct TemporaryFolder: ~Copyable {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("practice-\(UUID().uuidString)").path
  var database: String { "\(path)/transcripts.sqlite" }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct PracticeTests {
  @Test func `a review is there for the next program the moment it is kept`() throws {
    let folder = TemporaryFolder()
    let store = try TranscriptStore(at: folder.database)
    let kept = try store.keep(review("recall-between", .good))
    #expect(kept.sequence == 1)
    #expect(try TranscriptStore(at: folder.database).practice().reviews == [kept])
  }

  @Test func `a mock interview under way outlives the program, until it is over`() throws {
    let folder = TemporaryFolder()
    let store = try TranscriptStore(at: folder.database)
    let run = MockRun(
      plan: MockPlan(minutes: 30, prompts: [PromptID("a")]), seed: 1,
      current: TranscriptID("0123456789"))
    try store.keep(run)
    #expect(try TranscriptStore(at: folder.database).practice().mock == run)
    try store.keep(PracticeSettings(interview: PracticeDay(date: "2026-12-01")))
    #expect(try store.practice().mock == run)
    try store.keep(nil as MockRun?)
    #expect(try store.practice().mock == nil)
    #expect(try store.practice().settings.interview?.date == "2026-12-01")
  }

  @Test func `an overruled review keeps its number and what the engine said`() throws {
    let folder = TemporaryFolder()
    let store = try TranscriptStore(at: folder.database)
    let kept = try store.keep(review("recall-between", .again))
    try store.keep(review("recall-other", .good))
    let overruled = try store.keep(kept.overruled(by: .easy))
    #expect(overruled.sequence == kept.sequence)
    let reviews = try store.practice().reviews
    #expect(reviews.count == 2)
    #expect(reviews[0].rating == .easy)
    #expect(reviews[0].graded == .again)
    #expect(reviews[0].isOverruled)
  }

  @Test func `a review that is taken back is gone, and its number is not used again`() throws {
    let folder = TemporaryFolder()
    let store = try TranscriptStore(at: folder.database)
    let first = try store.keep(review("recall-between", .good))
    let number = try #require(first.sequence)
    #expect(try store.removeReview(number))
    #expect(try !store.removeReview(number))
    #expect(try store.practice().reviews == [])
    #expect(try store.keep(review("recall-between", .hard)).sequence == 2)
  }

  @Test func `a finding becomes a drill once`() throws {
    let folder = TemporaryFolder()
    let store = try TranscriptStore(at: folder.database)
    #expect(try store.add(piece))
    #expect(try !store.add(piece))
    #expect(try store.practice().pieces == [piece])
  }

  @Test func `the interview date is kept and can be taken away`() throws {
    let folder = TemporaryFolder()
    let store = try TranscriptStore(at: folder.database)
    #expect(try store.practice().settings == PracticeSettings())
    let chosen = PracticeSettings(interview: PracticeDay(date: "2026-12-01"))
    try store.keep(chosen)
    #expect(try store.practice().settings == chosen)
    try store.keep(PracticeSettings())
    #expect(try store.practice().settings.interview == nil)
  }

  @Test func `what was tried on a deleted interview goes with it, and the schedule stays`() throws {
    let folder = TemporaryFolder()
    let store = try TranscriptStore(at: folder.database)
    let assessment = Assessment(
      overall: 2, score: 30, advisory: nil, scores: [:], findings: [], strengths: [],
      advice: [], stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false))
    try store.save(
      Transcript(
        id: piece.transcript, promptID: nil, promptText: "Batch?",
        submission: Submission(framing: "At once."), startedAt: noon, finishedAt: noon,
        grade: Grade(assessment: assessment, content: "c", gradedAt: noon)))
    try store.add(piece)
    try store.keep(review(piece.id.name, .good))
    try store.keep(review("recall-between", .good))
    _ = try store.delete(piece.transcript)
    let reviews = try store.practice().reviews
    #expect(reviews.map(\.attempt) == ["", "Because of the night."])
    #expect(reviews.map(\.rating) == [.good, .good])
  }

  @Test func `opening the database again in one process keeps its locks`() throws {
    let folder = TemporaryFolder()
    let first = try TranscriptStore(at: folder.database)
    try first.keep(review("recall-between", .good))
    let before = try locks(on: folder.database)
    let second = try TranscriptStore(at: folder.database)
    #expect(try second.practice().reviews.count == 1)
    #expect(before > 0)
    #expect(try locks(on: folder.database) >= before)
    try first.keep(review("recall-between", .hard))
  }

  /// How many locks the kernel knows of on a file.
  private func locks(on path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let inode = try #require(attributes[.systemFileNumber] as? Int)
    let table = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    return table.split(separator: "\n").count { $0.contains(":\(inode) ") }
  }
}
