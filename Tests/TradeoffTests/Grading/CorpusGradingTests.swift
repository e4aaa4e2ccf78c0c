import ContentBank
import Foundation
import Testing

@testable import tradeoff

/// Grading real answers by the real content.
@Suite struct CorpusGradingTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func grade(_ file: URL, jobs: Int) throws -> String {
    let bank = try Bank.load(from: Self.repository.appendingPathComponent("content").path)
    var printed = ""
    var run = GradeRun(
      grading: AnswerGrading(bank: bank, format: .json, isColored: false, columns: 80), jobs: jobs,
      write: { printed += $0 }, note: { Issue.record("\($0)") })
    run.grade(file.path)
    #expect(!run.hasFailed)
    return printed
  }

  @Test func `one job or two print the same bytes, in two runs`() throws {
    let file = Self.repository.appendingPathComponent("Tests/Fixtures/corpus/answers.jsonl")
    let alone = try grade(file, jobs: 1)
    #expect(try grade(file, jobs: 2) == alone)
    let count = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count
    #expect(alone.split(separator: "\n").count == count)
  }
}
