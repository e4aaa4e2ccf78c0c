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
      var isBatch: Bool?
      for clause in sentence.clauses {
        let concepts = section.part.concepts(in: clause)
        let batch = concepts.contains(index(.batch))
        let live = concepts.contains(index(.realTime))
        if batch != live {
          isBatch = batch
        } else if batch || !Self.speaksOn(clause, section.part) {
          isBatch = nil
        }
        if let isBatch {
          let ofBatch = concepts.contains(index(.batchTrait))
          let ofLive = concepts.contains(index(.liveTrait))
          if ofBatch != ofLive { balance += ofBatch == isBatch ? 1 : -1 }
        }
        guard let isBatch, !concepts.contains(index(.restriction)),
          !Self.isTentative(clause, section.part)
        else { continue }
        let ofBatch =
          concepts.contains(index(.batchVirtue)) || concepts.contains(index(.batchVice))
        let ofLive = concepts.contains(index(.liveVirtue)) || concepts.contains(index(.liveVice))
        guard ofBatch != ofLive else { continue }
        if ofBatch == isBatch { right.append(clause) } else { wrong.append(clause) }
      }
    }
  }

  /// "It" and its like in front, which speak of what was named last.
  private static func speaksOn(_ clause: Range<Int>, _ part: PartReading) -> Bool {
    clause.prefix(3).contains { pronouns.contains(part.words[$0].form) }
  }

  /// What could be or would be under some condition is no claim.
  private static func isTentative(_ clause: Range<Int>, _ part: PartReading) -> Bool {
    clause.contains { tentative.contains(part.words[$0].form) }
  }

  private static func forms(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of(String($0)) })
  }

  private static let pronouns = forms("it they which that its this")
  private static let tentative = forms("can could may might would if when where unless should")
}
