/// The words of all prompts' problems, for telling whether an answer speaks of another one.
struct TopicIndex: Sendable {
  private let topicsByStem: [UInt64: [Int]]
  private let count: Int

  init(_ topics: [[String]], stemmer: Stemmer) {
    count = topics.count
    var byStem: [UInt64: [Int]] = [:]
    for (number, phrases) in topics.enumerated() {
      for stem in Self.stems(of: phrases, stemmer: stemmer) {
        byStem[stem, default: []].append(number)
      }
    }
    topicsByStem = byStem
  }

  /// In order of appearance, each once.
  static func stems(of phrases: [String], stemmer: Stemmer) -> [UInt64] {
    var seen: Set<UInt64> = []
    return phrases.flatMap { Tokenizer($0, stemmer: stemmer).words }.compactMap { word in
      word.length > 2 && !word.isNumber && seen.insert(word.stem).inserted ? word.stem : nil
    }
  }

  /// How much of an answer belongs to its own question, and to the other that it fits best.
  ///
  /// A word counts the less the more topics share it; both sums are in thousandths of a word that one
  /// topic has alone.
  func fit(of content: [UInt64], own: Set<UInt64>) -> (own: Int, other: Int) {
    guard count > 0 else { return (0, 0) }
    var mine = 0
    var others = [Int](repeating: 0, count: count)
    var near = [Int](repeating: 0, count: count)
    for stem in own { for topic in topicsByStem[stem] ?? [] { near[topic] += 1 } }
    for stem in content {
      let topics = topicsByStem[stem] ?? []
      let weight = topics.isEmpty ? 1000 : 1_000_000 / Measure.root(topics.count)
      if own.contains(stem) {
        mine += weight
      } else {
        for topic in topics { others[topic] += weight }
      }
    }
    // A topic that shares several words with the question is no other one.
    let other = others.indices.filter { near[$0] < 5 }.map { others[$0] }.max() ?? 0
    return (mine, other)
  }
}
