extension SignalReading {
  /// Claims that fit their side, claims that give it what belongs to the other, and claims that hold
  /// for every problem.
  mutating func addTruth() {
    var right = 0
    var wrong = 0
    var balance = 0
    for section in opening + followUps {
      let claims = Claims(of: section, index)
      right += claims.right.count
      wrong += claims.wrong.count
      balance += claims.balance
    }
    sheet.set("claim-balance", max(-8, min(8, balance)) * 1000)
    sheet.set("right-claims", root: right, atMost: 12)
    sheet.set("wrong-claims", root: wrong, atMost: 12)
    sheet.set("always-claims", root: count(.alwaysClaim, scopes[4].sections), atMost: 4)
  }
}

/// What a section claims of either side, clause by clause.
struct Claims {
  private(set) var right: [Range<Int>] = []
  private(set) var wrong: [Range<Int>] = []
  /// Traits said of the side that has them, less those said of the other.
  private(set) var balance = 0

  init(of section: Section, _ index: ConceptIndex) {
    for sentence in section.sentenceList {
      // "It" and "which" speak of the side that the sentence named last.
      var isBatch: Bool?
      for clause in sentence.clauses {
        let concepts = section.part.concepts(in: clause)
        let batch = concepts.contains(index(.batch))
        let live = concepts.contains(index(.realTime))
        if batch != live {
          isBatch = batch
        } else if batch {
          isBatch = nil
        }
        if let isBatch {
          let ofBatch = concepts.contains(index(.batchTrait))
          let ofLive = concepts.contains(index(.liveTrait))
          if ofBatch != ofLive { balance += ofBatch == isBatch ? 1 : -1 }
        }
        guard let isBatch, !concepts.contains(index(.restriction)) else { continue }
        let ofBatch =
          concepts.contains(index(.batchVirtue)) || concepts.contains(index(.batchVice))
        let ofLive = concepts.contains(index(.liveVirtue)) || concepts.contains(index(.liveVice))
        guard ofBatch != ofLive else { continue }
        if ofBatch == isBatch { right.append(clause) } else { wrong.append(clause) }
      }
    }
  }
}
