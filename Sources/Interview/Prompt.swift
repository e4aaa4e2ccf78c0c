import RubricEngine

/// The id of a prompt, which is the name of its content file.
package struct PromptID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let name: String
  package init(_ name: String) { self.name = name }
  package var description: String { name }
  package static func < (a: PromptID, b: PromptID) -> Bool { a.name < b.name }
}

/// A follow-up question of a prompt's pool.
package struct FollowUp: Hashable, Sendable {
  /// Unique within its prompt, such as `a`.
  package let id: String
  package let kind: Kind
  package let question: String
  /// What a good reply changes.
  package let changes: String
  /// What a good reply keeps.
  package let stays: String
  package let modelReply: String

  package enum Kind: String, CaseIterable, Sendable {
    case scale
    case stricterLatency = "stricter-latency"
    case hybrid
    case costCut = "cost-cut"
    case failure
    case lateData = "late-data"
    case changedGoal = "changed-goal"
  }

  package init(
    id: String, kind: Kind, question: String, changes: String, stays: String, modelReply: String
  ) {
    self.id = id
    self.kind = kind
    self.question = question
    self.changes = changes
    self.stays = stays
    self.modelReply = modelReply
  }
}

/// An interview question with everything that training needs to know of it.
package struct Prompt: Hashable, Sendable {
  package let id: PromptID
  package let text: String
  /// A short name for lists, at most 30 characters.
  package let title: String
  package let domain: String
  /// 1 easy … 3 hard.
  package let level: Int
  package let kind: Kind
  package let constraints: [Constraint]
  package let stances: [DefensibleStance]
  package let stakes: [String]
  package let keyPoints: [String]
  /// What candidates often say here, each with what is wrong with it.
  package let wrongTurns: [String]
  package let vocabulary: [String]
  package let modelAnswer: ModelAnswer
  /// A middling answer to compare with; people's own prompts may lack one.
  package let borderlineAnswer: BorderlineAnswer?
  package let followUps: [FollowUp]

  package enum Kind: String, CaseIterable, Sendable {
    case general, scenario, critique
  }

  /// A requirement that decides between batch and real time.
  package struct Constraint: Hashable, Sendable {
    package let name: String
    package let value: String
    package let implies: String
    package init(name: String, value: String, implies: String) {
      self.name = name
      self.value = value
      self.implies = implies
    }
  }

  /// A side that can be defended, with what makes it right.
  package struct DefensibleStance: Hashable, Sendable {
    package let stance: Stance
    package let because: String
    package init(stance: Stance, because: String) {
      self.stance = stance
      self.because = because
    }
  }

  /// An answer that an interviewer would give a strong yes.
  package struct ModelAnswer: Hashable, Sendable {
    package let framing: String
    package let tradeoffs: String
    package let examples: String
    package init(framing: String, tradeoffs: String, examples: String) {
      self.framing = framing
      self.tradeoffs = tradeoffs
      self.examples = examples
    }
  }

  /// An answer that an interviewer would hesitate over.
  package struct BorderlineAnswer: Hashable, Sendable {
    package let framing: String
    package let tradeoffs: String
    package let examples: String
    /// To the first follow-ups of the pool, in its order.
    package let replies: [String]
    package init(framing: String, tradeoffs: String, examples: String, replies: [String]) {
      self.framing = framing
      self.tradeoffs = tradeoffs
      self.examples = examples
      self.replies = replies
    }
  }

  package init(
    id: PromptID, text: String, title: String, domain: String, level: Int, kind: Kind,
    constraints: [Constraint], stances: [DefensibleStance], stakes: [String],
    keyPoints: [String], wrongTurns: [String] = [], vocabulary: [String],
    modelAnswer: ModelAnswer, borderlineAnswer: BorderlineAnswer? = nil, followUps: [FollowUp]
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.domain = domain
    self.level = level
    self.kind = kind
    self.constraints = constraints
    self.stances = stances
    self.stakes = stakes
    self.keyPoints = keyPoints
    self.wrongTurns = wrongTurns
    self.vocabulary = vocabulary
    self.modelAnswer = modelAnswer
    self.borderlineAnswer = borderlineAnswer
    self.followUps = followUps
  }

  /// What the engine needs of this prompt.
  package var rubric: PromptRubric {
    PromptRubric(
      text: text, vocabulary: vocabulary, stances: stances.map(\.stance), stakes: stakes,
      keyPoints: keyPoints)
  }
}
