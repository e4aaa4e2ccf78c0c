import RubricEngine

/// How long an interviewer waits for each part in a timed interview, on the clock of somebody who
/// types what others would say.
package enum TimeLimit {
  package static func of(_ part: Part) -> Duration {
    switch part {
    case .framing, .followUp: .seconds(3 * 60)
    case .tradeoffs: .seconds(5 * 60)
    case .examples: .seconds(4 * 60)
    case .answer: .seconds(12 * 60)
    case .press: .seconds(2 * 60)
    }
  }
}

extension Session {
  /// What the interviewer's clock has left for the current part, negative once its time is over;
  /// nil where there is no such clock.
  package func timeLeft(at now: Duration) -> Duration? {
    guard draft.isTimed, let part = stage.part else { return nil }
    return TimeLimit.of(part) - elapsed(on: part, at: now)
  }
}
