extension SignalReading {
  /// How much of the answer belongs to a situation instead of a textbook.
  mutating func addSpecificity() {
    for (name, numbers) in scopes {
      let sections = sections(numbers)
      var seen: Set<UInt64> = []
      for section in sections { seen.formUnion(section.concrete) }
      sheet.set("concrete@\(name)", root: seen.count, atMost: name == "all" ? 150 : 50)
      let count = words(numbers)
      sheet.set(
        "concrete%@\(name)", count == 0 ? 0 : Measure.rate(seen.count, in: count, atMost: 60))
      let said = propositions(numbers)
      sheet.set("told@\(name)", root: said.count { $0.isTold }, atMost: 8)
      sheet.set(
        "quantities@\(name)",
        root: self.count(.duration, numbers) + self.count(.quantity, numbers)
          + self.count(.clockTime, numbers), atMost: 12)
    }
    let all = scopes[4].sections
    var letters = 0
    var count = 0
    var capitals = 0
    for section in sections(all) {
      for sentence in section.sentenceList {
        for word in sentence.words where !section.part.words[word].isNumber {
          letters += section.part.words[word].length
          count += 1
          if word != sentence.words.lowerBound, section.part.words[word].isCapitalized,
            section.part.words[word].length > 1
          {
            capitals += 1
          }
        }
      }
    }
    sheet.set("letters-a-word", count == 0 ? 0 : letters * 1000 / count)
    sheet.set("proper-names%", Measure.rate(capitals, in: count, atMost: 10))
    var distinct: Set<UInt64> = []
    for section in sections(all) { distinct.formUnion(section.contentSet) }
    let content = propositions(all).reduce(0) { $0 + $1.contentWords }
    sheet.set("distinct-share", Measure.share(distinct.count, of: content))
  }
}
