import Foundation
import Interview
import Testing

@testable import tradeoff

@Suite struct ProgramTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the version goes to standard output, with that of the content`() throws {
    let run = try Program.run(["--version"])
    #expect(run.code == 0)
    #expect(run.output.wholeMatch(of: /0\.1\.0 \(content [0-9a-f]{16}\)\n/) != nil)
    #expect(run.errors == "")
    let list = try Program.run(["content", "list"])
    #expect(list.output.contains(run.output.dropFirst(15).prefix(16)))
  }

  @Test func `the commit is told where the build was told`() {
    let version = Release.versionWithContent(
      commit: "0245d18+", environment: ["TRADEOFF_CONTENT": Document.repository + "/content"])
    #expect(version.wholeMatch(of: /0\.1\.0 \(commit 0245d18\+, content [0-9a-f]{16}\)/) != nil)
  }

  @Test func `the version is told without content too`() throws {
    let run = try Program.run(["--version"], environment: ["TRADEOFF_CONTENT": "/no/such/folder"])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("0.1.0 (content with errors"))
  }

  @Test func `the guide goes to standard output where there is no terminal`() throws {
    let whole = try Program.run(["guide"], environment: ["PAGER": "false"])
    #expect(whole.code == 0)
    #expect(whole.output.hasPrefix("The shape of an answer\n"))
    #expect(whole.output.contains("\nMistake: rigid follow-ups\n"))
    let term = try Program.run(["guide", "strong", "yes"])
    #expect(term.output.hasPrefix("strong yes\n  An overall of 5."))
    let lost = try Program.run(["guide", "fraem"])
    #expect(lost.code == 2)
    #expect(lost.errors.hasSuffix("did you mean 'frame'?\n"))
  }

  @Test func `a usage error ends with 2 and writes to standard error alone`() throws {
    let run = try Program.run(["grade", "--format", "xml"])
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("--format"))
  }

  @Test func `a prompt that isn't there ends with 2 and a suggestion`() throws {
    let run = try Program.run(["prompts", "show", "card-frad"])
    #expect(run.code == 2)
    #expect(
      run.errors == """
        error: there is no prompt 'card-frad'; did you mean 'card-fraud'? 'tradeoff prompts' shows \
        all.

        """)
  }

  @Test func `content that isn't there ends with 2`() throws {
    let run = try Program.run(["--content", "no/such/folder", "prompts"])
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("error: the content can't be used\nno/such/folder:1:1: error: "))
  }

  @Test func `the repository's content passes its check`() throws {
    let run = try Program.run(["content", "check"])
    #expect(run.code == 0)
    #expect(run.output.contains("; 0 errors"))
  }

  @Test func `content with an error fails its check with 1`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("check-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let lexicon = folder.appendingPathComponent("lexicon")
    try FileManager.default.createDirectory(at: lexicon, withIntermediateDirectories: true)
    try Data("concept: {}\n".utf8).write(to: lexicon.appendingPathComponent("sides.yml"))
    let run = try Program.run(["content", "check", folder.path])
    #expect(run.code == 1)
    #expect(
      run.output == """
        \(folder.path)/lexicon/sides.yml:1:1: error: unknown key 'concept' in a lexicon file; \
        did you mean 'concepts'?
        1 file, 1 error

        """)
  }

  @Test func `standard input is graded, errors in their place, and the code is 2`() throws {
    let input = Array("{\"id\": \"a\"}\n{\"id\": \u{FFFD}\n{\"id\": \"c\"}\n".utf8)
    let run = try Program.run(["grade", "--format", "json", "-"], input: input)
    #expect(run.code == 2)
    #expect(run.errors == "")
    let ids = try run.output.split(separator: "\n").map { try JSON(parsing: String($0))["id"] }
    #expect(ids == [.string("a"), .string("2"), .string("c")])
  }

  @Test func `a missing file doesn't keep the others from being graded`() throws {
    let corpus = Self.repository.appendingPathComponent("Tests/Fixtures/corpus/answers.jsonl").path
    let run = try Program.run(["grade", "--format", "json", "no-such.jsonl", corpus])
    #expect(run.code == 2)
    #expect(run.errors == "error: no-such.jsonl: there is no such file; check the name\n")
    let answers = try String(contentsOfFile: corpus, encoding: .utf8).split(separator: "\n").count
    #expect(run.output.split(separator: "\n").count == answers)
  }

  @Test func `the corpus graded by one job or four is the same`() throws {
    let corpus = Self.repository.appendingPathComponent("Tests/Fixtures/corpus/answers.jsonl").path
    let alone = try Program.run(["grade", "--format", "json", "--jobs", "1", corpus])
    let together = try Program.run(["grade", "--format", "json", "--jobs", "4", corpus])
    #expect(alone.code == 0)
    #expect(alone.output == together.output)
  }

  @Test func `a free answer in Markdown is graded from standard input`() throws {
    let run = try Program.run(["grade"], input: Array("It depends on who waits.\n".utf8))
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("1\nOverall "))
  }

  @Test func `every command explains itself`() throws {
    for command in [
      [], ["grade"], ["explain"], ["prompts"], ["content"], ["content", "check"], ["guide"],
      ["config"], ["config", "init"], ["doctor"],
    ] {
      let run = try Program.run(command + ["--help"])
      #expect(run.code == 0)
      #expect(run.output.contains("USAGE: tradeoff"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `there are completions for the shells`(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.code == 0)
    #expect(run.output.contains("tradeoff"))
  }
}
