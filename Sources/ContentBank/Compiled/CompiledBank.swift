import Interview
import RubricEngine

/// A bank with a person's own prompts in it, and those of them that were left out.
package struct CompiledBank: Hashable, Sendable {
  package let bank: Bank
  package let refused: [PackRefusal]
}

extension CompiledBank: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      bank: Bank(
        prompts: try [Prompt](from: &reader), rubric: try Rubric(from: &reader),
        drills: try [Drill](from: &reader), guide: try [GuideTopic](from: &reader),
        glossary: try [GlossaryTerm](from: &reader), samples: try [Sample](from: &reader),
        version: try String(from: &reader), packs: try [Pack](from: &reader)),
      refused: try [PackRefusal](from: &reader))
  }

  func write(to writer: inout CompiledWriter) {
    bank.prompts.write(to: &writer)
    bank.rubric.write(to: &writer)
    bank.drills.write(to: &writer)
    bank.guide.write(to: &writer)
    bank.glossary.write(to: &writer)
    bank.samples.write(to: &writer)
    bank.version.write(to: &writer)
    bank.packs.write(to: &writer)
    refused.write(to: &writer)
  }
}
