/// Reads the signals off an answer; one file holds each family.
struct SignalReading {
  let reading: Reading
  let index: ConceptIndex
  let opening: [Section]
  let followUps: [Section]
  /// Propositions of the three opening sections, then of each follow-up.
  let propositions: [[Proposition]]
  /// Sections under the names that signals bear, the joint ones made by adding up.
  let scopes: [(name: String, sections: [Int])]
  var sheet: SignalSheet

  /// `layout` is that of an earlier answer, whose signals most likely were the same ones.
  init(
    _ reading: Reading, index: ConceptIndex, vocabulary: Vocabulary, layout: SignalLayout? = nil
  ) {
    self.reading = reading
    self.index = index
    sheet = SignalSheet(layout: layout)
    let replies = reading.followUps.indices.map { $0 + 3 }
    scopes = [
      ("framing", [0]), ("tradeoffs", [1]), ("examples", [2]), ("followups", replies),
      ("all", [0, 1, 2] + replies),
    ]
    opening = reading.opening
    followUps = reading.followUps
    let reader = PropositionReader(index, vocabulary)
    propositions = reading.sections.map { reader.propositions(of: $0) }
    addLengths()
    addConcepts()
    addReasoning()
    addSpecificity()
    addExamples()
    addFollowUps()
    addDecision()
    addStructure()
    addPromptWords()
    addTruth()
  }

  func sections(_ numbers: [Int]) -> [Section] { numbers.map { reading.sections[$0] } }

  func words(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { $0 + reading.sections[$1].wordCount }
  }

  func count(_ name: ConceptName, _ numbers: [Int]) -> Int {
    let concept = index(name)
    return numbers.reduce(0) { $0 + reading.sections[$1].counts[concept] }
  }

  func propositions(_ numbers: [Int]) -> [Proposition] { numbers.flatMap { propositions[$0] } }

  private mutating func addLengths() {
    for (name, numbers) in scopes {
      let count = words(numbers)
      sheet.set("words@\(name)", root: count, atMost: name == "all" ? 400 : 150)
      if name != "all" { sheet.set("is-empty@\(name)", count == 0 ? 1000 : 0) }
    }
    let sentences = propositions([0, 1, 2] + followUps.indices.map { $0 + 3 })
    let total = words([0, 1, 2] + followUps.indices.map { $0 + 3 })
    sheet.set("words-a-sentence", min(40_000, total * 1000 / max(1, sentences.count)))
    sheet.set(
      "thin-parts", (opening + followUps).count { $0.wordCount < 14 } * 1000)
  }
}
