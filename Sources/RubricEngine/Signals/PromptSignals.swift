extension SignalReading {
  /// Whether the answer speaks of the problem that was posed.
  mutating func addPromptWords() {
    let asked = reading.promptWords
    for (name, numbers) in scopes {
      var used: Set<UInt64> = []
      for section in sections(numbers) {
        for stem in section.contentSet where asked.contains(stem) { used.insert(stem) }
      }
      sheet.set("prompt-words@\(name)", Measure.share(used.count, of: min(4, asked.count)))
    }
    var said: Set<UInt64> = []
    for section in opening + followUps { said.formUnion(section.contentSet) }
    let questions = reading.questionWords.reduce(into: Set<UInt64>()) { $0.formUnion($1) }
    sheet.set("asked-by-prompt", asked.count * 1000)
    sheet.set("asked-and-used", asked.count { said.contains($0) } * 1000)
    sheet.set("asked-by-questions", questions.count * 1000)
    sheet.set("asked-later-and-used", questions.count { said.contains($0) } * 1000)
    // Beyond the prompt's own words, which anybody can repeat.
    var own: Set<UInt64> = []
    for section in opening + followUps { own.formUnion(section.concrete) }
    own.subtract(asked)
    for question in reading.questionWords { own.subtract(question) }
    sheet.set("own-words", root: own.count, atMost: 150)
  }

  /// Whether the answer belongs to its question or to another of the bank.
  mutating func addTopic(_ topics: TopicIndex, own vocabulary: [UInt64]) {
    var own = reading.promptWords.union(vocabulary)
    // A prompt with a vocabulary needs no help from its questions.
    if vocabulary.isEmpty { for question in reading.questionWords { own.formUnion(question) } }
    var seen: Set<UInt64> = []
    let content = (opening + followUps).flatMap(\.content).filter { seen.insert($0).inserted }
    let fit = topics.fit(of: content, own: own)
    sheet.set("own-topic", fit.own)
    sheet.set("other-topic", fit.other)
  }
}
