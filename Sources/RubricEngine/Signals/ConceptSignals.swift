extension SignalReading {
  /// Concepts that are counted in every scope: how often each is spoken of.
  private static let counted: [ConceptName] = [
    .need, .decidingQuestion, .assumption, .rateOfChange, .waiting, .reversible, .money, .loss,
    .trust, .harm, .business, .person, .someone, .weighing, .effectVerb, .restriction, .clockTime,
    .duration, .quantity, .smallNumber, .event, .specificThing, .exampleMarker, .tie, .experience,
    .hedge, .hollow, .definition, .alwaysClaim, .dimensionName, .bareProperty, .sideName, .tool,
    .machinery, .generic, .ordering, .digression, .pointer, .repeatMarker, .unsure, .dismissing,
    .changing, .staying, .lookingBack, .repair, .choice, .changeOfMind, .between, .condition,
    .contrast, .because, .so, .batch, .realTime, .hybrid, .speech,
  ]

  mutating func addConcepts() {
    for concept in Self.counted {
      for (name, numbers) in scopes {
        let count = count(concept, numbers)
        sheet.set("\(concept.rawValue)@\(name)", root: count, atMost: name == "all" ? 20 : 8)
      }
      let everywhere = scopes[4].sections
      sheet.set(
        "\(concept.rawValue)%",
        Measure.rate(count(concept, everywhere), in: words(everywhere), atMost: 12))
    }
  }
}
