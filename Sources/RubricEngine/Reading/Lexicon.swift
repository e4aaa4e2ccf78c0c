/// The lexicon of a rubric, ready for reading: phrases compiled, concepts found by name.
package struct Lexicon: Sendable, Hashable {
  package let concepts: [Concept]
  package let book: PhraseBook
  package let typos: TypoIndex
  private let indices: [String: Int]

  package init(_ concepts: [Concept]) {
    let tree = PhraseTree(
      concepts.enumerated().flatMap { index, concept in
        concept.phrases.map { (concept: index, phrase: $0) }
      }, stemmer: Stemmer())
    self.init(concepts, book: PhraseBook(tree), typos: TypoIndex(tree.spellings))
  }

  /// Takes the concepts with what was compiled of them before.
  package init(_ concepts: [Concept], book: PhraseBook, typos: TypoIndex) {
    self.concepts = concepts
    self.book = book
    self.typos = typos
    indices = Dictionary(
      concepts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of a concept; one that the content lacks is never mentioned.
  func index(_ name: String) -> Int { indices[name] ?? ConceptSet.capacity - 1 }

  func set(_ names: [String]) -> ConceptSet {
    var set = ConceptSet()
    for name in names { if let index = indices[name] { set.insert(index) } }
    return set
  }

  func stemmer() -> Stemmer { Stemmer(known: book.knownWords, typos: typos) }

  /// Concepts that the engine reads by name; a content folder without one of them is refused.
  package static let required: [String] = ConceptName.allCases.map(\.rawValue)
}
