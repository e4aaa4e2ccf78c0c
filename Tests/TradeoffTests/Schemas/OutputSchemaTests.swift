import Foundation
import Interview
import Testing

/// Every JSON output of the built program is as `schemas` says.
@Suite struct OutputSchemaTests {
  private static let folder = "\(Document.repository)/schemas"
  private static let names = [
    "answers", "class", "comparison", "config", "disputes", "doctor", "due", "explain", "grade",
    "progress", "prompts", "transcript", "transcripts",
  ]

  private let home = FileManager.default.temporaryDirectory.appendingPathComponent(
    "schema-\(UUID())")

  /// What is wrong with the lines that a run wrote.
  private func faults(_ name: String, in text: String) throws -> [String] {
    let schema = try JSONSchema(at: "\(Self.folder)/\(name).json")
    let lines = text.split(separator: "\n")
    #expect(!lines.isEmpty, "nothing was written")
    return try lines.flatMap { schema.faults(of: try JSON(parsing: String($0))) }
  }

  private func expect(
    _ name: String, of arguments: [String], code: Int32 = 0, input: [UInt8] = [],
    location: SourceLocation = #_sourceLocation
  ) throws {
    let run = try Program.run(arguments, input: input, home: home.path)
    #expect(run.code == code, "\(run.errors)", sourceLocation: location)
    #expect(try faults(name, in: run.output) == [], sourceLocation: location)
  }

  /// One thin interview, so that presses, mistakes and a dispute are in it.
  private func answerOnce(seed: Int = 1) throws -> String {
    let words = ["We need it fast.", "Latency, cost, accuracy.", "Netflix.", "Yes.", "No.", "Yes."]
    let input = Array((words + words).flatMap { [$0, "."] }.joined(separator: "\n").utf8)
    let run = try Program.run(
      ["interview", "card-fraud", "--plain", "--seed", "\(seed)"], input: input + [10],
      home: home.path)
    #expect(run.code == 0)
    let list = try Program.run(["transcripts", "--format", "json"], home: home.path)
    let latest = try #require(list.output.split(separator: "\n").first)
    return try #require(try JSON(parsing: String(latest))["id"]?.string)
  }

  @Test(arguments: names)
  func `a schema holds nothing that its reader passes over`(name: String) throws {
    #expect(try JSONSchema(at: "\(Self.folder)/\(name).json").unknownKeywords == [])
  }

  @Test func `there is no schema without a test`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(files == Self.names.map { $0 + ".json" })
  }

  @Test func `verdicts on both corpora are as the schema says, and so are the answers`() throws {
    for corpus in ["corpus", "own-corpus"] {
      let path = "\(Document.repository)/Tests/Fixtures/\(corpus)/answers.jsonl"
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      // Every fifth has all kinds among them.
      let some = lines.enumerated().filter { $0.offset % 5 == 0 }.map { $0.element + "\n" }.joined()
      try expect("grade", of: ["grade", "--format", "json"], input: Array(some.utf8))
    }
    let answer = #"{"id": 7, "author": "Ada", "framing": "x", "followups": [{"answer": "y"}]}"#
    #expect(try faults("answers", in: answer) == [])
  }

  @Test func `a line that can't be read is as the schema says`() throws {
    try expect(
      "grade", of: ["grade", "--format", "json"], code: 2,
      input: Array("{\"id\": \"a\", \"framing\": 3}\n{nonsense\n".utf8))
  }

  @Test func `what practice leaves is as the schemas say`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let id = try answerOnce()
    try expect("transcript", of: ["transcripts", "show", id, "--format", "json"])
    try expect("transcript", of: ["transcripts", "export"])
    try expect("transcripts", of: ["transcripts", "list", "--format", "json"])
    try expect("transcripts", of: ["transcripts", "search", "latency", "--format", "json"])
    let noted = try Program.run(["transcripts", "note", id, "look #again"], home: home.path)
    #expect(noted.code == 0)
    try expect("transcripts", of: ["transcripts", "list", "--tag", "again", "--format", "json"])
    try expect("transcript", of: ["transcripts", "show", id, "--format", "json"])
    try expect(
      "comparison", of: ["transcripts", "compare", id, answerOnce(seed: 2), "--format", "json"])
    try expect("progress", of: ["progress", "--format", "json"])
    try expect("due", of: ["due", "--format", "json"])
    try expect(
      "due", of: ["due", "--interview-date", "2099-01-01", "--plan", "--format", "json"])
    try expect("doctor", of: ["doctor", "--format", "json"])
    try dispute(id)
    try expect("disputes", of: ["transcripts", "disputes", "--format", "json"])
    try expect("transcript", of: ["transcripts", "show", id, "--format", "json"])
  }

  /// Moves the transcript out, disputes its first mistake, and moves it in again.
  private func dispute(_ id: String) throws {
    let whole = try JSON(
      parsing: Program.run(["transcripts", "show", id, "--format", "json"], home: home.path).output)
    let grade = try #require(whole["grades"]?.array?.last)
    let mistake = try #require(grade["assessment"]?["mistakes"]?.array?.first?["id"])
    let dispute = JSON.object([
      .init("mistake", mistake), .init("reason", .string("I said so.")),
      .init("disputed_at", whole["finished_at"] ?? .null),
    ])
    let disputed = JSON.object((whole.members ?? []) + [.init("disputes", .array([dispute]))])
    #expect(try Program.run(["transcripts", "delete", id], home: home.path).code == 0)
    let file = home.appendingPathComponent("moved.jsonl")
    try Data((disputed.line + "\n").utf8).write(to: file)
    #expect(try Program.run(["transcripts", "import", file.path], home: home.path).code == 0)
  }

  @Test func `the doctor of a new user and of one with a broken file is as the schema says`() throws
  {
    defer { try? FileManager.default.removeItem(at: home) }
    try expect("doctor", of: ["doctor", "--format", "json"])
    let config = home.appendingPathComponent("config")
    try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
    try Data("them: dark\n".utf8).write(to: config.appendingPathComponent("config.yaml"))
    try expect("doctor", of: ["doctor", "--format", "json"], code: 1)
  }

  @Test func `the bank, its explanations and the configuration are as the schemas say`() throws {
    try expect("prompts", of: ["prompts", "--format", "json"])
    for id in ["card-fraud", "churn"] {
      try expect("prompts", of: ["prompts", "show", id, "--answers", "--format", "json"])
    }
    for name in ["no-examples", "rigid-followups", "listed-tradeoffs/bare-list"] {
      try expect("explain", of: ["explain", name, "--format", "json"])
    }
    try expect("config", of: ["config", "show", "--format", "json"])
  }

  @Test func `a class's summary is as the schema says`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let answers = """
      {"author": "Ada", "prompt_id": "card-fraud", "finished_at": "2026-11-30", "framing": "Fast."}
      {"author": "Ada", "prompt_id": "churn", "finished_at": "2026-12-30", "framing": "Nightly."}
      {"author": "Bo", "prompt": "Bread?", "answer": "Bake at night."}
      """
    try Data(answers.utf8).write(to: home.appendingPathComponent("a.jsonl"))
    let output = home.appendingPathComponent("out").path
    let run = try Program.run(["grade", "--class", home.path, "--output", output])
    #expect(run.code == 0)
    let text = try String(contentsOfFile: output + "/class.json", encoding: .utf8)
    #expect(try faults("class", in: text) == [])
  }
}
