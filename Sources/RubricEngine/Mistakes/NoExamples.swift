/// Tells no case, or only drops a name.
enum NoExamples {
  static let absent = RuleFinder(id: "no-examples/absent") { scene in
    let cases = scene.said(in: [0, 1, 2]).filter { section, said in
      said.isTold || said.concreteWords >= 6
        || (section.role == .examples && said.concreteWords >= 2
          && said.concepts.intersects(scene.index.people.union(scene.index.told)))
    }
    guard cases.isEmpty else { return [] }
    let section = scene.reading.examples
    if section.isEmpty, let last = scene.opening.last(where: { !$0.isEmpty }), scene.reading.isFree
    {
      return [scene.end(of: last)]
    }
    return [scene.end(of: section)]
  }

  static let nameOnly = RuleFinder(id: "no-examples/name-only") { scene in
    scene.said(in: [2]).filter { section, said in
      said.contentWords > 0 && said.contentWords <= 8 && said.reasons == 0 && said.conditions == 0
        && said.effects == 0 && said.contrasts == 0
        && !section.part.sentences[said.sentence].words.contains { section.part.words[$0].isNumber }
    }.map { scene.evidence($0, $1) }
  }
}
