import Foundation
import Interview
import RubricEngine
import Testing

@testable import TranscriptStore

@Suite struct DeletionTests {
  /// Rare enough to be found by nothing but itself, also in the index, which keeps stems.
  private let words = "xyzzyplugh quuxfrobnitz"
  private var traces: [String] { ["xyzzyplugh", "quuxfrobnitz", "xyzzyplug", "quuxfrob"] }

  @Test func `no byte of a deleted transcript is left in any file`() throws {
    let kept = KeptTranscripts()
    let store = try kept.store()
    for index in 0..<20 {
      try store.save(KeptTranscripts.transcript("t\(index)", framing: "Batch at night \(index)."))
    }
    let long = String(repeating: "\(words) ", count: 3000)
    try store.save(KeptTranscripts.transcript("secret", framing: long))
    let piece = DrillPiece(
      transcript: TranscriptID("secret"), mistake: .noExamples, rule: "no-examples/absent",
      part: .framing, span: Span(0, 4), depth: nil, addedAt: KeptTranscripts.date)
    try store.add(piece)
    try store.keep(KeptTranscripts.review(of: piece.id.name, attempt: "tried \(words)"))
    for index in 20..<40 {
      try store.save(KeptTranscripts.transcript("t\(index)", framing: "Batch at night \(index)."))
    }
    #expect(try !kept.files(with: "xyzzyplugh").isEmpty)

    #expect(try store.delete(TranscriptID("secret")) != nil)
    for trace in traces { #expect(try kept.files(with: trace) == []) }
    #expect(try store.transcripts().count == 40)
    #expect(StoreHealth(at: store.backups.backups[0].path).transcripts == 40)
    #expect(try store.delete(TranscriptID("secret")) == nil)
  }

  @Test func `drafts that rewrite a deleted transcript go with it, and others stay`() throws {
    let kept = KeptTranscripts()
    let drafts = DraftFolder(at: kept.folder + "/drafts")
    func draft(_ id: String, of transcript: String?) -> Draft {
      Draft(
        id: TranscriptID(id), promptID: nil, promptText: "Why?", seed: 1,
        startedAt: KeptTranscripts.date,
        revision: transcript.map {
          Draft.Revision(transcript: TranscriptID($0), part: .framing)
        }, stage: .framing, texts: [.tradeoffs: words])
    }
    for (id, transcript) in [("one", "gone"), ("two", "other"), ("three", nil)] {
      try drafts.begin(draft(id, of: transcript)).close()
    }
    drafts.discardRevisions(of: [TranscriptID("gone")])
    #expect(Set(drafts.unfinished().drafts.map(\.id.name)) == ["two", "three"])
  }
}
