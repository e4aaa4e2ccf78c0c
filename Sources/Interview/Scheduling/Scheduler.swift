/// When a drill returns.
///
/// The same reviews always give the same times: intervals are not spread at random. Source:
/// FSRS-6, open-spaced-repetition.
package struct Scheduler: Hashable, Sendable {
  /// The chance to remember at which a drill returns, between 0 and 1.
  package let retention: Double
  package let learningSteps: LearningSteps
  package let relearningSteps: LearningSteps
  /// In days, at least 1.
  package let longestInterval: Int
  /// Before its day every drill returns, whatever the retention.
  package let interview: InterviewDate?

  package init(
    retention: Double = 0.9, learningSteps: LearningSteps = .learning,
    relearningSteps: LearningSteps = .relearning, longestInterval: Int = 36_500,
    interview: InterviewDate? = nil
  ) {
    self.retention = retention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.longestInterval = longestInterval
    self.interview = interview
  }

  /// The card after a review.
  package func review(_ card: Card, _ rating: Rating, at now: Timestamp) -> Card {
    let memory =
      card.memory?.reviewed(rating, at: now) ?? MemoryState(first: rating, at: now)
    let (phase, wait) =
      shortStep(from: card.phase, rating) ?? (.review, 86_400 * interval(memory.stability))
    let card = Card(phase: phase, memory: memory, due: now.later(bySeconds: wait))
    return interview?.capped(card) ?? card
  }

  /// The next step of minutes with its wait in seconds, or nil where days are next.
  private func shortStep(from phase: Card.Phase, _ rating: Rating) -> (Card.Phase, Int)? {
    switch phase {
    case .learning(let step):
      learningSteps.next(after: step, rating).map { (.learning(step: $0.step), $0.wait) }
    case .relearning(let step):
      relearningSteps.next(after: step, rating).map { (.relearning(step: $0.step), $0.wait) }
    case .review where rating == .again:
      relearningSteps.next(after: 0, rating).map { (.relearning(step: $0.step), $0.wait) }
    case .review: nil
    }
  }

  /// Whole days, from 1 to the longest interval.
  private func interval(_ stability: Stability) -> Int {
    let days = ForgettingCurve.days(until: retention, stability: stability)
      .rounded(.toNearestOrEven)
    return Int(min(max(days, 1), Double(longestInterval)))
  }
}
