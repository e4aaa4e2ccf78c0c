import RubricEngine

/// The words that reports use for numbers and ids.
enum Words {
  static func verdict(_ overall: Int) -> String {
    switch overall {
    case ...1: "strong no"
    case 2: "no"
    case 3: "borderline"
    case 4: "yes"
    default: "strong yes"
    }
  }

  static func name(_ score: ScoreID) -> String {
    switch score {
    case .framing: "Framing"
    case .tradeoffs: "Tradeoffs"
    case .examples: "Examples"
    case .followups: "Follow-ups"
    case .decision: "Decision"
    case .clarity: "Clarity"
    }
  }

  static func name(_ part: Part) -> String {
    switch part {
    case .framing: "framing"
    case .tradeoffs: "tradeoffs"
    case .examples: "examples"
    case .answer: "answer"
    case .followUp(let index): "follow-up \(index + 1)"
    case .press(let index): "follow-up \(index + 1), pressed"
    }
  }

  static func name(_ severity: Severity) -> String {
    severity == .plain ? "plain" : "watch"
  }

  /// A score with one decimal.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// A bar of `columns` characters, filled in proportion.
  static func bar(_ value: Double, of most: Double, columns: Int) -> String {
    let share = most > 0 ? min(1, max(0, value / most)) : 0
    let filled = Int((share * Double(columns)).rounded())
    return String(repeating: "█", count: filled)
      + String(repeating: "░", count: columns - filled)
  }

  /// “2 prompts”, “1 prompt”.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
