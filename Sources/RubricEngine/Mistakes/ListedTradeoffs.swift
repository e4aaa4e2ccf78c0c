/// Names dimensions and properties without a mechanism or a consequence.
enum ListedTradeoffs {
  static let bareDimension = RuleFinder(id: "listed-tradeoffs/bare-dimension") { scene in
    scene.said(in: [1, 0]).filter { _, said in
      said.bareProperties > 0 && said.speaksOfSide && isBare(said)
    }.map { scene.evidence($0, $1) }
  }

  static let bareList = RuleFinder(id: "listed-tradeoffs/bare-list") { scene in
    [1, 0].flatMap { number -> [Evidence] in
      let section = scene.reading.sections[number]
      return lists(in: section, scene).map { section.part.evidence(section.part.span($0)) }
    }
  }

  static func isBare(_ said: Proposition) -> Bool {
    said.reasons == 0 && said.conditions == 0 && said.effects == 0 && said.concreteWords < 3
  }

  /// From the first to the last of three or more dimensions named one after the other.
  private static func lists(in section: Section, _ scene: Scene) -> [Range<Int>] {
    let mentions = section.part.mentions(of: scene.index(.dimensionName))
    var lists: [Range<Int>] = []
    var run: [Mention] = []
    func close() {
      if run.count >= 4, let first = run.first, let last = run.last {
        let words = first.words.lowerBound..<last.words.upperBound
        let concepts = section.part.concepts(in: words)
        let explains =
          concepts.contains(scene.index(.because)) || concepts.contains(scene.index(.so))
          || concepts.contains(scene.index(.condition))
        if !explains { lists.append(words) }
      }
      run = []
    }
    for mention in mentions {
      if let last = run.last, mention.words.lowerBound - last.words.upperBound > 3 { close() }
      run.append(mention)
    }
    close()
    return lists
  }
}
