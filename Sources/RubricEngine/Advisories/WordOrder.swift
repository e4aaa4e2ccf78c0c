/// Tells sentences from shuffled words by small words that can't follow one another.
enum WordOrder {
  /// Breaks of word order in a section, with the words around them.
  static func breaks(in section: Section) -> [Range<Int>] {
    var breaks: [Range<Int>] = []
    for sentence in section.sentenceList {
      for word in sentence.words {
        let isLast = word + 1 == sentence.words.upperBound
        let kind = kind(section.part.words[word].form)
        guard let kind else { continue }
        if isLast {
          if kind == .article || kind == .conjunction, sentence.words.count > 3 {
            breaks.append(max(sentence.words.lowerBound, word - 2)..<(word + 1))
          }
          continue
        }
        let next = section.part.words[word + 1]
        // "The, the" and "the, um" are how people speak.
        if next.form == section.part.words[word].form || hesitations.contains(next.form) {
          continue
        }
        if kind == .article, !next.before.isDisjoint(with: [.comma, .colon, .semicolon]) {
          breaks.append(word..<(word + 2))
          continue
        }
        guard next.before.isEmpty, let following = self.kind(next.form) else { continue }
        if clashes(kind, following) { breaks.append(word..<(word + 2)) }
      }
    }
    return breaks
  }

  private enum Kind { case article, preposition, conjunction, verb, subject }

  private static func clashes(_ first: Kind, _ second: Kind) -> Bool {
    switch (first, second) {
    case (.article, .article), (.article, .preposition), (.article, .conjunction),
      (.article, .verb), (.article, .subject):
      true
    case (.preposition, .verb), (.preposition, .conjunction), (.preposition, .subject): true
    case (.subject, .article), (.subject, .subject): true
    default: false
    }
  }

  private static func kind(_ form: UInt64) -> Kind? {
    if articles.contains(form) { return .article }
    if prepositions.contains(form) { return .preposition }
    if conjunctions.contains(form) { return .conjunction }
    if verbs.contains(form) { return .verb }
    return subjects.contains(form) ? .subject : nil
  }

  private static func forms(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of(String($0)) })
  }

  private static let hesitations = forms("um uh er erm hm well like you")
  private static let articles = forms("the a an")
  private static let prepositions = forms("of at into from with without per during")
  private static let conjunctions = forms("and or because so therefore whereas although")
  private static let verbs = forms(
    "is are was were be been has have had will would can could must should")
  private static let subjects = forms("i we they he she")
}
