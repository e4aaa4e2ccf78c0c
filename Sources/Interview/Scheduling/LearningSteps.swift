/// The short waits before a drill gets an interval of days: whole seconds, ascending, each under
/// a day; there may be none.
package struct LearningSteps: Hashable, Sendable {
  package let seconds: [Int]

  package init(seconds: [Int]) { self.seconds = seconds }

  /// One and ten minutes (FSRS-6, open-spaced-repetition).
  package static let learning = LearningSteps(seconds: [60, 600])
  /// Ten minutes (FSRS-6, open-spaced-repetition).
  package static let relearning = LearningSteps(seconds: [600])

  /// The step after a rating with its wait in seconds, or nil where the drill is through.
  ///
  /// The present step may lie past the last one, where there once were more steps than now.
  package func next(after step: Int, _ rating: Rating) -> (step: Int, wait: Int)? {
    guard let first = seconds.first else { return nil }
    if rating == .again { return (0, first) }
    guard step < seconds.count else { return nil }
    switch rating {
    case .hard where step > 0: return (step, seconds[step])
    case .hard: return (0, seconds.count == 1 ? first * 3 / 2 : (first + seconds[1]) / 2)
    case .good where step + 1 < seconds.count: return (step + 1, seconds[step + 1])
    default: return nil
    }
  }
}
