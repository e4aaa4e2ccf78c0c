/// Tells what is no answer in good faith, with the words that show it.
///
/// The first that applies speaks; each has to stay silent on honest answers in every voice.
struct AdvisoryChoice {
  let scene: Scene
  let prompt: PromptRubric
  let remarks: [Remark]

  func advisory() -> Advisory? {
    let checks: [(id: String, check: (AdvisoryChoice) -> [Evidence]?)] = [
      ("too-short", { $0.tooShort() }),
      ("instructions", { $0.instructions() }),
      ("template", { $0.template() }),
      ("code", { $0.code() }),
      ("not-english", { $0.notEnglish() }),
      ("word-salad", { $0.wordSalad() }),
      ("repetition", { $0.repetition() }),
      ("copied-prompt", { $0.copiedPrompt() }),
      ("off-topic", { $0.offTopic() }),
    ]
    for (id, check) in checks {
      guard let evidence = check(self) else { continue }
      let message = remarks.first { $0.id == "advisory/\(id)" }?.message ?? ""
      return Advisory(id: id, message: message, evidence: evidence)
    }
    return nil
  }

  var sections: [Section] { scene.reading.sections }
  var wordCount: Int { sections.reduce(0) { $0 + $1.wordCount } }

  func count(_ name: ConceptName) -> Int {
    sections.reduce(0) { $0 + $1.counts[scene.index(name)] }
  }

  /// Fewer than eight words with content.
  private func tooShort() -> [Evidence]? {
    let content = sections.reduce(0) { $0 + $1.content.count }
    guard content < 8, !ForeignWords.fillMost(of: sections) else { return nil }
    return sections.first.map { [scene.end(of: $0)] } ?? []
  }

  /// Several sentences that speak to whoever grades.
  private func instructions() -> [Evidence]? {
    let said = scene.said(in: Array(sections.indices))
    let speaking = said.filter { $0.said.concepts.contains(scene.index(.instruction)) }
    let mentions = count(.instruction)
    guard mentions >= 4 || (mentions >= 2 && speaking.count * 6 >= said.count) else { return nil }
    return speaking.prefix(3).map { scene.evidence($0.section, $0.said) }
  }

  /// Blanks that were to be filled in.
  private func template() -> [Evidence]? {
    var slots: [Evidence] = []
    for section in sections {
      for sentence in section.sentenceList {
        for word in sentence.words
        where section.part.words[word].before.contains(.slot)
          || Self.blanks.contains(section.part.words[word].form)
        {
          let end = min(sentence.words.upperBound, word + 3)
          slots.append(section.part.evidence(section.part.span(word..<end)))
        }
      }
    }
    return slots.count >= 4 ? Array(slots.prefix(3)) : nil
  }

  private static let blanks: Set<UInt64> = Set(
    ["xxx", "xx", "todo", "tbd", "placeholder", "yyy", "foo", "fixme"].map { WordHash.of($0) })

  /// Punctuation of program text in every few words.
  private func code() -> [Evidence]? {
    var marks = 0
    for section in sections {
      for sentence in section.sentenceList {
        for word in sentence.words {
          let before = section.part.words[word].before
          if before.contains(.code) { marks += 2 }
          if before.contains(.equals) { marks += 1 }
        }
      }
    }
    guard wordCount >= 20, marks * 6 >= wordCount else { return nil }
    return longest().map { [scene.evidence($0.section, $0.said)] } ?? []
  }

  /// Few of the small words that English needs, or another script than its.
  private func notEnglish() -> [Evidence]? {
    if ForeignWords.fillMost(of: sections) {
      return longest().map { [scene.evidence($0.section, $0.said)] } ?? []
    }
    guard wordCount >= 25 else { return nil }
    let english = count(.functionWord)
    let foreign = ForeignWords.count(in: sections)
    guard foreign >= 8, foreign * 3 >= english else { return nil }
    return longest().map { [scene.evidence($0.section, $0.said)] } ?? []
  }

  func longest() -> (section: Section, said: Proposition)? {
    scene.said(in: Array(sections.indices)).max { $0.said.contentWords < $1.said.contentWords }
  }
}
