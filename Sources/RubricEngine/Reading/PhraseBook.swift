/// A set of concepts of the lexicon, by index.
struct ConceptSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  static let capacity = 192

  mutating func insert(_ index: Int) {
    switch index {
    case ..<64: low |= 1 << UInt64(index)
    case ..<128: middle |= 1 << UInt64(index - 64)
    default: high |= 1 << UInt64(index - 128)
    }
  }

  func contains(_ index: Int) -> Bool {
    switch index {
    case ..<64: low & (1 << UInt64(index)) != 0
    case ..<128: middle & (1 << UInt64(index - 64)) != 0
    default: high & (1 << UInt64(index - 128)) != 0
    }
  }

  mutating func formUnion(_ other: ConceptSet) {
    low |= other.low
    middle |= other.middle
    high |= other.high
  }

  func union(_ other: ConceptSet) -> ConceptSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func intersects(_ other: ConceptSet) -> Bool {
    low & other.low != 0 || middle & other.middle != 0 || high & other.high != 0
  }

  var isEmpty: Bool { low == 0 && middle == 0 && high == 0 }
}

/// A concept spoken of in a run of words.
struct Mention: Hashable, Sendable {
  let concept: Int
  /// Half-open range of word indices.
  let words: Range<Int>
}

/// The phrases of all concepts, compiled for matching in one pass over a text's words.
///
/// The notation of a phrase: words match by their stem, `=word` by its exact form, `a|b` either,
/// `...` a gap of up to three words, `#` any number.
struct PhraseBook: Sendable {
  private struct Edge: Hashable {
    let node: Int32
    let word: UInt64
  }

  private struct Node {
    var concepts: [Int] = []
    /// Where a gap leads, or -1.
    var gap: Int32 = -1
  }

  private static let exactSalt: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let longestGap = 3

  private var nodes: [Node] = [Node()]
  private var edges: [Edge: Int32] = [:]
  /// Every stem and form that a phrase uses.
  private(set) var knownWords: Set<UInt64> = []
  /// Spellings of the words, for telling typos; sorted.
  private(set) var spellings: [[UInt8]] = []

  init(_ phrases: [(concept: Int, phrase: String)], stemmer: Stemmer) {
    var spelt: Set<[UInt8]> = []
    for (concept, phrase) in phrases {
      var ends: [Int32] = [0]
      for item in phrase.split(separator: " ") {
        if item == "..." {
          ends = ends.map { gapNode(after: $0) }
          continue
        }
        let isExact = item.hasPrefix("=")
        let alternatives = (isExact ? item.dropFirst() : item).split(separator: "|")
        ends = alternatives.flatMap { alternative in
          let words = Self.words(of: String(alternative), stemmer: stemmer)
          for spelling in words.spellings { spelt.insert(spelling) }
          for word in words.words {
            knownWords.insert(word.form)
            knownWords.insert(word.stem)
          }
          return ends.map { start in
            words.words.reduce(start) { node, word in
              self.node(after: node, word: isExact ? word.form ^ Self.exactSalt : word.stem)
            }
          }
        }
      }
      for end in ends where !nodes[Int(end)].concepts.contains(concept) {
        nodes[Int(end)].concepts.append(concept)
      }
    }
    spellings = spelt.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func words(
    of text: String, stemmer: Stemmer
  ) -> (words: [Word], spellings: [[UInt8]]) {
    switch text {
    case "#":
      let word = Word(
        start: 0, end: 1, form: Tokenizer.number, stem: Tokenizer.number, isNumber: true,
        isCapitalized: false, length: 1, before: [])
      return ([word], [])
    case "#:##":
      let word = Word(
        start: 0, end: 4, form: Tokenizer.clock, stem: Tokenizer.clock, isNumber: true,
        isCapitalized: false, length: 4, before: [])
      return ([word], [])
    default:
      let words = Tokenizer(text, stemmer: stemmer).words
      let bytes = Array(text.utf8)
      let spellings = words.filter { !$0.isNumber }.map { word in
        bytes[word.start..<word.end].filter { $0 != UInt8(ascii: "'") }.map { $0 | 0x20 }
      }
      return (words, spellings)
    }
  }

  private mutating func node(after node: Int32, word: UInt64) -> Int32 {
    let edge = Edge(node: node, word: word)
    if let next = edges[edge] { return next }
    nodes.append(Node())
    edges[edge] = Int32(nodes.count - 1)
    return Int32(nodes.count - 1)
  }

  private mutating func gapNode(after node: Int32) -> Int32 {
    if nodes[Int(node)].gap < 0 {
      nodes.append(Node())
      nodes[Int(node)].gap = Int32(nodes.count - 1)
    }
    return nodes[Int(node)].gap
  }

  /// The mentions within one sentence, by their first word; a mention inside a longer one of the
  /// same concept is left out.
  func mentions(in words: [Word], _ range: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    var furthest: [Int: Int] = [:]
    for start in range {
      var longest: [(concept: Int, end: Int)] = []
      walk(0, from: start, in: words, until: range.upperBound) { concept, end in
        if let known = longest.firstIndex(where: { $0.concept == concept }) {
          if longest[known].end < end { longest[known].end = end }
        } else {
          longest.append((concept, end))
        }
      }
      longest.sort { $0.concept < $1.concept }
      for (concept, end) in longest {
        guard end > furthest[concept, default: 0] else { continue }
        furthest[concept] = end
        found.append(Mention(concept: concept, words: start..<end))
      }
    }
    return found
  }

  private func walk(
    _ node: Int32, from index: Int, in words: [Word], until end: Int,
    found: (_ concept: Int, _ end: Int) -> Void
  ) {
    guard index < end else { return }
    let word = words[index]
    step(Edge(node: node, word: word.stem), index, words, end, found)
    step(Edge(node: node, word: word.form ^ Self.exactSalt), index, words, end, found)
  }

  private func step(
    _ edge: Edge, _ index: Int, _ words: [Word], _ end: Int,
    _ found: (_ concept: Int, _ end: Int) -> Void
  ) {
    guard let next = edges[edge] else { return }
    for concept in nodes[Int(next)].concepts { found(concept, index + 1) }
    walk(next, from: index + 1, in: words, until: end, found: found)
    let gap = nodes[Int(next)].gap
    guard gap >= 0 else { return }
    for skipped in 0...Self.longestGap {
      walk(gap, from: index + 1 + skipped, in: words, until: end, found: found)
    }
  }
}
