/// The name of one of the six scores.
package enum ScoreID: String, CaseIterable, Sendable {
  case framing, tradeoffs, examples, followups, decision, clarity
}

/// The id of a mistake, which is the name of its content file.
package struct MistakeID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let name: String
  package init(_ name: String) { self.name = name }
  package var description: String { name }
  package static func < (a: MistakeID, b: MistakeID) -> Bool { a.name < b.name }

  package static let definitionOnly = MistakeID("definition-only")
  package static let listedTradeoffs = MistakeID("listed-tradeoffs")
  package static let noBusinessContext = MistakeID("no-business-context")
  package static let wrongDepth = MistakeID("wrong-depth")
  package static let noExamples = MistakeID("no-examples")
  package static let lostStructure = MistakeID("lost-structure")
  package static let rigidFollowUps = MistakeID("rigid-followups")

  /// The seven documented mistakes in the order of the codebook.
  package static let documented: [MistakeID] = [
    .definitionOnly, .listedTradeoffs, .noBusinessContext, .wrongDepth, .noExamples,
    .lostStructure, .rigidFollowUps,
  ]
}

/// Words of the candidate that a verdict rests on; empty where the verdict is an absence.
package struct Evidence: Hashable, Sendable {
  package let part: Part
  package let span: Span
  /// Exactly the text of `span`.
  package let text: String

  package init(part: Part, span: Span, text: String) {
    self.part = part
    self.span = span
    self.text = text
  }
}

/// How plainly a mistake was made.
package enum Severity: Int, Sendable, Comparable {
  case slight = 1
  case plain = 2
  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// A mistake that the engine found, with its reason.
package struct Finding: Hashable, Sendable {
  package let mistake: MistakeID
  package let severity: Severity
  /// Calibrated probability that a reader would agree, 0–1.
  package let confidence: Double
  /// The rule that gave the evidence, as `mistake/rule`.
  package let rule: String
  package let message: String
  package let fix: String
  package let evidence: [Evidence]
  package let drill: String?
  /// `over` or `under`, for wrong-depth alone.
  package let depth: String?
  /// Below the reporting threshold: put as a question and without effect on the scores.
  package let isQuestion: Bool

  package init(
    mistake: MistakeID, severity: Severity, confidence: Double, rule: String, message: String,
    fix: String, evidence: [Evidence], drill: String?, depth: String? = nil,
    isQuestion: Bool = false
  ) {
    self.mistake = mistake
    self.severity = severity
    self.confidence = confidence
    self.rule = rule
    self.message = message
    self.fix = fix
    self.evidence = evidence
    self.drill = drill
    self.depth = depth
    self.isQuestion = isQuestion
  }
}

/// Something that the candidate did well, with the words that show it.
package struct Strength: Hashable, Sendable {
  /// One of `frames-problem`, `reasons-through-tradeoffs`, `connects-use-case`,
  /// `decides-from-constraints`, `ties-to-business`, `adapts`, `visible-thinking`.
  package let id: String
  package let message: String
  package let evidence: [Evidence]

  package init(id: String, message: String, evidence: [Evidence]) {
    self.id = id
    self.message = message
    self.evidence = evidence
  }
}

/// The one thing that would raise a score most.
package struct Advice: Hashable, Sendable {
  package let score: ScoreID
  package let message: String
  package let fix: String
  package let evidence: [Evidence]
  package let drill: String?

  package init(
    score: ScoreID, message: String, fix: String, evidence: [Evidence], drill: String?
  ) {
    self.score = score
    self.message = message
    self.fix = fix
    self.evidence = evidence
    self.drill = drill
  }
}

/// Why a text can't be graded in good faith as an answer.
package struct Advisory: Hashable, Sendable {
  /// One of `off-topic`, `copied-prompt`, `word-salad`, `repetition`, `not-english`, `code`,
  /// `template`, `too-short`, `instructions`.
  package let id: String
  package let message: String
  package let evidence: [Evidence]

  package init(id: String, message: String, evidence: [Evidence]) {
    self.id = id
    self.message = message
    self.evidence = evidence
  }
}

/// The side that an answer takes.
package enum Stance: String, Sendable {
  case batch
  case realTime = "real-time"
  case hybrid, conditional, none
}

/// The side taken at first and after each follow-up.
package struct StanceRecord: Hashable, Sendable {
  package let initial: Stance
  package let afterFollowUps: [Stance]
  package let revisedOpenly: Bool

  package init(initial: Stance, afterFollowUps: [Stance], revisedOpenly: Bool) {
    self.initial = initial
    self.afterFollowUps = afterFollowUps
    self.revisedOpenly = revisedOpenly
  }
}

/// The whole verdict on one submission.
package struct Assessment: Hashable, Sendable {
  /// 1 strong no … 5 strong yes.
  package let overall: Int
  /// 0–100.
  package let score: Int
  package let advisory: Advisory?
  /// Each 0–4, in steps of a tenth.
  package let scores: [ScoreID: Double]
  /// Mistakes present, worst first.
  package let findings: [Finding]
  /// Strongest first.
  package let strengths: [Strength]
  package let advice: [Advice]
  package let stance: StanceRecord

  package init(
    overall: Int, score: Int, advisory: Advisory?, scores: [ScoreID: Double],
    findings: [Finding], strengths: [Strength], advice: [Advice], stance: StanceRecord
  ) {
    self.overall = overall
    self.score = score
    self.advisory = advisory
    self.scores = scores
    self.findings = findings
    self.strengths = strengths
    self.advice = advice
    self.stance = stance
  }
}
