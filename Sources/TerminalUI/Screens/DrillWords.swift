import Interview

/// The words for grades of drills.
package enum DrillWords {
  package static func name(_ rating: Rating) -> String {
    switch rating {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }

  /// With what it means.
  package static func title(_ rating: Rating) -> String {
    switch rating {
    case .again: "Again"
    case .hard: "Hard"
    case .good: "Good"
    case .easy: "Easy"
    }
  }

  /// When the drill comes back, or another that trains the same; empty where that is unknown.
  package static func returns(
    _ id: DrillID, in deck: DrillDeck, from now: Timestamp
  ) -> String {
    guard let due = deck.returns(id) else { return "" }
    let what = deck.isRepeated(id) ? "It comes back" : "This is practised again"
    return "\(what) \(DueSummary.when(due, from: now))."
  }

  static func style(_ rating: Rating) -> Style {
    switch rating {
    case .again: .mistake
    case .hard: .watch
    case .good, .easy: .strength
    }
  }
}
