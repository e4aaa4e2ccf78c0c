/// Sentences that hang together with nothing else in the answer, nor with its subject.
enum Strays {
  /// For each section the indices of its stray sentences.
  static func sentences(
    in sections: [Section], asked: Set<UInt64>, subject: ConceptSet
  ) -> [Set<Int>] {
    // The sentence that used a stem last, until there is a second.
    var uses: [UInt64: Int] = [:]
    let several = -1
    var number = 0
    for section in sections {
      for sentence in section.sentenceList {
        number += 1
        for word in sentence.words {
          let known = uses[section.part.words[word].stem, default: number]
          uses[section.part.words[word].stem] = known == number ? number : several
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
              && (asked.contains(stem) || uses[stem] == several)
          }
        })
    }
  }
}
