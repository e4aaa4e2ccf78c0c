import Interview
import RubricEngine
import Testing

@Suite struct GivenAnswerMarkdownTests {
  private func read(_ text: String) throws -> GivenAnswer {
    try GivenAnswer(markdown: Array(text.utf8), named: "mine")
  }

  private func error(_ text: String) -> JSONError? {
    let error = #expect(throws: GivenAnswerError.self) { try read(text) }
    return error?.error
  }

  @Test func `headings part the answer`() throws {
    let given = try read(
      """
      ---
      prompt: card-fraud
      author: "Ann: B"
      id: first
      ---
      # My answer

      ## Framing

      It can't wait.
      Really.

      ## Tradeoffs
      Cheap at night.

      ## Examples
      ## Follow-up: a
      I would distil it.
      ## Follow-up: What if it grows?
      Shard it.
      """)
    #expect(
      given
        == GivenAnswer(
          id: "first", promptID: "card-fraud", author: "Ann: B",
          submission: Submission(
            framing: "It can't wait.\nReally.", tradeoffs: "Cheap at night.", examples: "",
            followUps: [
              FollowUpReply(id: "a", question: "", answer: "I would distil it."),
              FollowUpReply(question: "What if it grows?", answer: "Shard it."),
            ])))
  }

  @Test(arguments: [
    "## Trade-offs", "## trade offs:", "# TRADEOFFS", "### Tradeoffs ###", "##   tradeoffs  ",
  ])
  func `headings are told in any spelling`(heading: String) throws {
    #expect(try read("\(heading)\nCheap.").submission == Submission(tradeoffs: "Cheap."))
  }

  @Test func `text without headings is one free answer`() throws {
    let given = try read("\nI would ask first.\n\n## Notes\nMore.\n\n")
    #expect(given.id == "mine")
    #expect(
      given.submission == Submission(freeAnswer: "I would ask first.\n\n## Notes\nMore."))
  }

  @Test func `a free answer may have follow-ups`() throws {
    let given = try read("I would ask.\n\n## Follow-up: b\nStill so.")
    #expect(
      given.submission
        == Submission(
          freeAnswer: "I would ask.",
          followUps: [FollowUpReply(id: "b", question: "", answer: "Still so.")]))
  }

  @Test func `an empty file is an empty free answer`() throws {
    #expect(try read("").submission == Submission(freeAnswer: ""))
  }

  @Test func `a heading in a code block is text`() throws {
    let given = try read("## Framing\n```\n## Examples\n```\nDone.")
    #expect(given.submission == Submission(framing: "```\n## Examples\n```\nDone."))
  }

  @Test func `a prompt in words is kept as its text`() throws {
    let given = try read("---\nprompt: Batch or real time?\n---\nBatch.")
    #expect(given.promptID == nil)
    #expect(given.promptText == "Batch or real time?")
    #expect(given.submission.freeAnswer == "Batch.")
  }

  @Test func `a rule at the top that nothing closes is text`() throws {
    #expect(try read("---\nBatch.").submission == Submission(freeAnswer: "---\nBatch."))
  }

  @Test func `line ends of Windows and a byte order mark do no harm`() throws {
    let given = try read("\u{FEFF}---\r\nprompt: churn\r\n---\r\n## Framing\r\nOne.\r\nTwo.\r\n")
    #expect(given.promptID == "churn")
    #expect(given.submission == Submission(framing: "One.\r\nTwo."))
  }

  @Test func `text before the first heading is not lost in silence`() {
    #expect(
      error("---\nid: x\n---\n# Title\n\nFirst of all.\n## Framing\nF")
        == JSONError(
          line: 6, column: 1,
          message: "this text stands before the first heading; move it under '## Framing'"))
  }

  @Test func `a heading that comes twice is refused`() {
    #expect(
      error("## Framing\nA\n## Framing\nB")
        == JSONError(
          line: 3, column: 1, message: "this heading is there already; join the two"))
  }

  @Test func `a part over one mebibyte is refused`() {
    let long = String(repeating: "a", count: 1 << 20 + 1)
    #expect(error("## Framing\n\(long)")?.message == "this part is larger than 1 MiB; shorten it")
    #expect(error(long)?.message == "the answer is larger than 1 MiB; shorten it")
  }

  @Test func `bytes that are not UTF-8 are found`() {
    let error = #expect(throws: GivenAnswerError.self) {
      try GivenAnswer(markdown: Array("One\né ".utf8) + [0xC3], named: "mine")
    }
    #expect(
      error
        == GivenAnswerError(
          id: "mine",
          error: JSONError(line: 2, column: 3, message: "not UTF-8; save the file as UTF-8")))
  }
}
