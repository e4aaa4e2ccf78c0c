/// The words that show a mistake best where no rule marks them exactly.
struct ClosestWords {
  /// Nobody reads more places than these.
  private static let most = 2

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

  /// The sentences with most points; the place behind the section where none has `least`.
  private func pick(
    in sections: [Int], least: Int = Int.min, _ points: (Proposition) -> Int
  ) -> [Evidence] {
    let ranked = scene.said(in: sections).enumerated().compactMap { order, one in
      one.said.contentWords > 0 && points(one.said) >= least
        ? (one: one, points: points(one.said), order: order) : nil
    }.sorted { ($0.points, $1.order) > ($1.points, $0.order) }
    if !ranked.isEmpty {
      return ranked.prefix(Self.most).map { scene.evidence($0.one.section, $0.one.said) }
    }
    let all = scene.reading.sections
    guard let number = sections.first, number < all.count else {
      // Where no question was asked, a reply belongs behind the answer.
      return [scene.end(of: scene.reading.examples)]
    }
    return [scene.end(of: all[number])]
  }
}
