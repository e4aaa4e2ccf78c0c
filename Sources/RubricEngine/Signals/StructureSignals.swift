extension SignalReading {
  /// Repetition across parts, links between sentences, and content in the wrong place.
  mutating func addStructure() {
    let sections = opening + followUps
    let echoes = Echo.shares(of: sections)
    sheet.set("echo@opening", echoes[..<3].max() ?? 0)
    sheet.set("echo@followups", echoes.dropFirst(3).max() ?? 0)
    var linked = 0
    var total = 0
    for (section, said) in zip(sections, propositions) {
      for (before, sentence) in zip(said, said.dropFirst()) {
        total += 1
        let one = section.part.sentences[before.sentence].words
        let other = section.part.sentences[sentence.sentence].words
        let stems = Set(one.map { section.part.words[$0].stem })
        let shares = other.contains {
          section.part.words[$0].length > 3 && stems.contains(section.part.words[$0].stem)
        }
        if shares || sentence.concepts.intersects(index.links)
          || sentence.concepts.contains(index(.ordering))
        {
          linked += 1
        }
      }
    }
    sheet.set("linked-share", total == 0 ? 500 : Measure.share(linked, of: total))
    sheet.set(
      "order-breaks",
      Measure.rate(
        sections.reduce(0) { $0 + WordOrder.breaks(in: $1).count },
        in: sections.reduce(0) { $0 + $1.wordCount }, atMost: 30))
    let stray = zip(sections, reading.strays).reduce(0) { sum, pair in
      sum + pair.1.reduce(0) { $0 + pair.0.part.sentences[$1].words.count }
    }
    sheet.set(
      "stray-share", Measure.share(stray, of: sections.reduce(0) { $0 + $1.wordCount }))
    let framing = propositions[0]
    sheet.set(
      "sides-in-framing",
      Measure.share(
        framing.count { $0.bareProperties > 0 && $0.speaksOfSide && !$0.isExplained },
        of: framing.count))
    let examples = opening[2]
    sheet.set(
      "comparison-in-examples",
      root: propositions[2].count { $0.bareProperties > 1 && $0.concreteWords < 3 }, atMost: 4)
    sheet.set(
      "strays",
      root: examples.counts[index(.digression)] + examples.counts[index(.pointer)]
        + opening[0].counts[index(.digression)] + opening[1].counts[index(.pointer)]
        + opening[0].counts[index(.pointer)], atMost: 6)
    let lengths = opening.map(\.wordCount)
    sheet.set(
      "imbalance",
      Measure.share((lengths.max() ?? 0) - (lengths.min() ?? 0), of: max(1, lengths.reduce(0, +))))
    sheet.set(
      "list-share",
      Measure.share(
        sections.reduce(0) { $0 + $1.sentenceList.count { $0.isListItem } },
        of: sections.reduce(0) { $0 + $1.sentences.count }))
    sheet.set(
      "questions",
      root: sections.reduce(0) { $0 + $1.sentenceList.count { $0.isQuestion } }, atMost: 8)
  }
}

/// How much of a section was said in an earlier one already.
enum Echo {
  /// For each section the share of its runs of three stems that stood before, in thousandths.
  static func shares(of sections: [Section]) -> [Int] {
    var seen = WordSet()
    return sections.map { section in
      var repeated = 0
      var runs: [UInt64] = []
      runs.reserveCapacity(section.wordCount)
      for sentence in section.sentenceList {
        for start in sentence.words.dropLast(2) {
          var run = WordHash.empty
          for word in start..<(start + 3) {
            run = (run ^ section.part.words[word].stem) &* 0x0000_0100_0000_01b3
          }
          if seen.contains(run) { repeated += 1 }
          runs.append(run)
        }
      }
      for run in runs { seen.insert(run) }
      return Measure.share(repeated, of: max(4, runs.count))
    }
  }
}
