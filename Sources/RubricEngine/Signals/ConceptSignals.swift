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

  /// The names of a concept's signals, made once.
  private struct Names {
    let concept: ConceptName
    /// In the order of the scopes.
    let scoped: [String]
    let rate: String
    init(_ concept: ConceptName) {
      self.concept = concept
      scoped = ["framing", "tradeoffs", "examples", "followups", "all"].map {
        "\(concept.rawValue)@\($0)"
      }
      rate = "\(concept.rawValue)%"
    }
  }

  private static let names = counted.map { Names($0) }

  mutating func addConcepts() {
    for names in Self.names {
      for (number, (name, numbers)) in scopes.enumerated() {
        let count = count(names.concept, numbers)
        sheet.set(names.scoped[number], root: count, atMost: name == "all" ? 20 : 8)
      }
      let everywhere = scopes[4].sections
      sheet.set(
        names.rate,
        Measure.rate(count(names.concept, everywhere), in: words(everywhere), atMost: 12))
    }
  }
}
