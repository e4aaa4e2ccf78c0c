import Interview
import RubricEngine

/// An answer with its verdict, as reports need it.
struct GradedAnswer {
  let given: GivenAnswer
  /// With its follow-ups matched to the prompt's.
  let submission: Submission
  let assessment: Assessment
  /// The prompt's title where it is one of the bank.
  let promptTitle: String?
  /// The bank's names of the mistakes.
  let titles: [MistakeID: String]

  func title(of mistake: MistakeID) -> String { titles[mistake] ?? mistake.name }

  var made: [Finding] { assessment.findings.filter { !$0.isQuestion } }
  var questions: [Finding] { assessment.findings.filter(\.isQuestion) }
  var clean: [MistakeID] {
    let found = Set(assessment.findings.map(\.mistake))
    return MistakeID.documented.filter { !found.contains($0) }
  }

  /// The one thing to do next: the worst mistake's way out, else the first advice.
  var next: String? {
    if let advisory = assessment.advisory { return advisory.message }
    return made.first?.fix ?? assessment.advice.first?.fix
  }
}
