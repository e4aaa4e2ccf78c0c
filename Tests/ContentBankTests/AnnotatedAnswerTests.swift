import RubricEngine
import Testing

@Suite struct AnnotatedAnswerTests {
  private static let file = """
    prompt: card-fraud
    ---
    ## Framing
    ⟦Batch ⟦is slow|listed-tradeoffs?⟧|definition-only⟧.

    ## Follow-up: a
    No.
    ---
    absent: no-examples
    also: lost-structure «is slow. No»

    """

  private func finding(
    _ mistake: String, _ part: Part, _ span: Span, _ text: String, isQuestion: Bool = false
  ) -> Finding {
    Finding(
      mistake: MistakeID(mistake), severity: .slight, confidence: 0.5, rule: "", message: "",
      fix: "", evidence: [Evidence(part: part, span: span, text: text)], drill: nil,
      isQuestion: isQuestion)
  }

  @Test func `marks come off, and the mistakes that they named are known`() throws {
    let answer = try #require(AnnotatedAnswer(Self.file))
    #expect(answer.prompt == "card-fraud")
    #expect(answer.submission.framing == "Batch is slow.\n")
    #expect(answer.submission.followUps == [FollowUpReply(id: "a", question: "", answer: "No.")])
    #expect(
      answer.mistakes == ["definition-only", "listed-tradeoffs", "no-examples", "lost-structure"])
  }

  @Test func `findings become marks, nested where one holds the other`() throws {
    let answer = try #require(AnnotatedAnswer(Self.file))
    let annotated = answer.annotated(with: [
      finding("listed-tradeoffs", .framing, Span(6, 13), "is slow", isQuestion: true),
      finding("definition-only", .framing, Span(0, 13), "Batch is slow"),
      finding("no-examples", .examples, Span(0, 0), ""),
      finding("lost-structure", .framing, Span(9, 14), "slow."),
    ])
    #expect(annotated == Self.file.replacing("is slow. No", with: "slow."))
  }

  @Test(arguments: [
    "", "prompt: x\n---\n", "text\n---\n## Framing\nx\n---\n", "prompt: x\n---\nx\n---\n",
  ])
  func `another form is refused`(file: String) {
    #expect(AnnotatedAnswer(file) == nil)
  }
}
