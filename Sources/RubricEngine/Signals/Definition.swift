/// Tells a sentence that says what a side is from one that says something about it.
enum Definition {
  /// True where a side, named early, is followed by what it "is", "means" or "refers to".
  static func isExplicit(
    _ sentence: Sentence, in part: PartReading, _ index: ConceptIndex
  ) -> Bool {
    let early = sentence.words.prefix(6)
    for word in early {
      let concepts = part.concepts[word]
      guard concepts.contains(index(.batch)) || concepts.contains(index(.realTime)) else {
        continue
      }
      for next in (word + 1)..<max(word + 1, min(word + 4, sentence.words.upperBound)) {
        let form = part.words[next].form
        if part.words[next].before.contains(.equals) { return true }
        if meaning.contains(form) { return true }
        if being.contains(form), next + 1 < sentence.words.upperBound,
          openings.contains(part.words[next + 1].form)
        {
          return true
        }
      }
    }
    return false
  }

  private static func forms(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of(String($0)) })
  }

  private static let meaning = forms("means mean meaning refers describes denotes")
  private static let being = forms("is are")
  private static let openings = forms(
    "when where a an one any the called used processing done computing scoring basically like")
}
