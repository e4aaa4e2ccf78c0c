/// Which side a section takes.
struct StanceReading {
  let scene: Scene

  func record() -> StanceRecord {
    let initial = stance(of: [0, 1, 2], isOpening: true)
    var after: [Stance] = []
    var last = initial
    for reply in scene.replies {
      let taken = stance(of: [reply], isOpening: false)
      last = taken == .none ? last : taken
      after.append(last)
    }
    let looksBack = scene.said(in: scene.replies).contains { _, said in
      said.concepts.contains(scene.index(.lookingBack))
        || (said.concepts.contains(scene.index(.changing)) && said.reasons > 0)
    }
    return StanceRecord(
      initial: initial, afterFollowUps: after,
      revisedOpenly: looksBack && after.contains { $0 != initial })
  }

  private func stance(of sections: [Int], isOpening: Bool) -> Stance {
    let said = scene.said(in: sections).map(\.said)
    let choices = said.filter {
      $0.concepts.contains(scene.index(.choice)) && $0.speaksOfSideOrHybrid(scene.index)
    }
    // What is chosen last counts: the examples end with the cue for it.
    if let last = choices.last { return side(of: [last]) }
    guard isOpening else {
      let sides = said.filter { $0.speaksOfSideOrHybrid(scene.index) }
      return sides.count == 1 ? side(of: sides) : .none
    }
    let conditional = said.count { $0.conditions > 0 && $0.speaksOfSide }
    if conditional >= 2 { return .conditional }
    return side(of: said)
  }

  private func side(of said: [Proposition]) -> Stance {
    let batch = said.count { $0.speaksOfBatch }
    let live = said.count { $0.speaksOfRealTime }
    let hybrid = said.count {
      $0.concepts.contains(scene.index(.hybrid)) || $0.concepts.contains(scene.index(.between))
    }
    if batch + live + hybrid == 0 { return .none }
    if hybrid > 0, hybrid * 2 >= min(batch, live) { return .hybrid }
    if batch > 0, live > 0 {
      if batch >= 3 * live { return .batch }
      if live >= 3 * batch { return .realTime }
      return .hybrid
    }
    if batch > 0 { return .batch }
    return live > 0 ? .realTime : .hybrid
  }
}
