import ContentBank
import Interview
import RubricEngine
import Testing

@testable import tradeoff

@Suite struct GuideTextTests {
  private static let frame = GuideTopic(
    id: "frame", title: "Frame", summary: "Open with what decides.",
    blocks: [
      .paragraph("Begin with the problem."), .item("How soon is it needed?"),
      .item("How fast does the world move?"), .heading("Two openings"),
      .quote(label: "Before", text: "Batch means that data is gathered."),
      .quote(
        label: "After", text: "The van is loaded at five, so the forecast stands by four o'clock."),
    ])
  private static let bank = Bank(
    prompts: [], rubric: Rubric(concepts: [], mistakes: [], weights: [], remarks: []),
    guide: [
      frame, GuideTopic(id: "no-examples", title: "No", summary: "S.", blocks: [.paragraph("A.")]),
    ],
    glossary: [
      GlossaryTerm(name: "batch", also: ["Offline"], meaning: "On a schedule."),
      GlossaryTerm(name: "strong yes", also: [], meaning: "An overall of 5."),
    ], version: "v")

  private let page = GuidePage(ink: Ink(isColored: false), columns: 40)

  @Test func `a page is wrapped, with its items and quotes set in`() {
    #expect(
      page.text(Self.frame) == """
        Frame
        Open with what decides.

        Begin with the problem.

          - How soon is it needed?
          - How fast does the world move?

        Two openings
          Before  Batch means that data is
                  gathered.

          After   The van is loaded at five, so
                  the forecast stands by four
                  o'clock.

        """)
  }

  @Test func `the topics are listed with the glossary last`() {
    #expect(
      page.contents(Self.bank.guide) == """
        frame        Open with what decides.
        no-examples  S.
        glossary     Every term explained.

        """)
  }

  @Test func `terms stand under one another`() {
    #expect(
      page.text(Self.bank.glossary) == """
        batch  (also Offline)
          On a schedule.
        strong yes
          An overall of 5.

        """)
  }

  @Test func `topics, their beginnings, the glossary and terms are found`() throws {
    #expect(try GuideSubject.find("Frame", in: Self.bank) == .topic(Self.frame))
    #expect(try GuideSubject.find("fr", in: Self.bank) == .topic(Self.frame))
    #expect(try GuideSubject.find("glossary", in: Self.bank) == .glossary)
    #expect(try GuideSubject.find("offline", in: Self.bank) == .term(Self.bank.glossary[0]))
    #expect(try GuideSubject.find("strong yes", in: Self.bank) == .term(Self.bank.glossary[1]))
  }

  @Test(arguments: [
    ("fraem", "the guide has no topic or term 'fraem'; did you mean 'frame'?"),
    (
      "zebra", "the guide has no topic or term 'zebra'; 'tradeoff guide --list' names the topics"
    ),
  ])
  func `what isn't there is answered with a suggestion`(name: String, message: String) {
    #expect(throws: CommandFailure(message)) { try GuideSubject.find(name, in: Self.bank) }
  }

  @Test func `the pager is the user's, else one that is there, else none`() {
    #expect(Pager(environment: ["PAGER": "most -s"]).command == "most -s")
    #expect(Pager(environment: ["PAGER": " "]).command == nil)
    #expect(Pager(environment: ["PAGER": "cat"]).command == nil)
    #expect(Pager(environment: ["PATH": "/nowhere"]).command == nil)
    #expect(Pager(environment: ["TERM": "dumb", "PATH": "/usr/bin"]).command == nil)
  }

  @Test func `colours mark what was weak and what is better`() {
    let text = GuidePage(ink: Ink(isColored: true), columns: 60).text(Self.frame)
    #expect(text.contains("  \u{1B}[33mBefore\u{1B}[0m  Batch"))
    #expect(text.contains("  \u{1B}[32mAfter\u{1B}[0m   The van"))
  }
}
