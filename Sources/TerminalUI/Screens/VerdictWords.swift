import RubricEngine

/// The words for overall verdicts, scores and severities.
enum VerdictWords {
  /// A short name for an overall of 1 to 5.
  static func name(overall: Int) -> String {
    switch overall {
    case ...1: "strong no"
    case 2: "no"
    case 3: "borderline"
    case 4: "yes"
    default: "strong yes"
    }
  }

  /// What an interviewer would write down for an overall of 1 to 5.
  static func sentence(overall: Int) -> String {
    switch overall {
    case ...1: "“I don't have enough reasoning here yet to argue for this answer.”"
    case 2: "“I heard parts of a decision, but not yet what it rests on.”"
    case 3: "“There is a decision here. I would press on the reasons behind it.”"
    case 4: "“The choice came from what the problem needs, and I could follow why.”"
    default: "“Reasoned from the constraints to a choice, openly. I would argue for this one.”"
    }
  }

  static func name(score: Double) -> String {
    switch score {
    case ..<0.5: "missing"
    case ..<1.5: "thin"
    case ..<2.5: "partial"
    case ..<3.5: "solid"
    default: "strong"
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

  static func name(_ severity: Severity) -> String {
    switch severity {
    case .plain: "plain"
    case .slight: "watch"
    }
  }

  /// The name of a mistake in lists where the content has none.
  static func name(_ mistake: MistakeID) -> String {
    let words = mistake.name.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
