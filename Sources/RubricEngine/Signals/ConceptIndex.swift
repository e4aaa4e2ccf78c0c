/// Where the concepts that signals count lie in the lexicon.
struct ConceptIndex: Sendable {
  /// By the concept's place among all.
  private let indices: [Int]

  init(_ lexicon: Lexicon) {
    indices = ConceptName.allCases.map { lexicon.index($0.rawValue) }
    dimensions = lexicon.set(ConceptName.dimensions.map(\.rawValue))
    stakes = lexicon.set(ConceptName.stakes.map(\.rawValue))
    people = lexicon.set([.person, .someone].map { (name: ConceptName) in name.rawValue })
    told = lexicon.set(
      [.clockTime, .duration, .quantity, .event, .specificThing].map { (name: ConceptName) in
        name.rawValue
      })
    links = lexicon.set(
      [.because, .so, .condition, .contrast].map { (name: ConceptName) in name.rawValue })
  }

  let dimensions: ConceptSet
  let stakes: ConceptSet
  let people: ConceptSet
  let told: ConceptSet
  let links: ConceptSet

  func callAsFunction(_ name: ConceptName) -> Int { indices[name.place] }
}
