import ContentBank
import Foundation
import Interview
import RubricEngine
import Testing

/// Whole answers with all that the bank finds in them; `RECORD=1` writes the findings anew.
@Suite struct AnswersTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Answers")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

  private func read(_ name: String) throws -> (file: String, answer: AnnotatedAnswer) {
    let url = Self.folder.appendingPathComponent("\(name).txt")
    let file = try String(contentsOf: url, encoding: .utf8)
    return (file, try #require(AnnotatedAnswer(file), "Answers/\(name).txt has another form"))
  }

  private func assess(_ answer: AnnotatedAnswer) throws -> Assessment {
    let given = GivenAnswer(
      id: answer.prompt, promptID: answer.prompt, submission: answer.submission)
    let (submission, prompt) = given.matched(with: try RealContent.bank.get().prompts)
    return try RealContent.grader.get().assess(submission, for: prompt)
  }

  @Test(arguments: names)
  func `an answer's findings are those annotated in it`(name: String) throws {
    let (file, answer) = try read(name)
    let annotated = answer.annotated(with: try assess(answer).findings)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(annotated.utf8).write(to: Self.folder.appendingPathComponent("\(name).txt"))
      return
    }
    let changes = annotated.split(separator: "\n").difference(from: file.split(separator: "\n"))
    #expect(
      annotated == file,
      """
      Answers/\(name).txt differs; if the new findings are right, accept them with RECORD=1
      \(changes.map { change in
        switch change {
        case .remove(let line, let text, _): "-\(line + 1) \(text)"
        case .insert(let line, let text, _): "+\(line + 1) \(text)"
        }
      }.joined(separator: "\n"))
      """)
  }

  @Test(arguments: names)
  func `an answer has a known prompt and 100 to 300 words`(name: String) throws {
    let (_, answer) = try read(name)
    #expect(try RealContent.bank.get().prompt(PromptID(answer.prompt)) != nil)
    let words = answer.parts.reduce(0) { $0 + $1.text.split { $0 == " " || $0 == "\n" }.count }
    #expect((100...300).contains(words), "\(words) words")
  }

  @Test(arguments: MistakeID.documented.map(\.name))
  func `every mistake has its answer and is found in it`(mistake: String) throws {
    let (_, answer) = try read(mistake)
    #expect(answer.mistakes.contains(mistake))
    let findings = try assess(answer).findings
    #expect(findings.contains { $0.mistake.name == mistake && !$0.isQuestion })
  }

  @Test(arguments: names.filter { $0.hasPrefix("clean-") })
  func `a strong answer is found to be one`(name: String) throws {
    let (_, answer) = try read(name)
    #expect(answer.mistakes.isEmpty)
    let assessment = try assess(answer)
    #expect(assessment.findings.isEmpty && assessment.advisory == nil)
    #expect(assessment.overall >= 4)
  }

  @Test func `there are three strong answers`() {
    #expect(Self.names.count { $0.hasPrefix("clean-") } >= 3)
  }
}
