/// What one sentence says, beyond the words that it holds: reasons, conditions, contrasts.
struct Proposition: Sendable {
  /// Index into its section's part.
  let sentence: Int
  let contentWords: Int
  let concreteWords: Int
  /// Links with content on both ends.
  let reasons: Int
  let conditions: Int
  let contrasts: Int
  let effects: Int
  let dimensions: Int
  let bareProperties: Int
  let stakes: Int
  let isTold: Bool
  let speaksOfBatch: Bool
  let speaksOfRealTime: Bool
  let isDefinition: Bool
  /// The longest run of clauses of at most three words, as in a list of things named.
  let enumerated: Int
  let concepts: ConceptSet

  var isExplained: Bool { reasons + conditions + contrasts > 0 || effects > 0 }
  var speaksOfSide: Bool { speaksOfBatch || speaksOfRealTime }
}

/// Reads propositions off the sentences of a section.
struct PropositionReader: Sendable {
  private let index: ConceptIndex
  private let vocabulary: Vocabulary
  /// Words with content that either end of a link needs.
  private static let fewest = 2

  init(_ index: ConceptIndex, _ vocabulary: Vocabulary) {
    self.index = index
    self.vocabulary = vocabulary
  }

  func propositions(of section: Section) -> [Proposition] {
    section.sentences.map { proposition($0, in: section.part) }
  }

  func proposition(_ number: Int, in part: PartReading) -> Proposition {
    let sentence = part.sentences[number]
    let isContent = sentence.words.map { word in
      vocabulary.isContent(part.words[word], part.concepts[word])
    }
    let concrete = sentence.words.filter { word in
      vocabulary.isContent(part.words[word], part.concepts[word])
        && vocabulary.isConcrete(part.concepts[word])
    }.count
    let before = number > 0 ? part.sentences[number - 1].words.count : 0
    let mentions = part.mentions(in: sentence.words)
    // How much content stands in front of each word, and in the whole sentence at last.
    var contentBefore = [0]
    for word in isContent {
      contentBefore.append(contentBefore[contentBefore.count - 1] + (word ? 1 : 0))
    }
    let content = contentBefore[isContent.count]
    var reasons = 0
    var conditions = 0
    var contrasts = 0
    func isFilled(_ mention: Range<Int>, borrowing: Bool) -> Bool {
      let start = mention.lowerBound - sentence.words.lowerBound
      let end = mention.upperBound - sentence.words.lowerBound
      let left = contentBefore[start]
      let right = content - contentBefore[end]
      let hasLeft = left >= Self.fewest || (borrowing && start <= 1 && before >= 3)
      return hasLeft && right >= Self.fewest
    }
    var last = -3
    for mention in mentions {
      let at = mention.words.lowerBound
      switch mention.concept {
      case index(.because) where at > last + 2:
        if isFilled(mention.words, borrowing: true)
          || (at == sentence.words.lowerBound && content >= 2 * Self.fewest)
        {
          reasons += 1
          last = at
        }
      case index(.so) where at > last + 2:
        if isFilled(mention.words, borrowing: true) {
          reasons += 1
          last = at
        }
      case index(.condition):
        if content >= 2 * Self.fewest { conditions += 1 }
      case index(.contrast):
        if isFilled(mention.words, borrowing: true) { contrasts += 1 }
      default: break
      }
    }
    for word in sentence.words.dropFirst() where part.words[word].before.contains(.arrow) {
      let end = word - sentence.words.lowerBound
      if contentBefore[end] > 0, content > contentBefore[end] { reasons += 1 }
    }
    let concepts = sentence.concepts
    let isTold =
      (concepts.intersects(index.people) ? 1 : 0)
      + (concepts.contains(index(.clockTime)) || concepts.contains(index(.duration))
        || concepts.contains(index(.quantity)) ? 1 : 0)
      + (concepts.contains(index(.event)) || concepts.contains(index(.specificThing)) ? 1 : 0)
      + (concrete >= 4 ? 1 : 0) >= 3
    func count(_ name: ConceptName) -> Int {
      mentions.count { $0.concept == index(name) }
    }
    let stakes = ConceptName.stakes.reduce(0) { $0 + (concepts.contains(index($1)) ? 1 : 0) }
    let speaksOfSide = concepts.contains(index(.batch)) || concepts.contains(index(.realTime))
    let isDefinition =
      speaksOfSide && reasons == 0 && stakes == 0 && concrete < 7
      && (Definition.isExplicit(sentence, in: part, index)
        || (concepts.contains(index(.definition)) && !concepts.contains(index(.bareProperty))
          && !concepts.contains(index(.choice))))
    var enumerated = 0
    var run = 0
    for clause in sentence.clauses {
      run = clause.count <= 3 ? run + 1 : 0
      enumerated = max(enumerated, run)
    }
    return Proposition(
      sentence: number, contentWords: content, concreteWords: concrete,
      reasons: reasons, conditions: conditions, contrasts: contrasts,
      effects: count(.effectVerb),
      dimensions: ConceptName.dimensions.reduce(0) { $0 + (concepts.contains(index($1)) ? 1 : 0) },
      bareProperties: count(.bareProperty) + count(.dimensionName), stakes: stakes,
      isTold: isTold, speaksOfBatch: concepts.contains(index(.batch)),
      speaksOfRealTime: concepts.contains(index(.realTime)), isDefinition: isDefinition,
      enumerated: enumerated,
      concepts: concepts)
  }
}
