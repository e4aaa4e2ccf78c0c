/// Where a drill stands in its schedule.
package struct Card: Hashable, Sendable {
  package let phase: Phase
  /// Nil before the first review.
  package let memory: MemoryState?
  package let due: Timestamp

  package init(phase: Phase, memory: MemoryState?, due: Timestamp) {
    self.phase = phase
    self.memory = memory
    self.due = due
  }

  /// A drill never reviewed, due at once.
  package init(newAt now: Timestamp) {
    self.init(phase: .learning(step: 0), memory: nil, due: now)
  }

  package enum Phase: Hashable, Sendable {
    /// Before the first interval of days; steps count from 0.
    case learning(step: Int)
    case review
    /// After a lapse, on the way back to review; steps count from 0.
    case relearning(step: Int)
  }

  /// The chance to remember, 0…1; none before the first review.
  package func retrievability(at now: Timestamp) -> Double { memory?.retrievability(at: now) ?? 0 }

  /// Whether the drill should be practised now.
  ///
  /// A last review further in the future than the drill has to wait means that the clock was set
  /// back since. Waiting for that moment to come again could take years, so the drill is due.
  package func isDue(at now: Timestamp) -> Bool {
    guard let memory else { return due <= now }
    let wait = due.seconds - memory.reviewedAt.seconds
    return due <= now || memory.reviewedAt.seconds - now.seconds >= wait
  }
}
