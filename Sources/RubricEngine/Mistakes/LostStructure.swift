/// Goes back to what was finished, or puts things where they don't belong.
enum LostStructure {
  static let returns = RuleFinder(id: "lost-structure/returns") { scene in
    scene.said(in: [0, 1, 2]).filter { section, said in
      said.concepts.contains(scene.index(.digression)) && said.reasons == 0
        && (said.concepts.contains(scene.index(.repeatMarker))
          || said.concepts.contains(scene.index(.lookingBack)))
    }.map { scene.evidence($0, $1) }
  }

  static let misplaced = RuleFinder(id: "lost-structure/misplaced") { scene in
    scene.said(in: [0, 1, 2]).filter { section, said in
      said.concepts.contains(scene.index(.pointer))
    }.map { scene.evidence($0, $1) }
  }
}
