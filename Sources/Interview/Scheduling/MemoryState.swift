/// What is left in memory of a drill, as of its last review.
package struct MemoryState: Hashable, Sendable {
  package let stability: Stability
  package let difficulty: Difficulty
  package let reviewedAt: Timestamp

  package init(stability: Stability, difficulty: Difficulty, reviewedAt: Timestamp) {
    self.stability = stability
    self.difficulty = difficulty
    self.reviewedAt = reviewedAt
  }

  package init(first rating: Rating, at now: Timestamp) {
    self.init(
      stability: Stability(first: rating), difficulty: Difficulty(first: rating), reviewedAt: now)
  }

  /// The memory after a further review.
  package func reviewed(_ rating: Rating, at now: Timestamp) -> MemoryState {
    let next =
      elapsedDays(at: now) < 1
      ? stability.reviewedSameDay(rating)
      : stability.reviewed(
        rating, difficulty: difficulty, retrievability: retrievability(at: now))
    return MemoryState(
      stability: next, difficulty: difficulty.reviewed(rating), reviewedAt: now)
  }

  /// The chance to remember, 0…1; it falls once every whole day.
  package func retrievability(at now: Timestamp) -> Double {
    ForgettingCurve.retrievability(afterDays: elapsedDays(at: now), stability: stability)
  }

  /// Whole days of 24 hours since the last review, rounded down; none where the clock was set back.
  package func elapsedDays(at now: Timestamp) -> Int {
    max(0, now.seconds - reviewedAt.seconds) / 86_400
  }
}
