/// A prompt's file whose texts are of fair length and share no run of words with those of another
/// seed.
struct CheckedPrompt {
  static let path = "prompts/payments/card-fraud.yml"

  let seed: Int
  var wordsOfPart = 120

  var text: String {
    """
    title: Card fraud \(seed)
    text: \(words(8, "q"))
    level: 2
    kind: scenario
    constraints:
      - name: latency
        value: about 200 ms
        implies: the score has to exist first
    stances:
      real-time: the payment waits
    stakes:
      - the issuer pays
    key_points:
      - the gate is live
    wrong_turns:
      - Scoring at night comes too late.
      - Counting stolen money alone forgets honest customers.
    vocabulary: [card, issuer, payment, merchant, shop]
    model_answer:
      framing: >-
        \(words(wordsOfPart, "f"))
      tradeoffs: >-
        \(words(wordsOfPart, "t"))
      examples: >-
        \(words(wordsOfPart, "e"))
    borderline_answer:
      framing: \(words(30, "bf"))
      tradeoffs: \(words(30, "bt"))
      examples: \(words(30, "be"))
      followups:
        - \(words(20, "ba"))
        - \(words(20, "bb"))
    follow_ups:
      a:
        kind: scale
        question: \(words(10, "aq"))
        changes: \(words(10, "ac"))
        stays: \(words(5, "as"))
        reply: \(words(80, "ar"))
      b:
        kind: failure
        question: \(words(10, "bq"))
        changes: \(words(10, "bc"))
        stays: \(words(5, "bs"))
        reply: \(words(80, "br"))

    """
  }

  /// Sentences of ten words that occur nowhere else.
  private func words(_ count: Int, _ name: String) -> String {
    (0..<count).map { "\(name)\(seed)x\($0)" + ($0 % 10 == 9 ? "." : "") }.joined(separator: " ")
  }
}
