import Foundation
import GRDB
import Interview
import RubricEngine
import Testing

@testable import TranscriptStore

@Suite struct NoteRowsTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/notes-\(UUID())"

  private func store() throws -> TranscriptStore { try TranscriptStore(at: folder + "/t.db") }

  private func transcript(_ id: String, _ framing: String, day: Int = 0, note: String? = nil)
    -> Transcript
  {
    let date = Timestamp(seconds: 1_772_366_400 - day * 86_400)
    let assessment = Assessment(
      overall: 3, score: 50, advisory: nil, scores: [:], findings: [], strengths: [], advice: [],
      stance: StanceRecord(initial: .batch, afterFollowUps: [], revisedOpenly: false))
    return Transcript(
      id: TranscriptID(id), promptID: PromptID("p"), promptText: "Why?",
      submission: Submission(framing: framing), startedAt: date, finishedAt: date,
      grade: Grade(assessment: assessment, content: "c", gradedAt: date),
      note: note.flatMap(Note.init))
  }

  @Test func `a note is kept, changed and taken away`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try store()
    try store.save(transcript("a", "Words."))
    for note in ["first #tag", "second", nil] {
      #expect(try store.keep(note.flatMap(Note.init), on: TranscriptID("a")))
      #expect(try store.transcript(TranscriptID("a"))?.note?.text == note)
    }
    #expect(try !store.keep(Note("x"), on: TranscriptID("nobody")))
  }

  @Test func `a note goes with its transcript and comes back with it`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try store()
    try store.save(transcript("a", "Words.", note: "mine"))
    let deleted = try #require(try store.delete(TranscriptID("a")))
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM notes") } == 0)
    try store.save(deleted)
    #expect(try store.transcript(TranscriptID("a"))?.note?.text == "mine")
  }

  @Test func `export and import keep a note`() throws {
    let noted = transcript("a", "Words.", note: "é 🚀 #again")
    let line = TranscriptJSON.json(noted).line
    let read = try TranscriptJSON.transcript(fromLine: Array(line.utf8), number: 1) { _ in
      (noted.grade, noted.finishedAt)
    }
    #expect(read == noted)
  }

  @Test func `a list is narrowed to a tag`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try store()
    try store.save([
      transcript("a", "Words.", note: "x #again"), transcript("b", "Words.", note: "again"),
    ])
    let found = try store.summaries(matching: TranscriptFilter(tag: "Again"))
    #expect(found.map(\.id.name) == ["a"])
    #expect(found.first?.note?.text == "x #again")
  }

  @Test func `each word of a search has its transcripts, and those with all have excerpts`() throws
  {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try store()
    try store.save([
      transcript("a", "A delayed payment waits."), transcript("b", "The payment is early.", day: 1),
      transcript("c", "Nothing of it.", day: 2),
    ])
    let hits = try store.hits(for: ["payments", "delay"])
    #expect(hits.ids["payments"] == [TranscriptID("a"), TranscriptID("b")])
    #expect(hits.ids["delay"] == [TranscriptID("a")])
    #expect(hits.excerpts.keys.map(\.name) == ["a"])
    let excerpt = try #require(hits.excerpts[TranscriptID("a")])
    #expect(excerpt.filter(\.isHit).map(\.text) == ["delayed", "payment"])
    #expect(try store.hits(for: ["\"", "-", "NEAR("]).excerpts.isEmpty)
    #expect(try store.hits(for: ["payment"], excerpts: 1).excerpts.keys.map(\.name) == ["a"])
  }
}
