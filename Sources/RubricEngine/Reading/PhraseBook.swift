/// The phrases of all concepts, compiled for matching in one pass over a text's words.
///
/// The notation of a phrase: words match by their stem, `=word` by its exact form, `a|b` either,
/// `...` a gap of up to three words, `#` any number.
package struct PhraseBook: Sendable, Hashable {
  static let exactSalt: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let longestGap = 3

  /// Open addressing: a word, and from which node it leads to which; no node leads to the first, so a
  /// zero in the second place is an empty slot.
  package let steps: [UInt64]
  /// For each node where its concepts start and where a gap leads, or zero.
  package let nodes: [UInt32]
  /// The concepts of all nodes, one behind the other.
  package let concepts: [UInt32]
  /// Every stem and form that a phrase uses.
  package let knownWords: WordSet

  init(_ tree: PhraseTree) {
    var capacity = 16
    while capacity < 2 * tree.edges.count { capacity *= 2 }
    var steps = [UInt64](repeating: 0, count: 2 * capacity)
    for (edge, next) in tree.edges.sorted(by: { $0.value < $1.value }) {
      var slot = Self.slot(edge.word, edge.node, in: capacity)
      while steps[2 * slot + 1] != 0 { slot = (slot + 1) & (capacity - 1) }
      steps[2 * slot] = edge.word
      steps[2 * slot + 1] = UInt64(edge.node) << 32 | UInt64(next)
    }
    self.steps = steps
    var nodes: [UInt32] = []
    var concepts: [UInt32] = []
    for node in tree.nodes {
      nodes += [UInt32(concepts.count), node.gap]
      concepts += node.concepts.map { UInt32($0) }
    }
    self.nodes = nodes + [UInt32(concepts.count), 0]
    self.concepts = concepts
    knownWords = tree.knownWords
  }

  /// Takes what another book consists of; nil where it can't be one.
  package init?(steps: [UInt64], nodes: [UInt32], concepts: [UInt32], knownWords: WordSet) {
    let capacity = steps.count / 2
    let count = nodes.count / 2 - 1
    guard capacity >= 16, steps.count == 2 * capacity, capacity & (capacity - 1) == 0, count >= 1,
      nodes.count == 2 * (count + 1), Int(nodes[2 * count]) == concepts.count,
      stride(from: 0, to: 2 * count, by: 2).allSatisfy({ nodes[$0] <= nodes[$0 + 2] }),
      stride(from: 1, to: nodes.count, by: 2).allSatisfy({ nodes[$0] < count }),
      concepts.allSatisfy({ $0 < ConceptSet.capacity })
    else { return nil }
    var hasGap = false
    for slot in stride(from: 1, to: steps.count, by: 2) {
      hasGap = hasGap || steps[slot] == 0
      guard steps[slot] & 0xFFFF_FFFF < count else { return nil }
    }
    guard hasGap else { return nil }
    self.steps = steps
    self.nodes = nodes
    self.concepts = concepts
    self.knownWords = knownWords
  }

  @inline(__always)
  private static func slot(_ word: UInt64, _ node: UInt32, in capacity: Int) -> Int {
    let key = (word ^ UInt64(node) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: key >> 32) & (capacity - 1)
  }

  /// The node that a word leads to, or zero.
  @inline(__always)
  private func next(_ node: UInt32, _ word: UInt64) -> UInt32 {
    let mask = steps.count / 2 - 1
    var slot = Self.slot(word, node, in: mask + 1)
    while true {
      let step = steps[2 * slot + 1]
      if step == 0 { return 0 }
      if steps[2 * slot] == word, step >> 32 == UInt64(node) {
        return UInt32(truncatingIfNeeded: step)
      }
      slot = (slot + 1) & mask
    }
  }

  /// What a walk from one word has found: of each concept the furthest end.
  private typealias Longest = [(concept: Int, end: Int)]

  /// The mentions within one sentence, by their first word; a mention inside a longer one of the
  /// same concept is left out.
  func mentions(in words: [Word], _ range: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    var furthest = [Int](repeating: 0, count: ConceptSet.capacity)
    var longest: Longest = []
    for start in range {
      longest.removeAll(keepingCapacity: true)
      walk(0, from: start, in: words, until: range.upperBound, &longest)
      if longest.count > 1 { longest.sort { $0.concept < $1.concept } }
      for (concept, end) in longest {
        guard end > furthest[concept] else { continue }
        furthest[concept] = end
        found.append(Mention(concept: concept, words: start..<end))
      }
    }
    return found
  }

  private func walk(
    _ node: UInt32, from index: Int, in words: [Word], until end: Int, _ longest: inout Longest
  ) {
    guard index < end else { return }
    let byStem = next(node, words[index].stem)
    if byStem != 0 { arrive(at: byStem, index, words, end, &longest) }
    let byForm = next(node, words[index].form ^ Self.exactSalt)
    if byForm != 0 { arrive(at: byForm, index, words, end, &longest) }
  }

  private func arrive(
    at node: UInt32, _ index: Int, _ words: [Word], _ end: Int, _ longest: inout Longest
  ) {
    let place = 2 * Int(node)
    for number in Int(nodes[place])..<Int(nodes[place + 2]) {
      let concept = Int(concepts[number])
      if let known = longest.firstIndex(where: { $0.concept == concept }) {
        longest[known].end = max(longest[known].end, index + 1)
      } else {
        longest.append((concept, index + 1))
      }
    }
    walk(node, from: index + 1, in: words, until: end, &longest)
    let gap = nodes[place + 1]
    guard gap != 0 else { return }
    for skipped in 0...Self.longestGap {
      walk(gap, from: index + 1 + skipped, in: words, until: end, &longest)
    }
  }
}
