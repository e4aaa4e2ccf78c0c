/// A form of exercise.
package enum DrillKind: String, Hashable, Sendable, CaseIterable {
  case definitionToDecision = "definition-to-decision"
  case explainATradeoff = "explain-a-tradeoff"
  case addTheStake = "add-the-stake"
  case rightDepth = "right-depth"
  case supplyTheExample = "supply-the-example"
  case reorder
  case takeUpTheConstraint = "take-up-the-constraint"
  case spotTheMistake = "spot-the-mistake"
  case recall

  /// A short name for lists.
  package var title: String {
    switch self {
    case .definitionToDecision: "From definition to decision"
    case .explainATradeoff: "Explain a tradeoff"
    case .addTheStake: "Add the stake"
    case .rightDepth: "The right depth"
    case .supplyTheExample: "Supply the example"
    case .reorder: "Put it in order"
    case .takeUpTheConstraint: "Take up the constraint"
    case .spotTheMistake: "Spot the mistake"
    case .recall: "Recall"
    }
  }
}
