import Foundation
import Interview
import RubricEngine
import Testing

@testable import TranscriptStore

@Suite struct TakingInTests {
  private func export(_ store: TranscriptStore) throws -> [String] {
    try store.transcripts().map { TranscriptJSON.json($0).line }
      + PracticeJSON.lines(try store.practice())
  }

  private func filled(_ kept: KeptTranscripts) throws -> TranscriptStore {
    let store = try kept.store()
    for id in ["a", "b"] { try store.save(KeptTranscripts.transcript(id, framing: "é 🚀 \(id)")) }
    let piece = DrillPiece(
      transcript: TranscriptID("a"), mistake: .wrongDepth, rule: "wrong-depth/tool-pile",
      part: .followUp(0), span: Span(0, 2), depth: "over", addedAt: KeptTranscripts.date)
    try store.add(piece)
    let removed = try store.keep(KeptTranscripts.review(of: "recall-other", attempt: "no"))
    try store.removeReview(try #require(removed.sequence))
    try store.keep(KeptTranscripts.review(of: "recall-between", attempt: "\"x\"\n", at: 5))
    try store.keep(KeptTranscripts.review(of: piece.id.name, attempt: "", at: 9))
    try store.keep(PracticeSettings(interview: PracticeDay(date: "2026-12-01")))
    return store
  }

  private func read(_ lines: [String]) throws -> ([Transcript], PracticeRecord) {
    var transcripts: [Transcript] = []
    var practice = PracticeRecord()
    for line in lines {
      let json = try JSON(parsing: line)
      if PracticeJSON.isLine(json) {
        try PracticeJSON.read(json, into: &practice)
      } else {
        transcripts.append(
          try TranscriptJSON.transcript(fromLine: Array(line.utf8), number: 1) { _ in
            (KeptTranscripts.transcript("x").grade, KeptTranscripts.date)
          })
      }
    }
    return (transcripts, practice)
  }

  @Test func `a second export is the first, byte for byte`() throws {
    let (old, new) = (KeptTranscripts(), KeptTranscripts())
    let lines = try export(filled(old))
    #expect(lines.count == 6)
    let (transcripts, practice) = try read(lines)
    let store = try new.store()
    let arrival = try store.takeIn(transcripts, practice: practice)
    #expect(arrival == Arrival(transcripts: 2, pieces: 1, reviews: 2))
    #expect(try export(store) == lines)
  }

  @Test func `what is there already arrives once, and stays as it is`() throws {
    let kept = KeptTranscripts()
    let store = try filled(kept)
    let lines = try export(store)
    let (transcripts, practice) = try read(lines)
    #expect(try store.takeIn(transcripts, practice: practice) == Arrival())
    #expect(try export(store) == lines)
  }

  @Test func `a review whose number is taken gets another`() throws {
    let (old, new) = (KeptTranscripts(), KeptTranscripts())
    let (transcripts, practice) = try read(export(filled(old)))
    let store = try new.store()
    for index in 0..<3 {
      try store.keep(KeptTranscripts.review(of: "mine", attempt: "\(index)", at: 100 + index))
    }
    _ = try store.takeIn(transcripts, practice: practice)
    let reviews = try store.practice().reviews
    #expect(reviews.count == 5)
    #expect(Set(reviews.compactMap(\.sequence)).count == 5)
    #expect(reviews.filter { $0.drill == DrillID("mine") }.count == 3)
  }

  @Test func `a line of practice that makes no sense is refused in words`() {
    for text in [
      #"{"practice": 9, "kind": "review"}"#, #"{"practice": 1, "kind": "other"}"#,
      #"{"practice": 1, "kind": "interview", "date": "2026-02-30"}"#,
      #"{"practice": 1, "kind": "piece", "transcript": "../x"}"#,
    ] {
      var record = PracticeRecord()
      #expect(throws: UnreadableRecord.self) {
        try PracticeJSON.read(JSON(parsing: text), into: &record)
      }
    }
  }
}
