import RubricEngine

/// Something that an attempt at a drill should have, as the engine reads it.
package enum DrillQuality: String, Hashable, Sendable, CaseIterable {
  case reason, stake, number, condition, contrast, choice, example, change, staying

  /// Whether the signals of an attempt show it.
  func isShown(by signals: SignalSheet) -> Bool {
    names.contains { signals[$0] >= 1000 }
  }

  private var names: [String] {
    switch self {
    case .reason: ["reasons@all"]
    case .stake: ["stake-sentences@all"]
    case .number: ["quantities@all"]
    case .condition: ["conditions@all"]
    case .contrast: ["contrasts@all"]
    case .choice: ["choices"]
    case .example: ["told@all", "reasoned-cases@examples"]
    case .change: ["reply-changing@stronger", "reply-repair@stronger"]
    case .staying: ["reply-staying@stronger"]
    }
  }

  /// What is said where it is there.
  var found: String {
    switch self {
    case .reason: "It has a reason with something on both ends."
    case .stake: "It says who gains or loses."
    case .number: "It puts a time or an amount on it."
    case .condition: "It ties the statement to a condition."
    case .contrast: "It sets one side against the other."
    case .choice: "It takes a side."
    case .example: "It tells a case."
    case .change: "It says what gives way."
    case .staying: "It says what stays."
    }
  }

  /// What is said where it is not, with the way out.
  var missed: String {
    switch self {
    case .reason:
      "No reason with both ends yet: say what causes it and what follows, joined by “because” or “so”."
    case .stake: "No stake yet: say who loses what, in money, trust or safety."
    case .number: "No number yet: a time, an amount or a rate makes it checkable."
    case .condition: "No condition yet: say under which “if” it holds."
    case .contrast:
      "The other side is missing: set the two against each other, with “whereas” or “but”."
    case .choice: "No side is taken yet: say what you would choose."
    case .example: "No case yet: say who does what, and when."
    case .change: "Nothing gives way yet: name the part that you would change."
    case .staying: "Nothing is said to stay: name the part that still holds."
    }
  }
}
