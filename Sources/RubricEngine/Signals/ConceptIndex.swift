/// Where the concepts that signals count lie in the lexicon.
struct ConceptIndex: Sendable {
  private let indices: [Int]

  init(_ lexicon: Lexicon) {
    indices = ConceptName.allCases.map { lexicon.index($0.rawValue) }
    all = Dictionary(
      uniqueKeysWithValues: zip(ConceptName.allCases, indices))
    dimensions = lexicon.set(ConceptName.dimensions.map(\.rawValue))
    stakes = lexicon.set(ConceptName.stakes.map(\.rawValue))
    subject = lexicon.set(ConceptName.subject.map(\.rawValue))
    people = lexicon.set([.person, .someone].map { (name: ConceptName) in name.rawValue })
    told = lexicon.set(
      [.clockTime, .duration, .quantity, .event, .specificThing].map { (name: ConceptName) in
        name.rawValue
      })
    links = lexicon.set(
      [.because, .so, .condition, .contrast].map { (name: ConceptName) in name.rawValue })
  }

  private let all: [ConceptName: Int]
  let dimensions: ConceptSet
  let stakes: ConceptSet
  /// What this subject is spoken of with.
  let subject: ConceptSet
  let people: ConceptSet
  let told: ConceptSet
  let links: ConceptSet

  func callAsFunction(_ name: ConceptName) -> Int { all[name] ?? ConceptSet.capacity - 1 }
}
