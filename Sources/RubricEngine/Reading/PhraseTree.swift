/// The phrases of all concepts as a tree of words, from which the compiled book is made.
struct PhraseTree {
  struct Edge: Hashable {
    let node: UInt32
    let word: UInt64
  }

  struct Node {
    var concepts: [Int] = []
    /// Where a gap leads, or zero.
    var gap: UInt32 = 0
  }

  private(set) var nodes: [Node] = [Node()]
  private(set) var edges: [Edge: UInt32] = [:]
  /// Every stem and form that a phrase uses.
  private(set) var knownWords = WordSet()
  /// Spellings of the words, for telling typos; sorted.
  private(set) var spellings: [[UInt8]] = []

  init(_ phrases: [(concept: Int, phrase: String)], stemmer: Stemmer) {
    var spelt: Set<[UInt8]> = []
    for (concept, phrase) in phrases {
      var ends: [UInt32] = [0]
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
              self.node(
                after: node, word: isExact ? word.form ^ PhraseBook.exactSalt : word.stem)
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

  private mutating func node(after node: UInt32, word: UInt64) -> UInt32 {
    let edge = Edge(node: node, word: word)
    if let next = edges[edge] { return next }
    nodes.append(Node())
    edges[edge] = UInt32(nodes.count - 1)
    return UInt32(nodes.count - 1)
  }

  private mutating func gapNode(after node: UInt32) -> UInt32 {
    if nodes[Int(node)].gap == 0 {
      nodes.append(Node())
      nodes[Int(node)].gap = UInt32(nodes.count - 1)
    }
    return nodes[Int(node)].gap
  }
}
