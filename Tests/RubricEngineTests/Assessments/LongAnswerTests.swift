import Testing

@testable import RubricEngine

/// The contract allows a mebibyte a part, so nothing may take the square of a text's length.
@Suite struct LongAnswerTests {
  private static func repeated(_ text: String, to size: Int) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a megabyte of sentences is assessed`() {
    let text = Self.repeated(
      "The courier leaves at five, so the plan must exist at four because nobody waits. ",
      to: 1 << 20)
    let assessment = RealRubric.assess(Submission(freeAnswer: text))
    #expect(assessment.overall <= 2)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a megabyte without a single stop is assessed`() {
    let text = Self.repeated(
      "the courier leaves at five so the plan must exist at four because nobody waits and ",
      to: 1 << 20)
    let assessment = RealRubric.assess(Submission(framing: text))
    #expect(assessment.overall <= 2)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["x", "- ", "é", "[", "'", "7", "⟦", "👍", "\n"])
  func `a quarter of that in one character is assessed`(character: String) {
    let assessment = RealRubric.assess(
      Submission(tradeoffs: Self.repeated(character, to: 1 << 18)))
    #expect(assessment.overall == 1)
  }
}
