/// Sentences that hang together with nothing else in the answer, nor with its subject.
enum Strays {
  /// For each section the indices of its stray sentences.
  static func sentences(
    in sections: [Section], asked: Set<UInt64>, subject: ConceptSet
  ) -> [Set<Int>] {
    var uses: [UInt64: Int] = [:]
    for section in sections {
      for sentence in section.sentenceList {
        for stem in Set(sentence.words.map { section.part.words[$0].stem }) {
          uses[stem, default: 0] += 1
        }
      }
    }
    return sections.map { section in
      Set(
        section.sentences.filter { number in
          let sentence = section.part.sentences[number]
          guard sentence.words.count >= 4, !sentence.concepts.intersects(subject) else {
            return false
          }
          return !sentence.words.contains { word in
            let stem = section.part.words[word].stem
            return section.part.words[word].length > 3
              && (asked.contains(stem) || uses[stem, default: 0] > 1)
          }
        })
    }
  }
}
