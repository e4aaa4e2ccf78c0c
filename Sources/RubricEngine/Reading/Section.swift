/// What a stretch of an answer is for.
enum Role: Hashable, Sendable {
  case framing, tradeoffs, examples
  case followUp(Int)
}

/// The sentences of an answer that serve one role, with what they speak of counted.
///
/// Never changed, and handed about a hundred times an answer: a copy of all its arrays would cost more
/// than the reading.
final class Section: Sendable {
  let role: Role
  let part: PartReading
  /// Indices into the part's sentences, rising.
  let sentences: [Int]
  /// The same as what they are.
  let sentenceList: [Sentence]
  let wordCount: Int
  /// Mentions by concept.
  let counts: [Int]
  /// Distinct stems that carry content, in order of appearance.
  let content: [UInt64]
  let contentSet: Set<UInt64>
  /// Distinct stems of content that no textbook on the matter uses: the words of a told situation.
  let concrete: [UInt64]

  /// The words of `strays`, sentences that hang together with nothing else, are not told of anything.
  init(
    _ role: Role, _ part: PartReading, sentences: [Int], reader: Vocabulary, strays: Set<Int> = []
  ) {
    self.role = role
    self.part = part
    self.sentences = sentences
    sentenceList = sentences.map { part.sentences[$0] }
    var wordCount = 0
    var content: [UInt64] = []
    var contentSet: Set<UInt64> = []
    var concrete: [UInt64] = []
    for index in sentences {
      for word in part.sentences[index].words {
        wordCount += 1
        guard reader.isContent(part.words[word], part.concepts[word]) else { continue }
        let stem = part.words[word].stem
        guard contentSet.insert(stem).inserted else { continue }
        content.append(stem)
        if !strays.contains(index), reader.isConcrete(part.concepts[word]) { concrete.append(stem) }
      }
    }
    var counts = [Int](repeating: 0, count: ConceptSet.capacity)
    let isWhole = sentences.count == part.sentences.count
    var mine = Set<Int>()
    if !isWhole { for index in sentences { mine.formUnion(part.sentences[index].words) } }
    for mention in part.mentions where isWhole || mine.contains(mention.words.lowerBound) {
      counts[mention.concept] += 1
    }
    self.wordCount = wordCount
    self.counts = counts
    self.content = content
    self.contentSet = contentSet
    self.concrete = concrete
  }

  var isEmpty: Bool { wordCount == 0 }
}

/// Tells words with content from those without.
struct Vocabulary: Sendable {
  private let functionWord: Int
  private let textbook: ConceptSet

  init(_ lexicon: Lexicon) {
    functionWord = lexicon.index(ConceptName.functionWord.rawValue)
    textbook = lexicon.set(
      ([
        .sideName, .generic, .hollow, .dimensionName, .bareProperty, .tool, .machinery, .because,
        .so,
        .condition, .contrast, .restriction, .weighing, .ordering, .digression, .speech,
        .definition,
        .exampleMarker, .choice, .hedge, .pointer, .repeatMarker, .decidingQuestion,
      ] as [ConceptName]).map(\.rawValue))
  }

  func isContent(_ word: Word, _ concepts: ConceptSet) -> Bool {
    !concepts.contains(functionWord) && !word.isNumber && word.length > 1
  }

  func isConcrete(_ concepts: ConceptSet) -> Bool { !concepts.intersects(textbook) }
}
