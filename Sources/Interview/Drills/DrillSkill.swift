import RubricEngine

/// What is trained and scheduled: not making one mistake in one tradeoff, or in one part.
///
/// Drills are only occasions to practise it. When it falls due, it brings another of its drills
/// each time, so that it is the skill that is remembered and not the words of one drill.
package struct DrillSkill: Hashable, Sendable, Comparable {
  package let mistake: MistakeID
  /// A tradeoff such as `cost`, or else the name of a part.
  package let aspect: String

  init(mistake: MistakeID, tradeoff: String?, part: Part) {
    self.mistake = mistake
    aspect = tradeoff ?? Self.name(of: part)
  }

  /// All replies are one part here: what they ask for is the same.
  private static func name(of part: Part) -> String {
    switch part {
    case .followUp, .press: "followups"
    default: part.name
    }
  }

  package static func < (a: DrillSkill, b: DrillSkill) -> Bool {
    (a.mistake, a.aspect) < (b.mistake, b.aspect)
  }
}

extension Drill {
  package var skill: DrillSkill {
    DrillSkill(mistake: mistake, tradeoff: tradeoff, part: part)
  }
}

extension DrillPiece {
  /// The same as that of the drill it makes, and known when the words are gone.
  package var skill: DrillSkill {
    DrillSkill(mistake: mistake, tradeoff: nil, part: part)
  }
}
