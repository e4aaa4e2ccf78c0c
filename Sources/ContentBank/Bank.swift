import Interview
import RubricEngine

/// All content that one run of the program uses.
package struct Bank: Sendable {
  /// Sorted by id.
  package let prompts: [Prompt]
  package let rubric: Rubric
  /// Changes whenever any content file changes.
  package let version: String
  /// What a person has added; its prompts are among `prompts`.
  package let packs: [Pack]

  package init(prompts: [Prompt], rubric: Rubric, version: String, packs: [Pack] = []) {
    self.prompts = prompts
    self.rubric = rubric
    self.version = version
    self.packs = packs
  }

  package func prompt(_ id: PromptID) -> Prompt? {
    prompts.first { $0.id == id }
  }
}
