extension SignalReading {
  /// What each reply makes of its question; the weaker and the stronger of the replies apart.
  mutating func addFollowUps() {
    var known: Set<UInt64> = []
    for section in opening { known.formUnion(section.contentSet) }
    var measures: [String: [Int]] = [:]
    var order: [String] = []
    func note(_ name: String, _ value: Int) {
      if measures[name] == nil { order.append(name) }
      measures[name, default: []].append(value)
    }
    for number in 0..<max(2, followUps.count) {
      guard number < followUps.count else {
        for name in order { measures[name]?.append(0) }
        continue
      }
      let reply = followUps[number]
      let said = propositions[number + 3]
      let question =
        number < reading.questionWords.count ? reading.questionWords[number] : []
      let asked = question.count { reply.contentSet.contains($0) }
      let fresh = reply.concrete.count { !known.contains($0) && !question.contains($0) }
      let repeated = reply.content.count { known.contains($0) }
      note("reply-words", Measure.root(min(reply.wordCount, 120)))
      note(
        "reply-unexplained",
        Measure.share(said.count { !$0.isExplained }, of: said.count))
      note(
        "reply-concrete", Measure.root(min(30, reply.concrete.count)))
      note("takes-up-question", Measure.share(asked, of: min(4, question.count)))
      note("new-content", Measure.root(min(fresh, 36)))
      note("repeats-opening", Measure.share(repeated, of: reply.content.count))
      note(
        "reply-links",
        Measure.root(min(8, said.reduce(0) { $0 + $1.reasons + $1.conditions + $1.contrasts })))
      note("reply-reasons", Measure.root(min(6, said.reduce(0) { $0 + $1.reasons })))
      note("reply-effects", Measure.root(min(6, said.reduce(0) { $0 + $1.effects })))
      for concept in [
        .changing, .staying, .lookingBack, .repeatMarker, .dismissing, .unsure, .repair,
        .restriction, .hollow, .stake, .firstPerson,
      ] as [ReplyConcept] {
        note("reply-\(concept.rawValue)", Measure.root(min(5, count(concept, in: reply))))
      }
      note(
        "reply-quantities",
        Measure.root(min(6, reply.counts[index(.duration)] + reply.counts[index(.quantity)])))
      note(
        "changes-and-stays",
        reply.counts[index(.changing)] > 0 && reply.counts[index(.staying)] > 0 ? 1000 : 0)
    }
    for name in order {
      let values = measures[name] ?? []
      sheet.set("\(name)@weaker", values.min() ?? 0)
      sheet.set("\(name)@stronger", values.max() ?? 0)
    }
    // All of one side at first and all of the other later, without a word about it.
    let first = StanceLean(propositions([0, 1, 2]))
    let flips = followUps.indices.count { number in
      let lean = StanceLean(propositions[number + 3])
      return lean.isOpposite(of: first)
        && followUps[number].counts[index(.lookingBack)] == 0
    }
    sheet.set("silent-turns", flips * 1000)
    sheet.set(
      "unanswered", (2 - min(2, followUps.count { $0.wordCount >= 6 })) * 1000)
  }

  private enum ReplyConcept: String {
    case changing, staying
    case lookingBack = "looking-back"
    case repeatMarker = "repeat-marker"
    case dismissing
    case unsure, repair, restriction, hollow, stake
    case firstPerson = "first-person"
  }

  private func count(_ concept: ReplyConcept, in reply: Section) -> Int {
    if concept == .stake {
      return ConceptName.stakes.reduce(0) { $0 + reply.counts[index($1)] }
    }
    return ConceptName(rawValue: concept.rawValue).map { reply.counts[index($0)] } ?? 0
  }
}

/// Which side some sentences lean to, by what they speak of.
struct StanceLean {
  private let batch: Int
  private let live: Int

  init(_ said: [Proposition]) {
    batch = said.count { $0.speaksOfBatch && !$0.speaksOfRealTime }
    live = said.count { $0.speaksOfRealTime && !$0.speaksOfBatch }
  }

  func isOpposite(of other: StanceLean) -> Bool {
    (batch > 0 && live == 0 && other.live >= 2 * max(1, other.batch))
      || (live > 0 && batch == 0 && other.batch >= 2 * max(1, other.live))
  }
}
