import ContentBank
import Interview
import RubricEngine
import TerminalUI

/// A reader of other people's bytes, with what has to hold of it whatever the bytes are.
///
/// Each target is run by libFuzzer (`scripts/fuzz`) and, over the kept corpus with some mutations,
/// by the tests.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// The decoder of keys, and the editor that they go to.
  case keys
  /// Answers in Markdown.
  case markdown
  /// Answers as lines of JSON.
  case jsonl
  /// Content files of every kind.
  case content
  /// The grading of one answer.
  case engine
  /// Transcripts that `import` reads, and journals of drafts.
  case transcripts

  /// Why an input counts as a find.
  package struct Broken: Error, CustomStringConvertible {
    package let description: String
    init(_ description: String) { self.description = description }
  }

  /// Reads the bytes; throws where something that was promised doesn't hold.
  ///
  /// - Parameter bank: needed by `engine` alone.
  package func run(_ bytes: [UInt8], bank: FuzzBank) throws(Broken) {
    switch self {
    case .keys: try Self.decodeKeys(bytes)
    case .markdown: try Self.readMarkdown(bytes)
    case .jsonl: try Self.readLine(bytes)
    case .content: Self.checkContent(bytes)
    case .engine: try Self.grade(bytes, bank)
    case .transcripts: try Self.readTranscript(bytes)
    }
  }

  /// The first byte says which kind of file the rest is.
  private static func checkContent(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let kinds = ContentFileCheck.kinds
    let rest = Array(bytes.dropFirst())
    let choice = Int(first) % (kinds.count + 1)
    if choice == kinds.count {
      _ = ContentFileCheck.problems(inOwnPrompt: rest)
    } else {
      _ = ContentFileCheck.problems(in: rest, ofKind: kinds[choice])
    }
  }

  private static func readMarkdown(_ bytes: [UInt8]) throws(Broken) {
    guard let given = try? GivenAnswer(markdown: bytes, named: "fuzz") else { return }
    for part in given.submission.parts {
      guard (given.submission.text(of: part) ?? "").utf8.count <= bytes.count + 8 else {
        throw Broken("part \(part.name) is longer than its file")
      }
    }
  }

  private static func readLine(_ bytes: [UInt8]) throws(Broken) {
    _ = try? GivenAnswer(line: bytes, number: 1)
    guard let json = try? JSON(parsing: bytes) else { return }
    guard let again = try? JSON(parsing: json.line), again.line == json.line else {
      throw Broken("what was read is written as something else")
    }
  }

  /// Parts are apart by NUL: framing, tradeoffs, examples, two replies, a free answer.
  private static func grade(_ bytes: [UInt8], _ bank: FuzzBank) throws(Broken) {
    let texts = bytes.split(separator: 0, maxSplits: 5, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    func text(_ index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }
    let submission = Submission(
      framing: text(0), tradeoffs: text(1), examples: text(2),
      freeAnswer: texts.count > 5 ? text(5) : nil,
      followUps: [
        FollowUpReply(id: "a", question: "And at ten times the load?", answer: text(3)),
        FollowUpReply(id: "b", question: "", answer: text(4)),
      ])
    let prompt = bank.prompt(at: bytes.count)
    let assessment = bank.grader.assess(submission, for: prompt)
    guard (1...5).contains(assessment.overall), (0...100).contains(assessment.score) else {
      throw Broken("overall \(assessment.overall), score \(assessment.score)")
    }
    let evidence =
      assessment.findings.flatMap(\.evidence) + assessment.strengths.flatMap(\.evidence)
      + assessment.advice.flatMap(\.evidence) + (assessment.advisory?.evidence ?? [])
    for one in evidence {
      let words = Array((submission.text(of: one.part) ?? "").utf8)
      guard one.span.start >= 0, one.span.start <= one.span.end, one.span.end <= words.count,
        words[one.span.start..<one.span.end].elementsEqual(one.text.utf8)
      else { throw Broken("evidence in \(one.part.name) quotes what isn't there: \(one)") }
    }
  }

  private static func readTranscript(_ bytes: [UInt8]) throws(Broken) {
    _ = try? DraftJSON.replay(bytes)
    var practice = PracticeRecord()
    if let json = try? JSON(parsing: bytes) { try? PracticeJSON.read(json, into: &practice) }
    let now = Timestamp(seconds: 0, offset: 0)
    let grade = Grade(
      assessment: Assessment(
        overall: 1, score: 0, advisory: nil, scores: [:], findings: [], strengths: [], advice: [],
        stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false)),
      engine: "fuzz", content: "fuzz", gradedAt: now)
    func read(_ bytes: [UInt8]) -> Transcript? {
      try? TranscriptJSON.transcript(fromLine: bytes, number: 1) { _ in (grade, now) }
    }
    guard let transcript = read(bytes) else { return }
    let line = TranscriptJSON.json(transcript).line
    guard let again = read(Array(line.utf8)) else { throw Broken("an export can't be imported") }
    guard TranscriptJSON.json(again).line == line else {
      throw Broken("the second export differs from the first")
    }
  }
}
