import Foundation
import GRDB
import Interview
import RubricEngine
import Testing

@testable import TranscriptStore

@Suite struct DisputeRowsTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/disputes-\(UUID())"
  private let date = Timestamp(seconds: 1_772_366_400, offset: 60)

  private func store() throws -> TranscriptStore { try TranscriptStore(at: folder + "/t.db") }

  private func transcript(_ id: String, disputes: [Dispute] = []) -> Transcript {
    let finding = Finding(
      mistake: .noExamples, severity: .plain, confidence: 0.8, rule: "no-examples/absent",
      message: "m", fix: "f", evidence: [], drill: nil)
    let assessment = Assessment(
      overall: 3, score: 50, advisory: nil, scores: [.examples: 1], findings: [finding],
      strengths: [], advice: [],
      stance: StanceRecord(initial: .batch, afterFollowUps: [], revisedOpenly: false))
    return Transcript(
      id: TranscriptID(id), promptID: PromptID("p"), promptText: "Why?",
      submission: Submission(framing: "Because."), startedAt: date, finishedAt: date,
      grade: Grade(assessment: assessment, content: "c", gradedAt: date), disputes: disputes)
  }

  private func dispute(_ mistake: MistakeID = .noExamples, _ reason: String = "é 🚀 'no'") -> Dispute
  {
    Dispute(mistake: mistake, reason: reason, disputedAt: date)
  }

  @Test func `a dispute is kept, and the grade stays as it was`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try store()
    try store.save(transcript("a"))
    #expect(try store.keep([dispute()], of: TranscriptID("a")))
    let kept = try #require(try TranscriptStore(at: folder + "/t.db").transcript(TranscriptID("a")))
    #expect(kept.disputes == [dispute()])
    #expect(kept.grade == transcript("a").grade && kept.earlierGrades.isEmpty)
  }

  @Test func `keeping none withdraws, and other transcripts are left alone`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try store()
    try store.save(transcript("a", disputes: [dispute()]))
    try store.save(transcript("b", disputes: [dispute()]))
    try store.keep([], of: TranscriptID("a"))
    #expect(try store.disputedTranscripts().map(\.id.name) == ["b"])
  }

  @Test func `there is nothing to dispute in a transcript that is gone`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try !store().keep([dispute()], of: TranscriptID("a")))
  }

  @Test func `deleting takes the disputes along, and undoing it brings them back`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try store()
    try store.save(transcript("a", disputes: [dispute()]))
    let deleted = try #require(try store.delete(TranscriptID("a")))
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM disputes") } == 0)
    try store.save(deleted)
    #expect(try store.transcript(TranscriptID("a"))?.disputes == [dispute()])
  }

  @Test func `a database from before disputes gets their table`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let old = try DatabaseQueue(path: folder + "/t.db")
    try StoreSchema.migrator.migrate(old, upTo: "1 transcripts")
    try old.close()
    let store = try store()
    try store.save(transcript("a"))
    #expect(try store.keep([dispute()], of: TranscriptID("a")))
  }

  @Test func `export and import keep disputes`() throws {
    let line = TranscriptJSON.json(transcript("a", disputes: [dispute()])).line
    let read = try TranscriptJSON.transcript(fromLine: Array(line.utf8), number: 1) { _ in
      (transcript("a").grade, date)
    }
    #expect(read == transcript("a", disputes: [dispute()]))
    #expect(!TranscriptJSON.json(transcript("a")).line.contains("disputes"))
  }

  @Test func `a damaged dispute is refused with its reason`() {
    let line = TranscriptJSON.json(transcript("a", disputes: [dispute()])).line
      .replacingOccurrences(of: "\"reason\": \"é", with: "\"because\": \"é")
    #expect(throws: JSONError.self) {
      try TranscriptJSON.transcript(fromLine: Array(line.utf8), number: 1) { _ in
        (transcript("a").grade, date)
      }
    }
  }
}
