extension AdvisoryChoice {
  /// Word order broken in every other sentence.
  func wordSalad() -> [Evidence]? {
    guard wordCount >= 25 else { return nil }
    var evidence: [Evidence] = []
    var breaks = 0
    for section in sections {
      let found = WordOrder.breaks(in: section)
      breaks += found.count
      evidence += found.prefix(2).map { section.part.evidence(section.part.span($0)) }
    }
    // Slips of speech and of a second language stay under one in ninety words.
    guard breaks >= 3, breaks * 62 >= wordCount else { return nil }
    return Array(evidence.prefix(3))
  }

  /// Most of what later parts say stood word for word in an earlier one.
  func repetition() -> [Evidence]? {
    let written = sections.filter { $0.wordCount >= 8 }
    guard written.count >= 3 else { return nil }
    let shares = Echo.shares(of: written).dropFirst()
    let copies = shares.count { $0 >= 550 }
    guard copies * 2 >= written.count, copies >= 2 else { return nil }
    return written.dropFirst().prefix(1).compactMap { section in
      section.sentences.first.map {
        section.part.evidence(section.part.span(section.part.sentences[$0].words))
      }
    }
  }

  /// Hardly a word with content that the questions don't hold already.
  func copiedPrompt() -> [Evidence]? {
    var asked = scene.reading.promptWords
    for question in scene.reading.questionWords { asked.formUnion(question) }
    var own: Set<UInt64> = []
    var copied: Set<UInt64> = []
    for section in sections {
      for stem in section.concrete {
        if asked.contains(stem) { copied.insert(stem) } else { own.insert(stem) }
      }
    }
    guard wordCount >= 30, copied.count >= 6, copied.count >= own.count * 3 else { return nil }
    return longest().map { [scene.evidence($0.section, $0.said)] } ?? []
  }

  /// Speaks of neither side, nor of anything that the questions ask about.
  func offTopic() -> [Evidence]? {
    guard wordCount >= 40 else { return nil }
    let sides = count(.batch) + count(.realTime) + count(.hybrid) + count(.between)
    var asked = scene.reading.promptWords
    for question in scene.reading.questionWords { asked.formUnion(question) }
    var content: Set<UInt64> = []
    for section in sections { content.formUnion(section.contentSet) }
    let shared = asked.count { content.contains($0) }
    guard scene.reading.promptWords.count >= 4, shared <= 1, sides <= 2 else { return nil }
    return longest().map { [scene.evidence($0.section, $0.said)] } ?? []
  }
}
