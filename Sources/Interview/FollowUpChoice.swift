import RubricEngine

/// The two follow-ups that an answer gets: those that probe what it left open.
///
/// The same pool, answer, grade and seed always give the same questions; the seed decides between
/// questions that the answer invites about equally.
package struct FollowUpChoice: Hashable, Sendable {
  package let chosen: [ChosenFollowUp]

  package init(pool: [FollowUp], submission: Submission, assessment: Assessment, seed: Int) {
    let gaps = Gap.all(in: submission, assessment: assessment)
    var numbers = SeededNumbers(seed: seed)
    let ranked = pool.map { followUp in
      let fitting = gaps.filter { $0.kinds.contains(followUp.kind) }
      let invited = fitting.reduce(0) { $0 + $1.weight }
      return Candidate(
        followUp: followUp, gaps: fitting, weight: invited + numbers.next(below: Self.play))
    }.sorted { ($0.weight, $1.followUp.id) > ($1.weight, $0.followUp.id) }

    var picked: [Candidate] = []
    for candidate in ranked where picked.count < 2 {
      if picked.allSatisfy({ $0.followUp.kind != candidate.followUp.kind }) {
        picked.append(candidate)
      }
    }
    for candidate in ranked where picked.count < 2 && !picked.contains(candidate) {
      picked.append(candidate)
    }

    var given: Set<String> = []
    chosen = picked.map { candidate in
      let reason =
        candidate.gaps.map(\.reason).first { !given.contains($0) }
        ?? Gap.plainReason(for: candidate.followUp.kind)
      given.insert(reason)
      return ChosenFollowUp(
        id: candidate.followUp.id, question: candidate.followUp.question, reason: reason)
    }
  }

  /// How far the seed may lift a question over one that the answer invites more.
  private static let play = 3

  private struct Candidate: Hashable {
    let followUp: FollowUp
    let gaps: [Gap]
    let weight: Int
  }
}

/// Numbers that follow from a seed alone (SplitMix64).
package struct SeededNumbers {
  private var state: UInt64

  package init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  package mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
