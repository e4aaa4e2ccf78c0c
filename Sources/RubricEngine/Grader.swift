/// Judges submissions by a rubric; the same submission always gets the same assessment.
package struct Grader: Sendable {
  /// The engine's version, stored with each grade.
  package static let version = "1.0.0"

  package let rubric: Rubric

  package init(rubric: Rubric) {
    self.rubric = rubric
  }

  package func assess(_ submission: Submission, for prompt: PromptRubric) -> Assessment {
    Assessment(
      overall: 1, score: 0, advisory: nil,
      scores: Dictionary(uniqueKeysWithValues: ScoreID.allCases.map { ($0, 0) }), findings: [],
      strengths: [], advice: [],
      stance: StanceRecord(initial: .none, afterFollowUps: [], revisedOpenly: false))
  }
}
