/// For every score below four, the one thing that would raise it most.
struct AdviceChoice {
  let scene: Scene
  let scores: [ScoreID: Double]
  let remarks: [Remark]

  /// The score that most holds the answer back comes first.
  func advice() -> [Advice] {
    let weak = ScoreID.allCases.filter { (scores[$0] ?? 0) < 3.75 }
    let ranked = weak.enumerated().sorted { a, b in
      (scores[a.element] ?? 0, a.offset) < (scores[b.element] ?? 0, b.offset)
    }
    return ranked.compactMap { _, id in advice(on: id) }
  }

  private func advice(on id: ScoreID) -> Advice? {
    let level = min(3, max(0, Int((scores[id] ?? 0) + 0.5)))
    guard let remark = remarks.first(where: { $0.id == "advice/\(id.rawValue)-\(level)" }) else {
      return nil
    }
    return Advice(
      score: id, message: remark.message, fix: remark.fix, evidence: [place(of: id)],
      drill: remark.drill)
  }

  /// Where the thing that would help belongs.
  private func place(of id: ScoreID) -> Evidence {
    let reading = scene.reading
    switch id {
    case .framing: return scene.end(of: reading.framing)
    case .tradeoffs: return scene.end(of: reading.tradeoffs)
    case .examples, .decision: return scene.end(of: reading.examples)
    case .followups:
      let shortest = reading.followUps.min { $0.wordCount < $1.wordCount }
      return scene.end(of: shortest ?? reading.examples)
    case .clarity:
      return scene.end(of: reading.framing.isEmpty ? reading.tradeoffs : reading.framing)
    }
  }
}
