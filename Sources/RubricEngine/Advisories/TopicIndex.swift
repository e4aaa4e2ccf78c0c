/// The words of all prompts' problems, for telling whether an answer speaks of another one.
package struct TopicIndex: Sendable, Hashable {
  /// Sorted, each once.
  package let stems: [UInt64]
  /// For each stem where its topics start, and where those of the last end.
  package let starts: [UInt32]
  /// The topics of all stems, one behind the other.
  package let topics: [UInt32]
  package let count: Int

  init(_ topics: [[String]], stemmer: Stemmer) {
    count = topics.count
    var byStem: [UInt64: [UInt32]] = [:]
    for (number, phrases) in topics.enumerated() {
      for stem in Self.stems(of: phrases, stemmer: stemmer) {
        byStem[stem, default: []].append(UInt32(number))
      }
    }
    stems = byStem.keys.sorted()
    var starts: [UInt32] = [0]
    var all: [UInt32] = []
    for stem in stems {
      all += byStem[stem] ?? []
      starts.append(UInt32(all.count))
    }
    self.starts = starts
    self.topics = all
  }

  /// Takes what another index consists of; nil where it can't be one.
  package init?(stems: [UInt64], starts: [UInt32], topics: [UInt32], count: Int) {
    guard starts.count == stems.count + 1, starts.first == 0,
      Int(starts[stems.count]) == topics.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
      zip(stems, stems.dropFirst()).allSatisfy({ $0 < $1 }), count >= 0,
      topics.allSatisfy({ $0 < count })
    else { return nil }
    self.stems = stems
    self.starts = starts
    self.topics = topics
    self.count = count
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
    for stem in own { for topic in topics(of: stem) { near[Int(topic)] += 1 } }
    for stem in content {
      let topics = topics(of: stem)
      let weight = topics.isEmpty ? 1000 : 1_000_000 / Measure.root(topics.count)
      if own.contains(stem) {
        mine += weight
      } else {
        for topic in topics { others[Int(topic)] += weight }
      }
    }
    // A topic that shares several words with the question is no other one.
    let other = others.indices.filter { near[$0] < 5 }.map { others[$0] }.max() ?? 0
    return (mine, other)
  }

  private func topics(of stem: UInt64) -> ArraySlice<UInt32> {
    var low = 0
    var high = stems.count
    while low < high {
      let middle = (low + high) / 2
      if stems[middle] < stem { low = middle + 1 } else { high = middle }
    }
    guard low < stems.count, stems[low] == stem else { return [] }
    return topics[Int(starts[low])..<Int(starts[low + 1])]
  }
}
