import RubricEngine

/// What an answer would be graded without what was said under pressure.
package struct UnpressedGrade: Hashable, Sendable {
  package let overall: Int
  /// 0–100.
  package let score: Int
  /// 0–4, of the follow-ups alone.
  package let followUps: Double

  package init(overall: Int, score: Int, followUps: Double) {
    self.overall = overall
    self.score = score
    self.followUps = followUps
  }

  /// Nil where nothing was pressed.
  package init?(_ submission: Submission, by grader: Grader, for prompt: PromptRubric) {
    guard submission.followUps.contains(where: { $0.press != nil }) else { return nil }
    var unpressed = submission
    unpressed.followUps = submission.followUps.map {
      FollowUpReply(id: $0.id, question: $0.question, answer: $0.answer)
    }
    let assessment = grader.assess(unpressed, for: prompt)
    self.init(
      overall: assessment.overall, score: assessment.score,
      followUps: assessment.scores[.followups] ?? 0)
  }

  /// What the pressing changed, as one sentence.
  package func sentence(with assessment: Assessment) -> String {
    func tenths(_ value: Double) -> Int { Int((min(max(value, 0), 4) * 10).rounded()) }
    let (before, after) = (tenths(followUps), tenths(assessment.scores[.followups] ?? 0))
    guard before != after || score != assessment.score else {
      return "What you said under pressure changed no score."
    }
    func shown(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
    return "Before you were pressed: follow-ups \(shown(before)), \(score) of 100. "
      + "With it: \(shown(after)), \(assessment.score)."
  }
}
