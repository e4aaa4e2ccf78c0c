import Foundation
import GRDB
import Interview
import RubricEngine

@testable import TranscriptStore

/// Transcripts and a folder for them, for tests that care about files more than about words.
final class KeptTranscripts {
  let folder = FileManager.default.temporaryDirectory.path + "/kept-\(UUID())"
  var path: String { folder + "/transcripts.sqlite" }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func store() throws -> TranscriptStore { try TranscriptStore(at: path) }

  static let date = Timestamp(seconds: 1_772_366_400, offset: 60)

  static func transcript(_ id: String, framing: String = "Because.") -> Transcript {
    let span = Span(0, framing.utf8.count)
    let finding = Finding(
      mistake: .noExamples, severity: .plain, confidence: 0.8, rule: "no-examples/absent",
      message: "m", fix: "f", evidence: [Evidence(part: .framing, span: span, text: framing)],
      drill: nil)
    let assessment = Assessment(
      overall: 3, score: 50, advisory: nil, scores: [.examples: 1], findings: [finding],
      strengths: [], advice: [],
      stance: StanceRecord(initial: .batch, afterFollowUps: [], revisedOpenly: false))
    return Transcript(
      id: TranscriptID(id), promptID: PromptID("p"), promptText: "Why?",
      submission: Submission(
        framing: framing,
        followUps: [FollowUpReply(id: "a", question: "Now?", answer: framing, press: framing)]),
      reasons: ["You said nothing."], presses: ["Which one?"],
      seconds: [.framing: 40], startedAt: date, finishedAt: date,
      grade: Grade(assessment: assessment, content: "c", gradedAt: date),
      disputes: [Dispute(mistake: .noExamples, reason: framing, disputedAt: date)])
  }

  static func review(of drill: String, attempt: String, at seconds: Int = 0) -> DrillReview {
    DrillReview(
      drill: DrillID(drill), attempt: attempt, hints: 1, graded: .good, rating: .easy,
      at: Timestamp(seconds: date.seconds + seconds, offset: 60), practice: .scheduled,
      engine: "1.0.0", content: "c")
  }

  /// Overwrites all but the first page of a database, as a failing disk might.
  func damage(_ file: String? = nil) throws {
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: file ?? path))
    let end = try handle.seekToEnd()
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0xAA, count: Int(end) - 4096))
    try handle.close()
  }

  func damage(page: Int) throws {
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try handle.seek(toOffset: UInt64(page - 1) * 4096)
    try handle.write(contentsOf: Data(repeating: 0xAA, count: 4096))
    try handle.close()
  }

  /// Whether any file below the folder has these bytes.
  func files(with words: String) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return names.sorted().filter { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)")?.range(of: Data(words.utf8)) != nil
    }
  }
}
