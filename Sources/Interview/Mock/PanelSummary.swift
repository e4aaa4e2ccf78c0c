import RubricEngine

/// What a hiring panel would write after several prompts: signals with evidence, what recurs, and
/// the one thing to do next.
package struct PanelSummary: Hashable, Sendable {
  /// The mean of the overall verdicts, 1–5.
  package let overall: Int
  package let sentence: String
  package let areas: [Area]
  /// The mistakes of at least two answers, the most frequent first.
  package let recurring: [Recurring]
  package let next: Next?

  /// What was seen in one area.
  package struct Area: Hashable, Sendable {
    package let score: ScoreID
    package let mean: Double
    /// Words of the candidate that speak for or against, with where they were said.
    package let signals: [Signal]
  }

  package struct Signal: Hashable, Sendable {
    package let isGood: Bool
    package let message: String
    /// Empty where the signal is an absence.
    package let quote: String
    package let prompt: PromptID?
  }

  package struct Recurring: Hashable, Sendable {
    package let mistake: MistakeID
    package let answers: Int
    package let quotes: [String]
  }

  package struct Next: Hashable, Sendable {
    package let fix: String
    /// The mistake to drill, where it comes from one.
    package let mistake: MistakeID?
  }

  /// Nil where no answer was given.
  package init?(_ transcripts: [Transcript]) {
    guard !transcripts.isEmpty else { return nil }
    let assessments = transcripts.map(\.grade.assessment)
    let total = assessments.reduce(0) { $0 + $1.overall }
    overall = (2 * total + assessments.count) / (2 * assessments.count)
    sentence = Self.sentence(of: assessments.map(\.overall))
    areas = ScoreID.allCases.compactMap { Self.area($0, in: transcripts) }
    recurring = Self.recurring(in: transcripts)
    next = Self.next(recurring: recurring, areas: areas, in: transcripts)
  }

  private static func sentence(of overalls: [Int]) -> String {
    let good = overalls.count { $0 >= 4 }
    let bad = overalls.count { $0 <= 2 }
    switch (good, bad) {
    case (overalls.count, _): return "The panel would argue for this candidate on every prompt."
    case (_, overalls.count):
      return "The panel does not see enough reasoning to argue for this yet."
    case (let good, let bad) where good > bad:
      return "The panel leans to yes, with one answer to talk about."
    case (let good, let bad) where bad > good:
      return "The panel leans to no, although something in it is worth building on."
    default: return "The panel is divided, and the next answer would decide."
    }
  }

  private static func area(_ score: ScoreID, in transcripts: [Transcript]) -> Area? {
    let values = transcripts.compactMap { $0.grade.assessment.scores[score] }
    guard !values.isEmpty else { return nil }
    var good: [Signal] = []
    var bad: [Signal] = []
    for transcript in transcripts {
      let assessment = transcript.grade.assessment
      for strength in assessment.strengths where strengths[score]?.contains(strength.id) == true {
        good.append(signal(true, strength.message, strength.evidence, transcript))
      }
      for finding in assessment.findings
      where !finding.isQuestion && mistakes[score]?.contains(finding.mistake) == true {
        bad.append(signal(false, finding.message, finding.evidence, transcript))
      }
      if bad.isEmpty, good.isEmpty,
        let advice = assessment.advice.first(where: { $0.score == score })
      {
        bad.append(signal(false, advice.message, advice.evidence, transcript))
      }
    }
    let mean = values.reduce(0, +) / Double(values.count)
    return Area(score: score, mean: mean, signals: Array(good.prefix(1) + bad.prefix(1)))
  }

  private static func signal(
    _ isGood: Bool, _ message: String, _ evidence: [Evidence], _ transcript: Transcript
  ) -> Signal {
    Signal(
      isGood: isGood, message: message,
      quote: evidence.first { !$0.text.isEmpty }?.text ?? "", prompt: transcript.promptID)
  }

  private static func recurring(in transcripts: [Transcript]) -> [Recurring] {
    let made = MistakeID.documented.compactMap { mistake -> Recurring? in
      let findings = transcripts.compactMap { transcript in
        transcript.grade.assessment.findings.first { $0.mistake == mistake && !$0.isQuestion }
      }
      guard findings.count >= 2 else { return nil }
      let quotes = findings.compactMap { $0.evidence.first { !$0.text.isEmpty }?.text }
      return Recurring(mistake: mistake, answers: findings.count, quotes: quotes)
    }
    return made.enumerated().sorted {
      ($1.element.answers, $0.offset) < ($0.element.answers, $1.offset)
    }.map(\.element)
  }

  private static func next(
    recurring: [Recurring], areas: [Area], in transcripts: [Transcript]
  ) -> Next? {
    let assessments = transcripts.map(\.grade.assessment)
    let findings = assessments.flatMap(\.findings).filter { !$0.isQuestion }
    if let worst = recurring.first?.mistake,
      let finding = findings.first(where: { $0.mistake == worst })
    {
      return Next(fix: finding.fix, mistake: worst)
    }
    if let finding = findings.max(by: { $0.severity < $1.severity }) {
      return Next(fix: finding.fix, mistake: finding.mistake)
    }
    let weakest = areas.min { $0.mean < $1.mean }?.score
    return assessments.flatMap(\.advice).first { $0.score == weakest }
      .map { Next(fix: $0.fix, mistake: nil) }
  }

  private static let strengths: [ScoreID: Set<String>] = [
    .framing: ["frames-problem", "ties-to-business"], .tradeoffs: ["reasons-through-tradeoffs"],
    .examples: ["connects-use-case"], .followups: ["adapts"],
    .decision: ["decides-from-constraints"], .clarity: ["visible-thinking"],
  ]

  private static let mistakes: [ScoreID: Set<MistakeID>] = [
    .framing: [.definitionOnly, .noBusinessContext], .tradeoffs: [.listedTradeoffs, .wrongDepth],
    .examples: [.noExamples], .followups: [.rigidFollowUps], .clarity: [.lostStructure],
  ]
}
