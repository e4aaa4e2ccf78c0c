/// What was done well, with the words that show it best.
struct StrengthChoice {
  let scene: Scene
  let scores: [ScoreID: Double]
  let remarks: [Remark]

  /// Strongest first; an answer with anything in it has at least one.
  func strengths() -> [Strength] {
    var found: [(strength: Strength, points: Double)] = []
    var closest: (id: String, evidence: Evidence, points: Double)?
    for (id, score, sections, points) in signs {
      guard let best = best(in: sections, points) else { continue }
      let worth = (scores[score] ?? 0) + min(1, Double(best.points) / 20)
      if (scores[score] ?? 0) >= 2.5, best.points >= 4 {
        found.append((strength(id, best.evidence), worth))
      } else if worth > (closest?.points ?? -1) {
        closest = (id, best.evidence, worth)
      }
    }
    if found.isEmpty {
      return (closest.map { ($0.id, $0.evidence) } ?? anything()).map { [strength($0, $1)] } ?? []
    }
    let ranked = found.enumerated().sorted { a, b in
      (a.element.points, b.offset) > (b.element.points, a.offset)
    }
    return ranked.map(\.element.strength)
  }

  /// The best of an answer in fragments, none of which says much.
  private func anything() -> (id: String, evidence: Evidence)? {
    for (id, _, sections, points) in signs {
      let said = scene.said(in: sections).filter { $0.said.contentWords > 0 }
      if let best = said.max(by: { points($0.said) < points($1.said) }) {
        return (id, scene.evidence(best.section, best.said))
      }
    }
    return nil
  }

  private func strength(_ id: String, _ evidence: Evidence) -> Strength {
    Strength(
      id: id, message: remarks.first { $0.id == id }?.message ?? "", evidence: [evidence])
  }

  private typealias Sign = (
    id: String, score: ScoreID, sections: [Int], points: (Proposition) -> Int
  )

  private var signs: [Sign] {
    let index = scene.index
    func has(_ said: Proposition, _ name: ConceptName) -> Int {
      said.concepts.contains(index(name)) ? 1 : 0
    }
    return [
      (
        "decides-from-constraints", .decision, [0, 1, 2],
        { said in
          has(said, .choice) == 0
            ? 0
            : 4 + said.reasons * 2 + said.conditions + has(said, .changeOfMind) * 2
              + min(3, said.concreteWords / 2)
        }
      ),
      (
        "frames-problem", .framing, [0],
        { said in
          has(said, .need) * 2 + has(said, .waiting) * 2 + has(said, .rateOfChange) + said.stakes
            * 2
            + said.reasons * 2 + has(said, .duration) + min(4, said.concreteWords / 2)
        }
      ),
      (
        "reasons-through-tradeoffs", .tradeoffs, [1],
        { said in
          said.reasons * 3 + said.contrasts * 2 + min(2, said.effects) + said.dimensions
            + min(4, said.concreteWords / 2) - (said.isDefinition ? 6 : 0)
        }
      ),
      (
        "connects-use-case", .examples, [2, 1],
        { said in
          (said.isTold ? 4 : 0) + said.reasons * 3 + has(said, .tie) * 2
            + min(5, said.concreteWords / 2)
        }
      ),
      (
        "ties-to-business", .framing, [0, 1, 2],
        { said in
          said.stakes * 3 + (said.concepts.intersects(index.people) ? 2 : 0) + said.reasons
            + min(2, said.concreteWords / 3)
        }
      ),
      (
        "adapts", .followups, scene.replies,
        { said in
          has(said, .changing) * 3 + has(said, .staying) * 2 + has(said, .lookingBack) * 3
            + said.reasons * 2 + min(4, said.concreteWords / 2)
        }
      ),
      (
        "visible-thinking", .clarity, [0, 1],
        { said in
          has(said, .ordering) * 3 + has(said, .assumption) * 2 + has(said, .decidingQuestion) * 2
            + said.reasons * 2 + min(3, said.concreteWords / 3)
        }
      ),
    ]
  }

  private func best(
    in sections: [Int], _ points: (Proposition) -> Int
  ) -> (evidence: Evidence, points: Int)? {
    var best: (section: Section, said: Proposition, points: Int)?
    for (section, said) in scene.said(in: sections) where said.contentWords >= 3 {
      let points = points(said)
      if points > (best?.points ?? 0) { best = (section, said, points) }
    }
    return best.map { (scene.evidence($0.section, $0.said), $0.points) }
  }
}
