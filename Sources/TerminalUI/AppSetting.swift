import Interview
import RubricEngine

extension App {
  /// Everything that stays the same while the program runs.
  package struct Setting: Sendable {
    package let prompts: [Prompt]
    let drills: [Drill]
    /// What the content says of each mistake, in its order.
    let mistakes: [MistakeGuide]
    /// The names of mistakes by id.
    package let titles: [MistakeID: String]
    /// The same by id.
    package let guides: [MistakeID: MistakeGuide]
    package let guide: [GuideTopic]
    package let glossary: [GlossaryTerm]
    package let samples: [Sample]
    /// The version of the content, kept with each grade.
    package let contentVersion: String
    /// Whether nothing but ASCII may be drawn where the program itself writes.
    package let isASCII: Bool
    /// Whether new interviews are timed until the user wants it otherwise.
    package let isTimed: Bool
    /// Whether the mouse is used until the user wants it otherwise.
    package let usesMouse: Bool
    /// Whether an interview shows its clock until the user wants it otherwise.
    package let showsClock: Bool
    package let keys: KeyTable

    package init(
      prompts: [Prompt], mistakes: [MistakeGuide], drills: [Drill] = [],
      guide: [GuideTopic] = [], glossary: [GlossaryTerm] = [], samples: [Sample] = [],
      contentVersion: String,
      isASCII: Bool = false, isTimed: Bool = false, usesMouse: Bool = false,
      showsClock: Bool = true, keys: KeyTable = .usual
    ) {
      self.prompts = prompts
      self.drills = drills
      self.mistakes = mistakes
      titles = Dictionary(mistakes.map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
      guides = Dictionary(mistakes.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      self.guide = guide
      self.glossary = glossary
      self.samples = samples
      self.contentVersion = contentVersion
      self.isASCII = isASCII
      self.isTimed = isTimed
      self.usesMouse = usesMouse
      self.showsClock = showsClock
      self.keys = keys
    }
  }
}
