extension SignalReading {
  /// Cases told, tied to a side, and given a reason; in the examples and anywhere else.
  mutating func addExamples() {
    let cases = propositions[2]
    sheet.set("cases@examples", root: cases.count { $0.concreteWords >= 3 }, atMost: 6)
    sheet.set(
      "tied-cases@examples",
      root: cases.count {
        $0.concreteWords >= 2 && ($0.speaksOfSide || $0.concepts.contains(index(.tie)))
      }, atMost: 6)
    sheet.set(
      "reasoned-cases@examples",
      root: cases.count { $0.concreteWords >= 3 && $0.isExplained }, atMost: 6)
    sheet.set(
      "named-cases@examples",
      root: cases.count { $0.contentWords > 0 && $0.contentWords <= 4 }, atMost: 6)
    let batch = cases.contains { $0.speaksOfBatch }
    let live = cases.contains { $0.speaksOfRealTime }
    sheet.set("both-sides@examples", batch && live ? 1000 : 0)
    sheet.set("no-side@examples", !cases.isEmpty && !batch && !live ? 1000 : 0)
    sheet.set(
      "words-a-case",
      min(30_000, cases.reduce(0) { $0 + $1.contentWords } * 1000 / max(1, cases.count)))
    let elsewhere = propositions([0, 1] + followUps.indices.map { $0 + 3 })
    sheet.set(
      "cases-elsewhere",
      root: elsewhere.count {
        $0.isTold
          || ($0.concepts.contains(index(.exampleMarker)) && $0.concreteWords >= 3)
      }, atMost: 8)
    sheet.set(
      "cases@opening",
      root: propositions([0, 1, 2]).count { $0.concreteWords >= 4 && $0.isExplained }, atMost: 10)
  }
}
