/// Ties the choice to nobody's gain or loss.
enum NoBusinessContext {
  static let noStake = RuleFinder(id: "no-business-context/no-stake") { scene in
    let stakes = scene.said(in: [0, 1, 2]).filter { section, said in
      said.stakes > 0
        || said.concepts.contains(scene.index(.waiting))
          && said.concepts.intersects(scene.index.people)
    }
    guard stakes.isEmpty, let first = scene.opening.first(where: { !$0.isEmpty }) else { return [] }
    return [scene.end(of: first)]
  }
}
