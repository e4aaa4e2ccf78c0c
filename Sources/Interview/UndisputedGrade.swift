import RubricEngine

/// What a grade comes to when the mistakes that the candidate disputes are taken out.
///
/// The grade itself stays as it was given; this stands beside it. Scores come from signals and not
/// from mistakes, so what a mistake costs has to be known otherwise: it is what two readers took off
/// on average for a step of its severity, by least squares over the labelled corpora (739 honest
/// answers; the seven mistakes explain 85 % of the overall marks). A plain mistake is two steps, a
/// slight one is one. An answer that can't be graded in good faith gets nothing back, for its
/// mistakes are not what its grade rests on.
package struct UndisputedGrade: Hashable, Sendable {
  /// 1–5, as the points say.
  package let overall: Int
  /// 0–100.
  package let score: Int
  package let scores: [ScoreID: Double]

  /// Nil where nothing that counts is disputed.
  package init?(_ assessment: Assessment, disputed: Set<MistakeID>) {
    let struck = assessment.findings.filter { !$0.isQuestion && disputed.contains($0.mistake) }
    guard !struck.isEmpty, assessment.advisory == nil else { return nil }
    var points = assessment.score
    var scores = assessment.scores
    for finding in struck {
      guard let cost = Cost.table[finding.mistake] else { continue }
      let steps = finding.severity.rawValue
      points += cost.points * steps
      // In whole tenths, so that nothing is lost to rounding.
      let tenths = Int(((scores[cost.score] ?? 0) * 10).rounded()) + cost.tenths * steps
      scores[cost.score] = max(scores[cost.score] ?? 0, Double(min(40, tenths)) / 10)
    }
    score = max(assessment.score, min(100, points))
    self.scores = scores
    // The overall of an answer is its points on the scale of 1 to 5, rounded.
    overall = max(assessment.overall, 1 + (score * 4 + 50) / 100)
  }

  /// What one step of severity costs: points of a hundred, and tenths of the score nearest to it.
  private struct Cost {
    let points: Int
    let score: ScoreID
    let tenths: Int

    static let table: [MistakeID: Cost] = [
      .definitionOnly: Cost(points: 5, score: .framing, tenths: 4),
      .listedTradeoffs: Cost(points: 7, score: .tradeoffs, tenths: 7),
      .noBusinessContext: Cost(points: 9, score: .framing, tenths: 5),
      .wrongDepth: Cost(points: 10, score: .decision, tenths: 4),
      .noExamples: Cost(points: 8, score: .examples, tenths: 17),
      .lostStructure: Cost(points: 10, score: .clarity, tenths: 10),
      .rigidFollowUps: Cost(points: 15, score: .followups, tenths: 10),
    ]
  }
}

extension Transcript {
  /// The latest grade without what is disputed; nil where nothing is.
  package var undisputed: UndisputedGrade? {
    UndisputedGrade(grade.assessment, disputed: Set(disputes.map(\.mistake)))
  }
}
