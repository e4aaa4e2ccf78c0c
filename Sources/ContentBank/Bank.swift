import Interview
import RubricEngine

/// All content that one run of the program uses.
package struct Bank: Sendable {
  /// Sorted by id.
  package let prompts: [Prompt]
  package let rubric: Rubric
  /// Changes whenever any content file changes.
  package let version: String

  package init(prompts: [Prompt], rubric: Rubric, version: String) {
    self.prompts = prompts
    self.rubric = rubric
    self.version = version
  }

  package func prompt(_ id: PromptID) -> Prompt? {
    prompts.first { $0.id == id }
  }
}
