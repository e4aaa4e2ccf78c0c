/// The words that show a mistake best where no rule marks them exactly.
struct ClosestWords {
  let scene: Scene

  func evidence(of mistake: MistakeID, depth: String?) -> [Evidence] {
    switch mistake {
    case .definitionOnly:
      pick(in: [0, 1, 2]) { said in
        (said.concepts.contains(scene.index(.definition)) ? 8 : 0) + (said.speaksOfSide ? 3 : 0)
          + said.contentWords / 4 - said.concreteWords - 2 * said.reasons
      }
    case .listedTradeoffs:
      pick(in: [1]) { said in
        3 * said.bareProperties + (said.speaksOfSide ? 2 : 0) - 2 * said.concreteWords
          - 3 * (said.reasons + said.conditions)
      }
    case .noBusinessContext:
      pick(in: [0, 1, 2], least: 2) { said in
        3 * said.stakes + (said.concepts.contains(scene.index(.waiting)) ? 2 : 0)
          + (said.concepts.intersects(scene.index.people) ? 2 : 0)
      }
    case .wrongDepth where depth == "over":
      pick(in: [0, 1, 2] + scene.replies) { said in
        (said.concepts.contains(scene.index(.tool)) ? 4 : 0)
          + (said.concepts.contains(scene.index(.machinery)) ? 3 : 0) + said.contentWords / 4
          - 2 * said.reasons
      }
    case .wrongDepth:
      pick(in: [1, 0, 2] + scene.replies) { said in
        6 - said.concreteWords - said.reasons + (said.speaksOfSide ? 2 : 0)
          + min(4, said.contentWords)
      }
    case .noExamples:
      pick(in: [2]) { said in 12 - min(10, said.concreteWords) - 2 * said.reasons }
    case .lostStructure:
      pick(in: [0, 1, 2]) { said in
        (said.concepts.contains(scene.index(.digression)) ? 5 : 0)
          + (said.concepts.contains(scene.index(.lookingBack)) ? 3 : 0)
          - (said.concepts.intersects(scene.index.links) ? 2 : 0) + said.sentence / 2
      }
    default:
      pick(in: scene.replies) { said in
        (said.concepts.contains(scene.index(.repeatMarker)) ? 5 : 0)
          + (said.concepts.contains(scene.index(.staying)) ? 3 : 0)
          + (said.concepts.contains(scene.index(.dismissing)) ? 4 : 0) - said.reasons
          - (said.concepts.contains(scene.index(.changing)) ? 2 : 0)
      }
    }
  }

  /// The sentence with most points; the place behind the section where none has `least`.
  private func pick(
    in sections: [Int], least: Int = Int.min, _ points: (Proposition) -> Int
  ) -> [Evidence] {
    var best: (section: Section, said: Proposition, points: Int)?
    for (section, said) in scene.said(in: sections) where said.contentWords > 0 {
      let points = points(said)
      if points >= least, points > (best?.points ?? Int.min) { best = (section, said, points) }
    }
    if let best { return [scene.evidence(best.section, best.said)] }
    let all = scene.reading.sections
    guard let number = sections.first, number < all.count else { return [] }
    return [scene.end(of: all[number])]
  }
}
