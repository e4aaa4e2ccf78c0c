/// Finds the parts in an answer given as one text.
enum FreeAnswer {
  /// What a sentence gains by standing where its neighbours stand.
  private static let coherence = 3

  /// The sentences that frame, compare and exemplify, as the cheapest path through all of them.
  static func shares(of part: PartReading, lexicon: Lexicon) -> [[Int]] {
    let signs = Signs(lexicon)
    let gains = part.sentences.enumerated().map { index, sentence in
      signs.gains(of: sentence, in: part, isEarly: index * 4 < part.sentences.count)
    }
    guard !gains.isEmpty else { return [[], [], []] }
    var best = gains[0]
    best[0] += coherence
    var came: [[Int]] = []
    for gain in gains.dropFirst() {
      var next: [Int] = []
      var from: [Int] = []
      for role in 0..<3 {
        let candidates = (0..<3).map { best[$0] + ($0 == role ? coherence : 0) }
        let winner = (0..<3).max { candidates[$0] < candidates[$1] } ?? 0
        next.append(candidates[winner] + gain[role])
        from.append(winner)
      }
      best = next
      came.append(from)
    }
    var role = (0..<3).max { best[$0] < best[$1] } ?? 0
    var roles = [role]
    for from in came.reversed() {
      role = from[role]
      roles.append(role)
    }
    roles.reverse()
    return (0..<3).map { wanted in roles.indices.filter { roles[$0] == wanted } }
  }

  /// What tells a sentence's role.
  private struct Signs {
    let framing: ConceptSet
    let sides: [Int]
    let dimensions: ConceptSet
    let examples: ConceptSet
    let told: ConceptSet
    let contrast: Int

    init(_ lexicon: Lexicon) {
      func set(_ names: [ConceptName]) -> ConceptSet { lexicon.set(names.map(\.rawValue)) }
      framing = set([.decidingQuestion, .assumption, .need])
      sides = [lexicon.index("batch"), lexicon.index("real-time")]
      dimensions = set(ConceptName.dimensions)
      examples = set([.exampleMarker])
      told = set([.clockTime, .event, .someone, .specificThing])
      contrast = lexicon.index(ConceptName.contrast.rawValue)
    }

    func gains(of sentence: Sentence, in part: PartReading, isEarly: Bool) -> [Int] {
      var gains = [0, 0, 0]
      let concepts = sentence.concepts
      if concepts.intersects(framing) { gains[0] += 3 }
      if isEarly { gains[0] += 3 }
      let isSided = sides.contains { concepts.contains($0) }
      if isSided, concepts.intersects(dimensions) { gains[1] += 4 }
      if sides.allSatisfy({ concepts.contains($0) }) || (isSided && concepts.contains(contrast)) {
        gains[1] += 2
      }
      if concepts.intersects(examples) { gains[2] += 5 }
      if concepts.intersects(told) { gains[2] += 2 }
      return gains
    }
  }
}
