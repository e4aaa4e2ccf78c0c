import Interview
import RubricEngine

/// All content that one run of the program uses.
package struct Bank: Hashable, Sendable {
  /// Sorted by id.
  package let prompts: [Prompt]
  package let rubric: Rubric
  /// Sorted by id.
  package let drills: [Drill]
  /// The pages of the guide, in their order.
  package let guide: [GuideTopic]
  /// Sorted by name.
  package let glossary: [GlossaryTerm]
  package let samples: [Sample]
  /// Changes whenever any content file changes.
  package let version: String
  /// What a person has added; its prompts are among `prompts`.
  package let packs: [Pack]

  package init(
    prompts: [Prompt], rubric: Rubric, drills: [Drill] = [], guide: [GuideTopic] = [],
    glossary: [GlossaryTerm] = [], samples: [Sample] = [], version: String, packs: [Pack] = []
  ) {
    self.prompts = prompts
    self.rubric = rubric
    self.drills = drills
    self.guide = guide
    self.glossary = glossary
    self.samples = samples
    self.version = version
    self.packs = packs
  }

  package func prompt(_ id: PromptID) -> Prompt? {
    prompts.first { $0.id == id }
  }
}
