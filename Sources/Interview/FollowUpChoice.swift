import RubricEngine

/// The two follow-ups that an answer gets: those that probe what it left open.
///
/// The same pool, answer, grade and seed always give the same questions; the seed decides between
/// questions that the answer invites about equally.
package struct FollowUpChoice: Hashable, Sendable {
  package let chosen: [ChosenFollowUp]

  /// - Parameter dropped: what was dropped into the answer already, and comes first.
  package init(
    pool: [FollowUp], submission: Submission, assessment: Assessment, seed: Int,
    after dropped: ChosenFollowUp? = nil
  ) {
    let gaps = Gap.all(in: submission, assessment: assessment)
    let taken = dropped.flatMap { dropped in pool.first { $0.id == dropped.id } }
    let room = dropped == nil ? 2 : 1
    let ranked = Self.ranked(pool.filter { $0.id != taken?.id }, by: gaps, seed: seed)

    var picked: [Candidate] = []
    for candidate in ranked where picked.count < room {
      if picked.allSatisfy({ $0.followUp.kind != candidate.followUp.kind }),
        candidate.followUp.kind != taken?.kind
      {
        picked.append(candidate)
      }
    }
    for candidate in ranked where picked.count < room && !picked.contains(candidate) {
      picked.append(candidate)
    }

    var given: Set<String> = []
    chosen = (dropped.map { [$0] } ?? []) + picked.map { $0.chosen(besides: &given) }
  }

  /// The constraint to drop into an answer that is being written: one that nothing in it speaks of.
  package static func interruption(
    pool: [FollowUp], submission: Submission, seed: Int
  ) -> ChosenFollowUp? {
    var given: Set<String> = []
    guard
      let chosen = ranked(pool, by: Gap.silences(in: submission), seed: seed).first?.chosen(
        besides: &given)
    else { return nil }
    return ChosenFollowUp(
      id: chosen.id, question: chosen.question,
      reason: "Dropped in while you wrote. \(chosen.reason ?? "")")
  }

  private static func ranked(_ pool: [FollowUp], by gaps: [Gap], seed: Int) -> [Candidate] {
    var numbers = SeededNumbers(seed: seed)
    return pool.map { followUp in
      let fitting = gaps.filter { $0.kinds.contains(followUp.kind) }
      let invited = fitting.reduce(0) { $0 + $1.weight }
      return Candidate(
        followUp: followUp, gaps: fitting, weight: invited + numbers.next(below: play))
    }.sorted { ($0.weight, $1.followUp.id) > ($1.weight, $0.followUp.id) }
  }

  /// How far the seed may lift a question over one that the answer invites more.
  private static let play = 3

  private struct Candidate: Hashable {
    let followUp: FollowUp
    let gaps: [Gap]
    let weight: Int

    /// The question with its reason, one that no other question has yet where there is one.
    func chosen(besides given: inout Set<String>) -> ChosenFollowUp {
      let reason =
        gaps.map(\.reason).first { !given.contains($0) } ?? Gap.plainReason(for: followUp.kind)
      given.insert(reason)
      return ChosenFollowUp(id: followUp.id, question: followUp.question, reason: reason)
    }
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
