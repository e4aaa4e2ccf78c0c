import ContentBank
import Foundation
import Testing

/// What a check finds in content that loads.
@Suite struct ContentCheckTests {
  /// Errors alone, or all problems, as lines.
  private func lines(
    _ fixture: ContentFixture, _ isWanted: (ContentError) -> Bool = { !$0.isWarning }
  ) throws -> [String] {
    try fixture.inFolder { folder in
      ContentCheck(folder: folder).problems.filter(isWanted)
        .map { ContentFixture.relative($0, to: folder).description }
    }
  }

  /// A prompt in which every text is long enough.
  static let long = ContentFixture.sound.writing(
    CheckedPrompt(seed: 0).text, to: "prompts/payments/card-fraud.yml")

  @Test func `a prompt of fair length is no error`() throws {
    #expect(try lines(Self.long) == [])
  }

  @Test func `what keeps content from loading is all that is said`() throws {
    let fixture = Self.long.replacing("level: 2", with: "level: 9", in: CheckedPrompt.path)
    #expect(
      try lines(fixture, { _ in true }) == [
        "\(CheckedPrompt.path):3:8: error: 'level' is a whole number from 1 to 3; write one"
      ])
  }

  @Test func `a text that is too short says how short`() throws {
    let fixture = Self.long.replacing(
      "value: about 200 ms", with: "value: 200ms", in: CheckedPrompt.path)
    #expect(
      try lines(fixture) == [
        "\(CheckedPrompt.path):7:12: error: this text of 'value' has 1 of at least 2 words; say more"
      ])
  }

  @Test func `a text that is too long says how long`() throws {
    let stake = (0..<40).map { "w\($0)" }.joined(separator: " ")
    let fixture = Self.long.replacing("the issuer pays", with: stake, in: CheckedPrompt.path)
    #expect(
      try lines(fixture) == [
        "\(CheckedPrompt.path):12:5: error: this text of 'stakes' has 40 of at most 35 words; shorten "
          + "it"
      ])
  }

  @Test func `parts that are each long enough can be too long together`() throws {
    let fixture = ContentFixture.sound.writing(
      CheckedPrompt(seed: 0, wordsOfPart: 160).text, to: CheckedPrompt.path)
    #expect(
      try lines(fixture) == [
        "\(CheckedPrompt.path):19:1: error: the three parts of 'model_answer' have 480 of at most "
          + "450 words; shorten it"
      ])
  }

  @Test func `a sentence of another prompt is found with both places`() throws {
    let sentence =
      "Nobody waits for this number at night, so the slow and careful way is good enough here."
    let changed =
      "Nobody waits for this number at night, so the slow and careful way is good enough for us."
    let fixture = Self.long
      .replacing("framing: >-\n", with: "framing: >-\n    \(sentence)\n", in: CheckedPrompt.path)
      .writing(
        CheckedPrompt(seed: 1).text.replacingOccurrences(
          of: "framing: >-\n", with: "framing: >-\n    Well. \(changed)\n"),
        to: "prompts/shops/other.yml")
    #expect(
      try lines(fixture) == [
        "prompts/shops/other.yml:21:11: error: this sentence is nearly the one at "
          + "\(CheckedPrompt.path):21; write another"
      ])
  }

  @Test func `two answers of one prompt don't share a sentence, notes may`() throws {
    let sentence =
      "Nobody waits for this number at night, so the slow and careful way is good enough here."
    let note = Self.long.replacing(
      "- the gate is live", with: "- \(sentence)", in: CheckedPrompt.path
    )
    .replacing("tradeoffs: >-\n", with: "tradeoffs: >-\n    \(sentence)\n", in: CheckedPrompt.path)
    #expect(try lines(note) == [])
    let answer = Self.long
      .replacing(
        "tradeoffs: >-\n", with: "tradeoffs: >-\n    \(sentence)\n", in: CheckedPrompt.path
      )
      .replacing("examples: >-\n", with: "examples: >-\n    \(sentence)\n", in: CheckedPrompt.path)
    #expect(
      try lines(answer) == [
        "\(CheckedPrompt.path):26:5: error: this sentence is nearly the one at "
          + "\(CheckedPrompt.path):23; write another"
      ])
  }

  @Test func `a copied prompt is found by its question and its texts, not sentence by sentence`()
    throws
  {
    let fixture = Self.long.writing(
      CheckedPrompt(seed: 0).text, to: "prompts/shops/other.yml")
    let start = "prompts/shops/other.yml:2:7: error: the "
    let end =
      "nearly those of the prompt 'card-fraud' (100 % of their runs of words); ask something else"
    #expect(
      try lines(fixture) == [
        "\(start)texts of this prompt are \(end)", "\(start)words of this question are \(end)",
      ])
  }

  @Test func `an answer that isn't graded as what it is gets a warning`() throws {
    let warnings = try lines(Self.long) { $0.isWarning }
    let model = "\(CheckedPrompt.path):19:1: warning: the model answer is graded "
    #expect(warnings.contains { $0.hasPrefix(model) })
    #expect(warnings.contains { $0.contains("it should be 5 without a mistake") })
    #expect(warnings.contains { $0.contains(": warning: without its prompt's file the model ") })
  }
}
