/// Piles up parts, or stays with what holds for any system.
enum WrongDepth {
  static let toolPile = RuleFinder(id: "wrong-depth/tool-pile") { scene in
    scene.said(in: [0, 1, 2] + scene.replies).compactMap { section, said in
      let sentence = section.part.sentences[said.sentence].words
      let names = section.part.mentions(in: sentence).filter { mention in
        mention.concept == scene.index(.tool) || mention.concept == scene.index(.machinery)
      }
      guard Set(names.map(\.words)).count >= 4, said.reasons == 0 || names.count >= 6,
        let first = names.map(\.words.lowerBound).min(),
        let last = names.map(\.words.upperBound).max()
      else { return nil }
      return section.part.evidence(section.part.span(first..<last))
    }
  }

  static let hollow = RuleFinder(id: "wrong-depth/hollow") { scene in
    scene.said(in: [1, 0, 2] + scene.replies).filter { section, said in
      isHollow(said, scene.index)
    }.map { scene.evidence($0, $1) }
  }

  static func isHollow(_ said: Proposition, _ index: ConceptIndex) -> Bool {
    guard said.reasons == 0, said.concreteWords < 3, said.stakes == 0,
      !said.concepts.intersects(index.told)
    else { return false }
    return said.concepts.contains(index(.hedge))
      || (said.concepts.contains(index(.hollow)) && said.conditions == 0)
  }
}
