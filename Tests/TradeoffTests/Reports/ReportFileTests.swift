import Foundation
import Interview
import RubricEngine
import TerminalUI
import Testing

@testable import tradeoff

@Suite struct ReportFileTests {
  private let date = Timestamp(seconds: 1_772_366_400)
  private let nasty = "<script>alert('x')</script> & \"q\" \u{1B}[31m 🚀 é"

  private func transcript(prompt: String = "card-fraud") -> Transcript {
    func evidence(_ start: Int, _ end: Int) -> Evidence {
      let bytes = Array(nasty.utf8)[start..<end]
      return Evidence(
        part: .framing, span: Span(start, end), text: String(decoding: bytes, as: UTF8.self))
    }
    func finding(_ id: MistakeID, _ severity: Severity, _ evidence: Evidence) -> Finding {
      Finding(
        mistake: id, severity: severity, confidence: 0.9, rule: nasty, message: nasty, fix: nasty,
        evidence: [evidence], drill: nil)
    }
    let assessment = Assessment(
      overall: 3, score: 50, advisory: nil, scores: [.framing: 2],
      findings: [
        finding(.listedTradeoffs, .plain, evidence(0, 8)),
        finding(.noExamples, .slight, evidence(4, 12)),
      ], strengths: [Strength(id: "adapts", message: nasty, evidence: [evidence(20, 24)])],
      advice: [Advice(score: .decision, message: nasty, fix: nasty, evidence: [], drill: nil)],
      stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false))
    return Transcript(
      id: TranscriptID("abc"), promptID: PromptID(prompt), promptText: nasty,
      submission: Submission(
        framing: nasty,
        followUps: [FollowUpReply(id: nil, question: nasty, answer: nasty, press: nasty)]),
      reasons: [nasty], presses: [nil], startedAt: date, finishedAt: date,
      grade: Grade(assessment: assessment, content: "c", gradedAt: date),
      disputes: [Dispute(mistake: .noExamples, reason: nasty, disputedAt: date)])
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/report-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func file(
    _ format: ReportFormat = .markdown, prompt: String = "card-fraud"
  ) -> ReportFile {
    ReportFile(transcript: transcript(prompt: prompt), bank: nil, format: format)
  }

  @Test func `a file that is there is never overwritten`() throws {
    try inFolder { folder in
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/card-fraud-abc.md"))
      let names = [try file().write(in: folder), try file().write(in: folder)]
      #expect(names == ["card-fraud-abc-2.md", "card-fraud-abc-3.md"])
      let first = try String(contentsOfFile: folder + "/card-fraud-abc.md", encoding: .utf8)
      #expect(first == "mine")
    }
  }

  @Test func `a link is not followed`() throws {
    try inFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/card-fraud-abc.md", withDestinationPath: folder + "/elsewhere")
      let name = try file().write(in: folder)
      #expect(name == "card-fraud-abc-2.md")
      #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
    }
  }

  @Test func `an imported prompt's name can't lead out of the folder`() throws {
    try inFolder { folder in
      let name = try file(prompt: "../../a b").write(in: folder)
      #expect(name == "------a-b-abc.md")
    }
  }

  @Test func `a folder that is not there is named with what to do`() {
    #expect(throws: CommandFailure.self) { try file().write(in: "/nowhere/at/all") }
  }

  @Test func `HTML escapes everything that others wrote`() {
    let html = file(.html, prompt: nasty).text
    #expect(!html.contains("<script") && !html.contains("\"q\"") && !html.contains("\u{1B}"))
    #expect(!html.contains("alert('"))
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;"))
  }

  @Test func `HTML numbers evidence where findings cross, and signs strengths`() {
    let html = file(.html).text
    #expect(
      html.contains(
        "<mark class=\"plain\">&lt;scr</mark><mark class=\"plain\">ipt&gt;</mark><sup>[1]</sup>"
          + "<mark class=\"watch\">aler</mark><sup>[2]</sup>"))
    #expect(html.contains("<sup>[+]</sup>"))
  }

  @Test func `HTML says plain, watch and clean in words, and what is disputed`() {
    let html = file(.html).text
    #expect(html.contains("<strong>plain</strong> listed-tradeoffs [1]"))
    #expect(html.contains("<strong>watch</strong> no-examples [2]"))
    #expect(html.contains("<strong>clean</strong> lost-structure"))
    #expect(html.contains("Without what you dispute: 3 of 5, borderline (58 of 100)"))
    #expect(html.contains("<p>Disputed: &lt;script"))
  }

  @Test func `the JSON file is read back as the same transcript`() throws {
    let bytes = Array(file(.json).text.dropLast().utf8)
    let read = try TranscriptJSON.transcript(fromLine: bytes, number: 1) { _ in
      (transcript().grade, date)
    }
    #expect(read == transcript())
  }
}
