import ContentBank
import Interview
import RubricEngine
import Testing

@Suite struct GuideContentTests {
  private static let page = """
    ---
    title: Frame
    summary: Open with what decides.
    order: 2
    ---
    Begin with
    the problem.

    ## Questions
    - How soon
      is it needed?
    - Who waits?
    > Before: Batch means
    > data in groups.

    > After: The van leaves at five.
    """
  private static let glossary = """
    terms:
      batch:
        also: [offline]
        meaning: On a schedule.
    """
  private static let sample = """
    prompt: card-fraud
    framing: {answer: F., notice: See F.}
    tradeoffs: {answer: T., notice: See T.}
    examples: {answer: E., notice: See E.}
    follow_ups:
      - {id: b, answer: B., notice: See B.}
      - {id: a, answer: A., notice: See A.}
    """
  private static let fixture = ContentFixture.sound
    .writing(page, to: "guide/frame.md").writing(glossary, to: "glossary/subject.yml")
    .writing(sample, to: "samples/first.yml")

  @Test func `a page becomes blocks without line ends`() throws {
    let guide = try Self.fixture.load().guide
    #expect(
      guide == [
        GuideTopic(
          id: "frame", title: "Frame", summary: "Open with what decides.",
          blocks: [
            .paragraph("Begin with the problem."), .heading("Questions"),
            .item("How soon is it needed?"), .item("Who waits?"),
            .quote(label: "Before", text: "Batch means data in groups."),
            .quote(label: "After", text: "The van leaves at five."),
          ])
      ])
  }

  @Test func `pages come in their own order`() throws {
    let other = Self.page.replacing("order: 2", with: "order: 1")
    let guide = try Self.fixture.writing(other, to: "guide/zebra.md").load().guide
    #expect(guide.map(\.id) == ["zebra", "frame"])
  }

  @Test func `a term has its other names`() throws {
    #expect(
      try Self.fixture.load().glossary
        == [GlossaryTerm(name: "batch", also: ["offline"], meaning: "On a schedule.")])
  }

  @Test func `a sample becomes an answer to its prompt`() throws {
    let bank = try Self.fixture.load()
    let sample = try #require(bank.samples.first)
    let prompt = try #require(bank.prompt(sample.promptID))
    let submission = sample.submission(to: prompt)
    #expect(submission.framing == "F." && submission.examples == "E.")
    #expect(
      submission.followUps == [
        FollowUpReply(id: "b", question: "The store is down?", answer: "B."),
        FollowUpReply(id: "a", question: "Forty milliseconds?", answer: "A."),
      ])
    #expect(sample.steps.map(\.notice) == ["See F.", "See T.", "See E.", "See B.", "See A."])
  }

  @Test(arguments: [
    (
      "guide/frame.md", "---\ntitle", "title",
      "1:1: error: a guide begins with '---', title, summary, order and '---'; add them"
    ),
    (
      "guide/frame.md", "summary:", "sumary:",
      "3:1: error: unknown key 'sumary' in a guide; did you mean 'summary'?"
    ),
    (
      "guide/frame.md", "order: 2", "order: two",
      "4:8: error: 'order' is a whole number from 1 to 999; write one"
    ),
    (
      "guide/frame.md", "## Questions", "# Questions",
      "9:1: error: headings in a guide start with '## '; write it so"
    ),
    (
      "guide/frame.md", "the problem", "the **problem**",
      "7:1: error: '**' would be shown as it is; write plain words"
    ),
    (
      "glossary/subject.yml", "meaning: On", "meanings: On",
      "4:5: error: unknown key 'meanings' in a term; did you mean 'meaning'?"
    ),
    (
      "glossary/subject.yml", "On a schedule.", "\"\"",
      "4:14: error: 'meaning' is empty; write it or remove the key"
    ),
    (
      "samples/first.yml", "prompt: card-fraud", "prompt: card-frad",
      "1:9: error: there is no prompt 'card-frad'; did you mean 'card-fraud'?"
    ),
    (
      "samples/first.yml", "id: a", "id: z",
      "7:10: error: the prompt 'card-fraud' has no follow-up 'z'; use two of a, b"
    ),
    (
      "samples/first.yml", "examples: {answer: E., notice: See E.}\n", "",
      "1:1: error: 'examples' is missing; add it"
    ),
    (
      "samples/first.yml", "notice: See T.", "notise: See T.",
      "3:25: error: unknown key 'notise' in 'tradeoffs'; did you mean 'notice'?"
    ),
  ])
  func `what is wrong is told with its place`(
    path: String, old: String, new: String, error: String
  ) throws {
    #expect(
      try Self.fixture.replacing(old, with: new, in: path).errors()
        == ["\(path):\(error)"])
  }

  @Test func `a file of another kind among the pages is told`() throws {
    #expect(
      try Self.fixture.writing("x", to: "guide/frame.txt").errors() == [
        "guide/frame.txt:1:1: error: the files of the guide end in '.md'; rename or remove this one"
      ])
  }

  @Test func `a term that two files explain is told`() throws {
    let errors = try Self.fixture.writing(Self.glossary, to: "glossary/trainer.yml").errors()
    #expect(errors.count == 1)
    #expect(errors[0].hasPrefix("glossary/trainer.yml:2:3: error: the term 'batch' is in "))
    #expect(errors[0].hasSuffix("glossary/subject.yml:2 already; rename one"))
  }

  @Test func `the version changes with the guide`() throws {
    let changed = Self.fixture.replacing("five", with: "six", in: "guide/frame.md")
    #expect(try changed.load().version != Self.fixture.load().version)
  }
}
