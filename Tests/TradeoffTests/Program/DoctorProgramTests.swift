import Foundation
import Interview
import Testing

@Suite struct DoctorProgramTests {
  private let home = FileManager.default.temporaryDirectory.appendingPathComponent("d-\(UUID())")

  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program {
    try Program.run(["doctor"] + arguments, home: home.path, environment: environment)
  }

  private func write(_ text: String, to path: String) throws {
    let file = home.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try Data(text.utf8).write(to: file)
  }

  @Test func `a new user has no problems, and looking leaves nothing behind`() throws {
    let text = try run()
    #expect(text.code == 0)
    #expect(text.output.hasSuffix("\nno problems found\n"))
    #expect(!FileManager.default.fileExists(atPath: home.path))
    let json = try JSON(parsing: run("--format", "json").output)
    #expect(json["database"]?["state"]?.string == "not there yet")
    #expect(json["content"]?["version"]?.string?.count == 16)
    #expect(json["terminal"]?["is_terminal"]?.bool == false)
    #expect(json["problems"]?.array == [])
  }

  @Test func `what an interview left is counted and not shown`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let words = "My secret words about the deadline."
    // Both replies are thin, so each is pressed once.
    let answers = Array(
      (Array(repeating: words, count: 7).joined(separator: "\n.\n") + "\n.\n").utf8)
    _ = try Program.run(
      ["interview", "card-fraud", "--plain", "--seed", "1"], input: answers, home: home.path)
    _ = try Program.run(
      ["interview", "churn", "--plain", "--seed", "1"], input: Array((words + "\n").utf8),
      home: home.path)
    let run = try run("--format", "json")
    #expect(run.code == 0)
    let json = try JSON(parsing: run.output)
    #expect(json["database"]?["state"]?.string == "sound")
    #expect(json["database"]?["transcripts"]?.integer == 1)
    #expect(json["drafts"]?["unfinished"]?.integer == 1)
    #expect(!run.output.contains("secret"))
  }

  @Test func `a damaged database, a bad setting and a bad draft are all told`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    try write("this is no database, however long it goes on", to: "data/transcripts.sqlite")
    try write("theme: neon\n", to: "config/config.yaml")
    try write("no draft\n", to: "state/drafts/x.draft")
    let run = try run("--format", "json")
    #expect(run.code == 1)
    let json = try JSON(parsing: run.output)
    #expect(json["database"]?["state"]?.string == "broken")
    #expect(json["configuration"]?["errors"]?.integer == 1)
    #expect(json["drafts"]?["unreadable"]?.integer == 1)
    #expect(json["problems"]?.array?.count == 3)
  }

  @Test func `content that isn't there is a problem and not the end`() throws {
    let run = try run(environment: ["TRADEOFF_CONTENT": "/no/such/folder"])
    #expect(run.code == 1)
    #expect(run.output.contains("'tradeoff content check' lists them"))
  }
}
