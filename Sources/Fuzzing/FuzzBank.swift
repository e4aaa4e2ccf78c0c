import ContentBank
import Interview
import RubricEngine

/// What grading needs, loaded once for many runs.
package struct FuzzBank: Sendable {
  package let grader: Grader
  private let prompts: [PromptRubric]

  package init(at folder: String) throws {
    let bank = try Bank.load(from: folder)
    grader = Grader(rubric: bank.rubric)
    prompts = bank.prompts.map(\.rubric) + [PromptRubric(text: "")]
  }

  /// One of the prompts, the same for the same number.
  func prompt(at number: Int) -> PromptRubric { prompts[number % prompts.count] }
}
