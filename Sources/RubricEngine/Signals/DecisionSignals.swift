extension SignalReading {
  /// Whether a side is taken, from what, and on what it would turn.
  mutating func addDecision() {
    let said = propositions([0, 1, 2])
    let choices = said.filter {
      $0.concepts.contains(index(.choice)) && $0.speaksOfSideOrHybrid(index)
    }
    sheet.set("choices", root: choices.count, atMost: 5)
    sheet.set("reasoned-choices", root: choices.count { $0.reasons > 0 }, atMost: 4)
    sheet.set("conditional-choices", root: choices.count { $0.conditions > 0 }, atMost: 4)
    sheet.set("no-choice", choices.isEmpty ? 1000 : 0)
    let turns = said.count {
      $0.concepts.contains(index(.changeOfMind)) && $0.conditions > 0 && $0.concreteWords >= 1
    }
    sheet.set("turning-points@opening", root: turns, atMost: 4)
    let later = propositions(followUps.indices.map { $0 + 3 }).count {
      $0.concepts.contains(index(.changeOfMind)) && $0.conditions > 0
    }
    sheet.set("turning-points@followups", root: later, atMost: 4)
    sheet.set(
      "deriving-sentences",
      root: said.count {
        ($0.concepts.contains(index(.need)) || $0.concepts.contains(index(.waiting))
          || $0.concepts.contains(index(.rateOfChange))) && $0.reasons > 0
      }, atMost: 6)
    let first = propositions[0].first
    sheet.set(
      "opens-with-problem",
      first.map { $0.concreteWords >= 3 && !$0.isDefinition ? 1000 : 0 } ?? 0)
  }
}

extension Proposition {
  func speaksOfSideOrHybrid(_ index: ConceptIndex) -> Bool {
    speaksOfSide || concepts.contains(index(.hybrid)) || concepts.contains(index(.between))
  }
}
