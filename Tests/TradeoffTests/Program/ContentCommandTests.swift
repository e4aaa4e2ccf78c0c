import Foundation
import Testing

/// Writing, checking and adding prompts with the built program.
@Suite struct ContentCommandTests {
  /// A place to write in, which is also the program's home.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("content-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  /// Writes a prompt of one's own, made of the example in the authors' guide.
  private func write(_ id: String, to folder: String) throws -> String {
    let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("content/README.md")
    let text = try String(contentsOf: guide, encoding: .utf8)
    let start = try #require(text.range(of: "title: Free parking spots"))
    let end = try #require(text.range(of: "```", range: start.lowerBound..<text.endIndex))
    let path = "\(folder)/\(id).yml"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text[start.lowerBound..<end.lowerBound].utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func `a skeleton is written once, and its check says what is missing`() throws {
    try inFolder { home in
      let folder = "\(home)/drafts"
      let first = try Program.run(["content", "new", "parking-spots", "--in", folder], home: home)
      let path = "\(folder)/parking-spots.yml"
      #expect(first.output == "wrote \(path); fill it in, then: tradeoff content check \(path)\n")
      #expect(first.code == 0)
      let again = try Program.run(["content", "new", "parking-spots", "--in", folder], home: home)
      #expect(again.code == 2)
      #expect(again.errors.hasSuffix("is there already; choose another id or folder\n"))
      let check = try Program.run(["content", "check", path], home: home)
      #expect(check.code == 1)
      #expect(check.output.contains("'title' is empty; write it or remove the key\n"))
    }
  }

  @Test(arguments: ["Parking", "../x", "a--b", ""])
  func `a skeleton needs an id`(id: String) throws {
    try inFolder { home in
      let run = try Program.run(["content", "new", id], home: home)
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("error: '\(id)' can't be an id; "))
    }
  }

  @Test func `an added prompt is listed beside the built-in ones and can be graded`() throws {
    try inFolder { home in
      let path = try write("parking-spots", to: "\(home)/drafts")
      let check = try Program.run(["content", "check", path], home: home)
      #expect(check.code == 0)
      let add = try Program.run(["content", "add", path, "--domain", "mobility"], home: home)
      #expect(add.code == 0)
      #expect(
        add.output.hasPrefix(
          "added 1 prompt: parking-spots, in "
            + "\(home)/data/content/prompts/mobility/parking-spots.yml\n"))
      let list = try Program.run(["prompts"], home: home)
      #expect(list.output.contains("parking-spots"))
      #expect(list.output.contains("card-fraud"))
      #expect(list.errors == "")
      let installed = try Program.run(["content", "list"], home: home)
      #expect(
        installed.output.contains("your own prompts, in \(home)/data/content\n  parking-spots"))
      let answer = "{\"prompt_id\": \"parking-spots\", \"framing\": \"Spots go within minutes.\"}"
      let grade = try Program.run(
        ["grade", "--format", "json"], input: Array(answer.utf8), home: home)
      #expect(grade.code == 0)
      #expect(grade.output.contains("\"prompt_id\": \"parking-spots\""))
    }
  }

  @Test func `what is broken is refused with its place, and the bank is there all the same`()
    throws
  {
    try inFolder { home in
      let path = try write("card-fraud", to: "\(home)/pack/prompts/mobility")
      let add = try Program.run(["content", "add", "\(home)/pack"], home: home)
      #expect(add.code == 2)
      #expect(
        add.errors == """
          error: nothing was installed
          \(path):1:1: error: the prompt 'card-fraud' is in the built-in bank already; rename one
          1 file, 1 error

          """)
      _ = try write("card-fraud", to: "\(home)/data/content/packs/mine/prompts/mobility")
      let list = try Program.run(["prompts"], home: home)
      #expect(list.code == 0)
      #expect(list.output.contains("card-fraud"))
      #expect(list.errors.hasPrefix("warning: the pack 'mine' is left out: "))
      let check = try Program.run(["content", "check"], home: home)
      #expect(check.code == 1)
      #expect(check.output.hasSuffix("added by you: 1 file, 1 error\n"))
    }
  }

  @Test func `a file or folder that isn't there is said so`() throws {
    try inFolder { home in
      for command in ["check", "add"] {
        let run = try Program.run(["content", command, "no-such"], home: home)
        #expect(run.code == 2)
        #expect(run.errors == "error: there is no folder or file 'no-such'; check the name\n")
      }
    }
  }
}
