import Foundation
import Interview
import Testing

/// A class from the assignment to the page for the next lesson, with the built program.
@Suite struct ClassProgramTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "class-\(UUID())")

  private static let assignment = """
    title: Week 3
    prompts: [card-fraud, churn]
    timed: true
    due: 2026-12-01 18:00 +00:00

    """

  private func write(_ text: String, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func writeClass() throws {
    try write(Self.assignment, to: "week3.yml")
    try write(
      """
      {"id": "a1", "author": "Ada Lovelace", "prompt_id": "card-fraud", "finished_at": "2026-11-30T10:00:00Z", "framing": "Batch is scoring overnight. Real time is scoring at once.", "tradeoffs": "Latency, cost, accuracy and complexity.", "examples": "Netflix."}
      {"id": "a2", "author": "Ada Lovelace", "prompt_id": "churn", "finished_at": "2026-12-02T10:00:00Z", "answer": "The list is called once a week, so scores from last night are fresh enough; a stream would cost an engineer on call and bring nothing, because the callers can only ring 500 people a day."}
      not json
      """, to: "in/ada.jsonl")
    try write(
      """
      ---
      prompt: card-fraud
      author: =HYPERLINK("x")
      date: 2026-11-29 09:00
      ---
      ## Framing
      The payment waits for us, <b>200 ms</b> at most.

      ## Tradeoffs
      Real time costs more, because the fleet has to be there for the evening's peak.

      ## Examples
      A stolen card at a petrol pump: the fuel is gone before any batch runs.
      """, to: "in/bo.md")
    try write(
      """
      overrides:
        - author: Ada Lovelace
          prompt: card-fraud
          overall: 3
          comment: You explained it well in class.
      """, to: "in/overrides.yml")
  }

  @Test func `a class gets feedback for each person, a page for the lesson, CSV and JSON`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try writeClass()
    let run = try Program.run([
      "grade", "--class", path("in"), "--output", path("out"), "--assignment", path("week3.yml"),
    ])
    #expect(run.code == 2, "a line is no JSON")
    #expect(run.errors.hasPrefix("error: ada.jsonl:3:1: "))
    #expect(run.output == "graded 3 answers by 2 people; see \(path("out"))/class.md\n")

    let ada = try read("out/people/ada-lovelace.md")
    #expect(ada.contains("**Your teacher:** 3 of 5, borderline. You explained it well in class."))
    #expect(ada.contains("The program: "))
    #expect(ada.contains("Finished 2026-12-02 10:00, late."))
    #expect(ada.contains("Listed tradeoffs"))

    let lesson = try read("out/class.md")
    for heading in [
      "Overall", "To take up next", "Mistakes", "Prompts, hardest first",
      "Before and after", "People", "Not graded",
    ] {
      #expect(lesson.contains("\n## \(heading)\n"), "\(heading)")
    }
    #expect(lesson.hasPrefix("# Week 3: the class\n\n3 answers by 2 people; 1 late;"))
    #expect(lesson.contains("(teacher: 3)"))
    #expect(lesson.contains("| churn |"), "Bo has not answered churn")

    let table = try read("out/grades.csv").split(separator: "\r\n")
    #expect(table.count == 4)
    // Read as text, the mark in front would be gone.
    let bytes = try Data(contentsOf: folder.appendingPathComponent("out/grades.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(table.contains { $0.hasPrefix("\"'=HYPERLINK(\"\"x\"\")\"") })
    #expect(table.contains { $0.contains("\"3\",\"You explained it well in class.\"") })

    let html = try read("out/people/hyperlink-x.html")
    #expect(html.contains("&lt;b&gt;") || !html.contains("<b>"))
    let json = try JSON(parsing: read("out/class.json"))
    #expect(json["answers"]?.integer == 3)
    #expect(json["people"]?.array?.count == 2)
  }

  @Test func `pseudonyms leave no name anywhere, and the teacher is told who is who`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try writeClass()
    try FileManager.default.removeItem(at: folder.appendingPathComponent("in/overrides.yml"))
    let run = try Program.run([
      "grade", "--class", path("in"), "--output", path("out"), "--pseudonyms", "oak",
    ])
    #expect(run.output.contains("  Ada Lovelace\n"))
    let names = try FileManager.default.subpathsOfDirectory(atPath: path("out"))
    #expect(names.contains("class.md"))
    for name in names where name.contains(".") {
      #expect(!name.lowercased().contains("ada"))
      let text = try read("out/\(name)").lowercased()
      #expect(!text.contains("lovelace"), "\(name)")
      #expect(!text.contains("ada.jsonl"), "\(name)")
    }
  }

  @Test func `an earlier run's pages are no answers, and are replaced only when asked`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try writeClass()
    let arguments = ["grade", "--class", path("in"), "--output", path("in/feedback")]
    let first = try Program.run(arguments)
    let second = try Program.run(arguments)
    #expect(second.code == 2)
    #expect(second.errors.contains("is there already; give another name with --output, or --force"))
    let third = try Program.run(arguments + ["--force"])
    #expect(third.output == first.output)
  }

  @Test func `an override that fits nobody is refused with its place`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try writeClass()
    try write(
      "overrides:\n  - author: Ada Lovelac\n    comment: Good.\n", to: "in/overrides.yml")
    let run = try Program.run(["grade", "--class", path("in"), "--output", path("out")])
    #expect(run.code == 2)
    #expect(
      run.errors.contains(
        "overrides.yml:2:5: error: no answer by 'Ada Lovelac' fits; did you mean 'Ada Lovelace'?"))
    #expect(!FileManager.default.fileExists(atPath: path("out")))
  }

  @Test func `a student answers an assignment and hands it in`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Self.assignment, to: "week3.yml")
    let home = path("home")
    let words = """
      The payment waits for the score, 200 ms at most, so it has to be there before the goods leave; \
      a nightly batch comes too late because the money is gone by then.
      """
    let answers = Array(
      (Array(repeating: words, count: 8).joined(separator: "\n.\n") + "\n.\n").utf8)
    let first = try Program.run(
      ["interview", "--assignment", path("week3.yml"), "--plain"], input: answers, home: home)
    #expect(first.code == 0)
    #expect(first.output.hasPrefix("Week 3\ndue 2026-12-01 18:00"))
    #expect(first.output.contains("  Card fraud: open\n"))
    #expect(first.output.contains("(You have 3 min 0 s.)"))
    #expect(first.errors.contains("1 of 2 answered; go on with: tradeoff interview --assignment"))

    let show = try Program.run(["assignment", "show", path("week3.yml")], home: home)
    #expect(show.output.contains("  Card fraud: answered "))
    let handIn = try Program.run(
      ["assignment", "hand-in", path("week3.yml"), "--author", "Ada", path("ada.jsonl")],
      home: home)
    #expect(handIn.code == 0)
    #expect(handIn.errors.contains("note: not answered: churn"))
    let json = try JSON(parsing: read("ada.jsonl"))
    #expect(json["author"]?.string == "Ada")
    #expect(json["assignment"]?.string == "Week 3")
    #expect(json["grades"] == nil)
    #expect(json["followups"]?.array?.count == 2)
    let graded = try Program.run(["grade", "--format", "json", path("ada.jsonl")])
    #expect(graded.code == 0)
    #expect(graded.output.contains("\"author\": \"Ada\""))
  }

  @Test func `an assignment with mistakes names them all with their places`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(
      "title: x\nprompts: [card-frad, churn, churn]\ndue: soon\ntimd: true\n", to: "week3.yml")
    let run = try Program.run(["assignment", "show", path("week3.yml")])
    #expect(run.code == 2)
    for message in [
      "week3.yml:2:11: error: there is no prompt 'card-frad'; did you mean 'card-fraud'?",
      "week3.yml:2:29: error: 'churn' is in 'prompts' twice; keep one",
      "week3.yml:3:6: error: 'due' can't be 'soon'; write a date such as 2026-12-01 18:00",
      "week3.yml:4:1: error: unknown key 'timd' in an assignment; did you mean 'timed'?",
    ] {
      #expect(run.errors.contains(message), "\(message)")
    }
  }

  @Test func `options for a class without one, and files beside one, are refused`() throws {
    #expect(try Program.run(["grade", "--pseudonyms", "oak"]).code == 2)
    #expect(try Program.run(["grade", "--class", "x", "a.md"]).code == 2)
    let run = try Program.run(["grade", "--class", path("nowhere"), "--output", path("out")])
    #expect(run.code == 2)
    #expect(run.errors.contains("there is no folder"))
  }
}
