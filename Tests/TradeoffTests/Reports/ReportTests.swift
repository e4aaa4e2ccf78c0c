import Interview
import RubricEngine
import Testing

@testable import tradeoff

@Suite struct ReportTests {
  private func graded(advisory: Advisory? = nil) -> GradedAnswer {
    let quote = Evidence(part: .tradeoffs, span: Span(0, 5), text: "cheap\u{1B}[31m\nand *old*")
    let absence = Evidence(part: .examples, span: Span(0, 0), text: "")
    func finding(_ id: MistakeID, _ severity: Severity, _ evidence: Evidence, isQuestion: Bool)
      -> Finding
    {
      Finding(
        mistake: id, severity: severity, confidence: 0.9, rule: "\(id)/rule",
        message: "What is wrong.", fix: "What to say.", evidence: [evidence], drill: nil,
        isQuestion: isQuestion)
    }
    let assessment = Assessment(
      overall: 4, score: 78, advisory: advisory,
      scores: [
        .framing: 3, .tradeoffs: 3.5, .examples: 0, .followups: 4, .decision: 1.2, .clarity: 2,
      ],
      findings: [
        finding(.noExamples, .plain, absence, isQuestion: false),
        finding(.listedTradeoffs, .slight, quote, isQuestion: false),
        finding(.wrongDepth, .slight, quote, isQuestion: true),
      ],
      strengths: [Strength(id: "frames-problem", message: "You framed it.", evidence: [quote])],
      advice: [
        Advice(score: .decision, message: "Undecided.", fix: "Decide.", evidence: [], drill: nil)
      ],
      stance: StanceRecord(initial: .batch, afterFollowUps: [], revisedOpenly: false))
    return GradedAnswer(
      given: GivenAnswer(
        id: "d1", promptID: "card-fraud", author: "Ann", submission: Submission()),
      submission: Submission(), assessment: assessment, promptTitle: "Card fraud",
      titles: [.noExamples: "No examples"])
  }

  @Test func `a text report says everything in order`() {
    let text = TextReport(ink: Ink(isColored: false), columns: 60).text(graded())
    #expect(
      text == """
        d1 · Card fraud · Ann
        Overall 4 of 5, yes (78 of 100)

          Framing     ███████████████░░░░░ 3.0 of 4
          Tradeoffs   ██████████████████░░ 3.5 of 4
          Examples    ░░░░░░░░░░░░░░░░░░░░ 0.0 of 4
          Follow-ups  ████████████████████ 4.0 of 4
          Decision    ██████░░░░░░░░░░░░░░ 1.2 of 4
          Clarity     ██████████░░░░░░░░░░ 2.0 of 4

        What worked
          + You framed it.
            tradeoffs: “cheap␛[31m and *old*”

        Mistakes
          ! No examples (plain)
            What is wrong.
            examples: missing here
            → What to say.
            tradeoff explain no-examples/rule
          ! listed-tradeoffs (watch)
            What is wrong.
            tradeoffs: “cheap␛[31m and *old*”
            → What to say.
            tradeoff explain listed-tradeoffs/rule
          ✓ Clean: definition-only, no-business-context, lost-
            structure, rigid-followups

        Worth a second look (not counted)
          ? wrong-depth
            What is wrong.
            tradeoffs: “cheap␛[31m and *old*”
            → What to say.
            tradeoff explain wrong-depth/rule

        What would raise each score most
          - Decision: Undecided.
            → Decide.

        Next: What to say.

        """)
  }

  @Test func `an advisory opens the report and silences the advice`() {
    let advisory = Advisory(id: "code", message: "This is code.", evidence: [])
    let text = TextReport(ink: Ink(isColored: false), columns: 60).text(graded(advisory: advisory))
    #expect(text.contains("(78 of 100)\n  ! This is code.\n"))
    #expect(text.hasSuffix("Next: This is code.\n"))
    #expect(!text.contains("What would raise"))
  }

  @Test func `colour never adds a control from the text`() {
    let text = TextReport(ink: Ink(isColored: true), columns: 60).text(graded())
    let codes = text.matches(of: /\u{1B}(\[[0-9]*m)?/).map { String($0.output.0) }
    #expect(
      Set(codes) == [
        "\u{1B}[0m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[4m", "\u{1B}[31m",
        "\u{1B}[32m", "\u{1B}[33m",
      ])
    #expect(text.contains("cheap␛[31m and"))
  }

  @Test func `a Markdown report shows quotes as they are`() {
    let text = MarkdownReport().text(graded())
    #expect(text.hasPrefix("## d1 · Card fraud · Ann\n\n**Overall 4 of 5, yes** (78 of 100)\n\n"))
    #expect(text.contains("| Tradeoffs | 3.5 |\n"))
    #expect(
      text.contains("- **No examples** (plain)\n\n  What is wrong.\n\n  > examples: missing here"))
    #expect(text.contains("> tradeoffs: “cheap␛\\[31m and \\*old\\*”"))
    #expect(text.hasSuffix("**Next:** What to say.\n"))
  }

  @Test func `a long quote is shortened`() {
    #expect(TextReport.shortened(String(repeating: "a", count: 240)).count == 240)
    #expect(TextReport.shortened(String(repeating: "a", count: 241)).count == 240)
  }

  @Test(arguments: [
    ("a\nb\r\n\tc", "a b c"), ("\u{1B}]0;x\u{7}", "␛]0;x␇"), ("\u{9B}31m", "\u{FFFD}31m"),
    ("\u{7F}", "␡"), ("a\u{202E}b", "a\u{FFFD}b"), ("é 日本 👍🏽", "é 日本 👍🏽"),
  ])
  func `text from files is made safe`(text: String, shown: String) {
    #expect(Printable.line(text) == shown)
  }

  @Test func `line ends stay where lines are wanted`() {
    #expect(Printable.lines("a\r\nb\u{1B}\tc\n") == "a\nb␛ c\n")
  }

  @Test(arguments: [
    (ColorChoice.auto, true, [:], true), (.auto, false, [:], false),
    (.auto, true, ["NO_COLOR": "1"], false), (.auto, true, ["NO_COLOR": ""], true),
    (.auto, true, ["TERM": "dumb"], false), (.always, false, ["NO_COLOR": "1"], true),
    (.never, true, [:], false),
  ])
  func `colour follows the option, the terminal and the environment`(
    choice: ColorChoice, isTerminal: Bool, environment: [String: String], isColored: Bool
  ) {
    #expect(choice.isColored(isTerminal: isTerminal, environment: environment) == isColored)
  }
}
