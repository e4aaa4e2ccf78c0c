import ContentBank
import Foundation
import Interview
import RubricEngine
import Testing

@testable import tradeoff

@Suite struct GradeRunTests {
  private final class Printed {
    var text = ""
    var notes: [String] = []
  }

  /// What grading a file with this text prints.
  private func grade(
    _ text: String, named name: String = "answers.jsonl", format: GradeFormat = .json,
    jobs: Int = 1
  ) throws -> (text: String, notes: [String], hasFailed: Bool) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("grade-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    let printed = Printed()
    var run = GradeRun(
      grading: AnswerGrading(bank: .small, format: format, isColored: false, columns: 80),
      jobs: jobs, write: { printed.text += $0 }, note: { printed.notes.append($0) })
    run.grade(file.path)
    return (printed.text, printed.notes, run.hasFailed)
  }

  private func ids(_ text: String) throws -> [String?] {
    try text.split(separator: "\n").map { try JSON(parsing: String($0))["id"]?.string }
  }

  @Test func `each line gives one line, in order`() throws {
    let printed = try grade("{\"id\": \"x\"}\n\n{}\n{\"id\": \"z\"}")
    #expect(try ids(printed.text) == ["x", "3", "z"])
    #expect(!printed.hasFailed)
  }

  @Test func `a line that can't be read is reported in its place and the rest graded`() throws {
    let printed = try grade("{\"id\": \"x\"}\n{\"id\": 5.5}\nnonsense\n{\"id\": \"z\"}\n")
    #expect(try ids(printed.text) == ["x", "2", "3", "z"])
    #expect(printed.hasFailed)
    let lines = printed.text.split(separator: "\n")
    #expect(
      lines[2]
        == #"{"id": "3", "error": {"line": 3, "column": 1, "message": "a value can't start here"}}"#
    )
  }

  @Test func `a line over eight mebibytes is reported and the rest graded`() throws {
    let long = String(repeating: " ", count: 8 << 20 + 1)
    let printed = try grade("\(long)\n{\"id\": \"z\"}\n")
    #expect(try ids(printed.text) == ["1", "z"])
    #expect(printed.text.contains("the line is longer than 8 MiB; shorten it"))
  }

  @Test(arguments: GradeFormat.allCases)
  func `the number of jobs changes no byte`(format: GradeFormat) throws {
    var lines: [String] = []
    for number in 0..<200 {
      let text = String(repeating: "Scores are written overnight. ", count: number % 7)
      lines.append(
        number % 11 == 5 ? "{broken" : "{\"id\": \"n\(number)\", \"framing\": \"\(text)\"}")
    }
    let text = lines.joined(separator: "\n")
    let alone = try grade(text, named: "same.jsonl", format: format, jobs: 1).text
    let together = try grade(text, named: "same.jsonl", format: format, jobs: 7).text
    let folder = /grade-[0-9A-F-]+/
    #expect(alone.replacing(folder, with: "") == together.replacing(folder, with: ""))
    #expect(alone.utf8.count > 200)
  }

  @Test func `author and unknown prompts are given back`() throws {
    let printed = try grade(#"{"prompt_id": "nowhere", "author": "Ann"}"#)
    let line = try JSON(parsing: printed.text.trimmingCharacters(in: .newlines))
    #expect(line["author"]?.string == "Ann")
    #expect(line["prompt_id"]?.string == "nowhere")
    #expect(line["content"]?.string == "small")
  }

  @Test func `a Markdown file is named for itself`() throws {
    let printed = try grade("## Framing\nIt can't wait.", named: "my.answer.md")
    #expect(try ids(printed.text) == ["my.answer"])
  }

  @Test func `a file that isn't there is a note on standard error`() throws {
    let printed = Printed()
    var run = GradeRun(
      grading: AnswerGrading(bank: .small, format: .json, isColored: false, columns: 80), jobs: 1,
      write: { printed.text += $0 }, note: { printed.notes.append($0) })
    run.grade("no\u{1B}where.jsonl")
    #expect(printed.notes == ["error: no␛where.jsonl: there is no such file; check the name"])
    #expect(printed.text == "")
    #expect(run.hasFailed)
  }

  @Test func `a folder is a note on standard error`() throws {
    let printed = Printed()
    var run = GradeRun(
      grading: AnswerGrading(bank: .small, format: .json, isColored: false, columns: 80), jobs: 1,
      write: { printed.text += $0 }, note: { printed.notes.append($0) })
    run.grade("/")
    #expect(printed.notes == ["error: /: Is a directory; give a file of answers"])
    #expect(run.hasFailed)
  }

  @Test func `an error in text bears the file's name and the place`() throws {
    let printed = try grade("nonsense", format: .text)
    #expect(printed.text.hasSuffix("/answers.jsonl:1:1: error: a value can't start here\n\n"))
  }

  @Test(arguments: [
    ("a.jsonl", nil, AnswerFormat.jsonLines), ("a/b.JSONL", nil, .jsonLines),
    ("a.json", nil, .jsonLines), ("a.md", UInt8(ascii: "{"), .markdown),
    ("-", UInt8(ascii: "{"), .jsonLines), ("-", UInt8(ascii: "#"), .markdown),
    ("answer.txt", UInt8(ascii: "{"), .jsonLines), ("answer", nil, .markdown),
  ])
  func `the form is told by the ending, else by the content`(
    path: String, first: UInt8?, format: AnswerFormat
  ) {
    #expect(AnswerFormat(path: path, firstByte: first) == format)
  }

  @Test(arguments: [
    (FailThreshold.none, [Severity.plain], false), (.slight, [], false), (.slight, [.slight], true),
    (.slight, [.plain], true), (.plain, [.slight], false), (.plain, [.slight, .plain], true),
  ])
  func `the threshold decides which findings fail`(
    threshold: FailThreshold, severities: [Severity], isReached: Bool
  ) {
    #expect(threshold.isReached(by: severities) == isReached)
  }

  @Test(arguments: [("-", "1"), ("a/b.md", "b"), ("b", "b"), (".md", ".md"), ("a.b.md", "a.b")])
  func `an answer is named for its file`(path: String, name: String) {
    #expect(GradeRun.name(of: path) == name)
  }
}
