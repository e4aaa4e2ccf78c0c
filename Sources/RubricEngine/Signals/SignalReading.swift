/// Reads the signals off an answer; one file holds each family.
struct SignalReading {
  let reading: Reading
  let index: ConceptIndex
  let opening: [Section]
  let followUps: [Section]
  /// Propositions of the three opening sections, then of each follow-up.
  let propositions: [[Proposition]]
  var sheet = SignalSheet()

  init(_ reading: Reading, index: ConceptIndex, vocabulary: Vocabulary) {
    self.reading = reading
    self.index = index
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

  /// Sections under the names that signals bear, the joint ones made by adding up.
  var scopes: [(name: String, sections: [Int])] {
    let replies = followUps.indices.map { $0 + 3 }
    return [
      ("framing", [0]), ("tradeoffs", [1]), ("examples", [2]), ("followups", replies),
      ("all", [0, 1, 2] + replies),
    ]
  }

  func sections(_ numbers: [Int]) -> [Section] {
    let all = opening + followUps
    return numbers.map { all[$0] }
  }

  func words(_ numbers: [Int]) -> Int { sections(numbers).reduce(0) { $0 + $1.wordCount } }

  func count(_ name: ConceptName, _ numbers: [Int]) -> Int {
    sections(numbers).reduce(0) { $0 + $1.counts[index(name)] }
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
