extension SignalReading {
  /// Reasons, conditions and contrasts with content on both ends, and what is left bare.
  mutating func addReasoning() {
    for (name, numbers) in scopes {
      let said = propositions(numbers)
      let cap = name == "all" ? 25 : 8
      sheet.set("reasons@\(name)", root: said.reduce(0) { $0 + $1.reasons }, atMost: cap)
      sheet.set("conditions@\(name)", root: said.reduce(0) { $0 + $1.conditions }, atMost: cap)
      sheet.set("contrasts@\(name)", root: said.reduce(0) { $0 + $1.contrasts }, atMost: cap)
      sheet.set("effects@\(name)", root: said.reduce(0) { $0 + $1.effects }, atMost: cap)
      sheet.set(
        "explained-share@\(name)",
        Measure.share(said.count { $0.isExplained && $0.contentWords >= 4 }, of: said.count))
      sheet.set(
        "stake-sentences@\(name)", root: said.count { $0.stakes > 0 && $0.contentWords >= 3 },
        atMost: cap)
      sheet.set(
        "weighty-sentences@\(name)",
        root: said.count { $0.isExplained && $0.concreteWords >= 3 }, atMost: cap)
    }
    for (name, numbers) in scopes {
      let said = propositions(numbers)
      sheet.set(
        "enumerations@\(name)",
        root: said.reduce(0) {
          $0 + ($1.enumerated >= 4 && $1.reasons == 0 ? $1.enumerated - 2 : 0)
        },
        atMost: 16)
      sheet.set(
        "sided-reasons@\(name)",
        root: said.count { $0.speaksOfSide && $0.reasons > 0 && $0.concreteWords >= 1 }, atMost: 8)
      sheet.set(
        "bare-statements@\(name)",
        root: said.count {
          !$0.isExplained && $0.concreteWords < 3 && $0.contentWords >= 2 && $0.stakes == 0
        }, atMost: 12)
    }
    for (name, numbers) in scopes where name != "all" {
      let said = propositions(numbers)
      let length = max(25, words(numbers))
      func density(_ count: Int) -> Int { min(20_000, count * 100_000 / length) }
      sheet.set(
        "link-density@\(name)",
        density(said.reduce(0) { $0 + $1.reasons + $1.conditions + $1.contrasts }))
      sheet.set("stake-density@\(name)", density(said.reduce(0) { $0 + $1.stakes }))
      sheet.set(
        "textbook-density@\(name)",
        density(
          count(.sideName, numbers) + count(.bareProperty, numbers) + count(.dimensionName, numbers)
            + count(.generic, numbers) / 2))
      sheet.set(
        "number-density@\(name)",
        density(count(.duration, numbers) + count(.quantity, numbers) + count(.clockTime, numbers)))
    }
    let framed = propositions[0]
    sheet.set(
      "derives-side@framing",
      root: framed.count { said in
        said.speaksOfSideOrHybrid(index) && said.reasons > 0
          && (said.concepts.contains(index(.need)) || said.concepts.contains(index(.waiting))
            || said.concepts.contains(index(.rateOfChange))
            || said.concepts.contains(index(.duration))
            || said.stakes > 0)
      }, atMost: 3)
    sheet.set(
      "need-and-stake@framing",
      framed.contains { $0.stakes > 0 }
        && framed.contains {
          $0.concepts.contains(index(.need)) || $0.concepts.contains(index(.waiting))
            || $0.concepts.contains(index(.duration))
        } ? 1000 : 0)
    let compared = propositions([1])
    let opening = propositions([0, 1, 2])
    var explained = ConceptSet()
    var named = ConceptSet()
    for proposition in opening {
      for dimension in ConceptName.dimensions where proposition.concepts.contains(index(dimension))
      {
        named.insert(index(dimension))
        if proposition.isExplained, proposition.concreteWords >= 2 {
          explained.insert(index(dimension))
        }
      }
    }
    let explainedCount = ConceptName.dimensions.count { explained.contains(index($0)) }
    let namedCount = ConceptName.dimensions.count { named.contains(index($0)) }
    sheet.set("dimensions-explained", explainedCount * 1000)
    sheet.set("dimensions-bare", (namedCount - explainedCount) * 1000)
    sheet.set(
      "bare-sentences@tradeoffs",
      root: compared.count { $0.bareProperties > 0 && !$0.isExplained }, atMost: 8)
    sheet.set(
      "bare-share@tradeoffs",
      Measure.share(
        compared.count { $0.bareProperties > 0 && $0.concreteWords < 3 }, of: compared.count))
    sheet.set(
      "properties-a-reason@tradeoffs",
      min(
        6000,
        compared.reduce(0) { $0 + $1.bareProperties } * 1000
          / max(1, compared.reduce(0) { $0 + $1.reasons + $1.conditions + $1.contrasts })))
    let batch = compared.count { $0.speaksOfBatch }
    let live = compared.count { $0.speaksOfRealTime }
    sheet.set("both-sides@tradeoffs", root: min(batch, live), atMost: 4)
    sheet.set(
      "one-sided@tradeoffs", compared.isEmpty || (batch > 0) == (live > 0) ? 0 : 1000)
    sheet.set(
      "definition-share",
      Measure.share(
        opening.filter(\.isDefinition).reduce(0) { $0 + $1.contentWords },
        of: opening.reduce(0) { $0 + $1.contentWords }))
    sheet.set(
      "definition-sentences", root: opening.count { $0.isDefinition }, atMost: 6)
    sheet.set(
      "opens-with-definition",
      propositions[0].first.map { $0.isDefinition ? 1000 : 0 } ?? 0)
  }
}
