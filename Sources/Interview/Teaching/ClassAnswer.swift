import RubricEngine

/// One graded answer of a class.
package struct ClassAnswer: Hashable, Sendable {
  package var author: String
  package var id: String
  package let promptID: PromptID?
  /// The prompt's title or, where it is of no bank, its own words.
  package let promptTitle: String
  package let submission: Submission
  package let assessment: Assessment
  /// When it was finished, where the file says so.
  package let finishedAt: Timestamp?
  package let isLate: Bool
  package var override: GradeOverride?

  package init(
    author: String, id: String, promptID: PromptID?, promptTitle: String, submission: Submission,
    assessment: Assessment, finishedAt: Timestamp? = nil, isLate: Bool = false,
    override: GradeOverride? = nil
  ) {
    self.author = author
    self.id = id
    self.promptID = promptID
    self.promptTitle = promptTitle
    self.submission = submission
    self.assessment = assessment
    self.finishedAt = finishedAt
    self.isLate = isLate
    self.override = override
  }

  package var made: [Finding] { assessment.findings.filter { !$0.isQuestion } }

  /// What counts: the teacher's word where there is one.
  package var overall: Int { override?.overall ?? assessment.overall }
}

/// A teacher's word on an answer, kept beside the engine's.
package struct GradeOverride: Hashable, Sendable {
  /// 1–5; nil where the teacher only comments.
  package let overall: Int?
  package let comment: String

  package init(overall: Int?, comment: String) {
    self.overall = overall
    self.comment = comment
  }
}
