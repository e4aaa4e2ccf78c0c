import Interview
import Testing

@testable import RubricEngine

/// What holds for every text, shown on texts drawn from a seed.
@Suite struct AnyTextTests {
  private static let pieces: [String] = [
    "a", "Z", "7", " ", " ", "\n", "\r\n", "\t", ".", ",", "'", "’", "-", "–", "…", "€", "£", "$",
    "%", ":", "→", "⟦", "⟧", "[", "]", "<", ">", "{", "}", "_", "`", "\"", "é", "e\u{301}", "ß",
    "数", "ع", "👍🏽", "👨‍👩‍👧", "🇫🇷", "\u{0}", "\u{7F}", "\u{FEFF}", "\u{200B}", "\u{200D}",
    "\u{FE0F}", "\u{2028}", "\u{10FFFF}", "\u{FFFD}", "because", "so", "if", "batch", "real time",
    "overnight", "nobody waits", "17:40", "0.5", "- ", "1. ", "It ", "precomputed",
  ]

  private static func text(_ seed: Int, length: Int = 60) -> String {
    var numbers = SeededNumbers(seed: seed)
    return (0..<length).map { _ in pieces[numbers.next(below: pieces.count)] }.joined()
  }

  private static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  @Test(arguments: 0..<300)
  func `words are in order, in range and on the boundaries of scalars`(seed: Int) {
    let text = Self.text(seed)
    let bytes = Array(text.utf8)
    var last = 0
    for word in Tokenizer.words(of: text) {
      #expect(last <= word.start && word.start < word.end && word.end <= bytes.count)
      #expect(Self.isBoundary(word.start, bytes) && Self.isBoundary(word.end, bytes))
      last = word.end
    }
  }

  @Test(arguments: 0..<100)
  func `sentences hold every word once, and clauses every word of their sentence`(seed: Int) {
    let part = Reader(RealRubric.lexicon).read(Self.text(seed), as: .answer)
    #expect(part.sentences.flatMap { Array($0.words) } == Array(part.words.indices))
    for sentence in part.sentences {
      #expect(!sentence.words.isEmpty)
      #expect(sentence.clauses.flatMap { Array($0) } == Array(sentence.words))
      #expect(sentence.clauses.allSatisfy { !$0.isEmpty })
    }
  }

  @Test(arguments: 0..<100)
  func `mentions come by their first word and stay within one sentence`(seed: Int) {
    let part = Reader(RealRubric.lexicon).read(Self.text(seed), as: .answer)
    #expect(part.mentions.map(\.words.lowerBound) == part.mentions.map(\.words.lowerBound).sorted())
    for mention in part.mentions {
      #expect(
        part.sentences.contains {
          $0.words.contains(mention.words.lowerBound)
            && $0.words.upperBound >= mention.words.upperBound
        })
    }
  }

  @Test(arguments: 300..<340)
  func `any text can be assessed, and all evidence is exactly its span`(seed: Int) {
    let submission =
      seed.isMultiple(of: 2)
      ? Submission(
        freeAnswer: Self.text(seed, length: 200),
        followUps: [FollowUpReply(question: Self.text(seed + 1), answer: Self.text(seed + 2))])
      : Submission(
        framing: Self.text(seed), tradeoffs: Self.text(seed + 1), examples: Self.text(seed + 2),
        followUps: [
          FollowUpReply(
            question: "What if?", answer: Self.text(seed + 3), press: Self.text(seed + 4))
        ])
    let assessment = RealRubric.assess(submission)
    for evidence in assessment.evidence { expectExact(evidence, in: submission) }
  }
}
