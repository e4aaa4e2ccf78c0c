import Testing

@Suite struct DocumentReadingTests {
  private func faults(_ text: String) throws -> [String] {
    try ConsoleSession(Document(path: "a.md", text: text)).faults(in: "a.md")
  }

  @Test func `output that is as shown is no fault`() throws {
    #expect(try faults("```console\n$ echo one; echo two\none\ntwo\n```") == [])
  }

  @Test(arguments: ["a\nb\nc d", "…", "a\n…", "a\n…\nb\n…\nc d", "a\n…\nc …", "…\n…c…d"])
  func `an ellipsis stands for any text of a line or for any lines`(pattern: String) {
    #expect(ConsoleSession.matches("a\nb\nc d", pattern: pattern))
  }

  @Test(arguments: ["a…", "a\n…\nc", "…\nb", "a\nb\nc d\ne", "a\nb\n…d…c"])
  func `other lines are told`(pattern: String) {
    #expect(!ConsoleSession.matches("a\nb\nc d", pattern: pattern))
  }

  @Test func `other output is a fault with its place`() throws {
    let found = try faults("text\n\n```console\n$ true\n$ echo one\ntwo\n```")
    #expect(found == ["a.md:5: $ echo one\nwrites:\none\nwhere the document shows:\ntwo"])
  }

  @Test func `a command without output shown has to succeed`() throws {
    #expect(try faults("```console\n$ false\n```").count == 1)
    #expect(try faults("```console\n$ false\n$ echo $?\n1\n```").count == 1)
    #expect(try faults("```console\n$ echo anything\n```") == [])
  }

  @Test func `the status of a command is there for the next one`() throws {
    #expect(try faults("```console\n$ sh -c 'echo no >&2; exit 3'\nno\n$ echo $?\n3\n```") == [])
  }

  @Test func `a command that ends the shell is a fault`() throws {
    let found = try faults("```console\n$ exit 0\n$ echo on\n```")
    #expect(found == ["a.md:2: $ exit 0\nended the shell"])
  }

  @Test func `a block with a file's name is that file`() throws {
    let text = "```markdown answer.md\n$HOME\n```\n\n```console\n$ cat answer.md\n$HOME\n```"
    #expect(try faults(text) == [])
  }

  @Test func `links and files are found outside of code`() {
    let document = Document(
      path: "docs/a.md",
      text: """
        See [this](b.md), [that](https://example.org) and `[no](link)`, `Sources/none/`, `x/y`.

        ```text
        [not](this) `Sources/that`
        ```
        """)
    #expect(document.links == [Document.Link(target: "b.md", line: 1)])
    #expect(document.namedFiles == [Document.Link(target: "Sources/none/", line: 1)])
    #expect(document.fault(in: document.links[0]) == "docs/a.md:1: there is no 'docs/b.md'")
  }

  @Test func `a quotation is renewed from the report`() {
    let report = Document(path: "r.md", text: "# R\n\n## One (3)\n\nold\n\n## Two\n\nx")
    let lines = [
      "a", "<!-- accuracy: One -->", "wrong", "<!-- end -->", "<!-- accuracy: No -->", "x",
    ]
    let document = Document(path: "a.md", text: lines.joined(separator: "\n") + "\n<!-- end -->")
    let quoted = QuotedReport(document, report: report)
    #expect(
      quoted.renewed == [
        "a", "<!-- accuracy: One -->", "", "old", "", "<!-- end -->", "<!-- accuracy: No -->",
        "<!-- end -->",
      ])
    #expect(quoted.missing == ["No"])
  }
}
