import RubricEngine

/// How far an interview has come.
package enum Stage: Hashable, Sendable {
  case framing, tradeoffs, examples
  /// One free answer in the place of the three parts.
  case answer
  case followUp(Int)
  /// Pressed once on follow-up `Int`.
  case press(Int)
  case finished

  /// The part that is written at this stage.
  package var part: Part? {
    switch self {
    case .framing: .framing
    case .tradeoffs: .tradeoffs
    case .examples: .examples
    case .answer: .answer
    case .followUp(let index): .followUp(index)
    case .press(let index): .press(index)
    case .finished: nil
    }
  }

  package init(part: Part) {
    switch part {
    case .framing: self = .framing
    case .tradeoffs: self = .tradeoffs
    case .examples: self = .examples
    case .answer: self = .answer
    case .followUp(let index): self = .followUp(index)
    case .press(let index): self = .press(index)
    }
  }
}
