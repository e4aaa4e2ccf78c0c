import RubricEngine

extension Sheet {
  /// A concept with the place of its name.
  struct FoundConcept {
    let concept: Concept
    let place: Place
  }

  /// Reads `lexicon/<family>.yml`.
  mutating func concepts(_ value: YAMLValue) -> [FoundConcept] {
    guard let file = block(value, "a lexicon file", keys: SheetKeys.lexicon),
      let field = field("concepts", of: file),
      let entries = entries(field.value, "'concepts'")
    else { return [] }
    if entries.fields.isEmpty {
      report("'concepts' is empty; add a concept or delete the file", at: field.place)
    }
    var found: [FoundConcept] = []
    for entry in entries.fields {
      guard id(entry.name, of: "a concept", at: entry.place),
        let block = block(entry.value, "a concept", keys: SheetKeys.concept)
      else { continue }
      let gloss = text("gloss", of: block)
      let phrases = phrases(of: block)
      if let gloss, let phrases {
        let concept = Concept(name: entry.name, gloss: gloss, phrases: phrases)
        found.append(FoundConcept(concept: concept, place: entry.place))
      }
    }
    return found
  }

  private mutating func phrases(of concept: Block) -> [String]? {
    guard let phrases = texts("phrases", of: concept, atLeast: 1),
      let items = list("phrases", of: concept, atLeast: 1)
    else { return nil }
    var isSound = true
    for (phrase, item) in zip(phrases, items) {
      if let fault = Self.fault(inPhrase: phrase) {
        report("the phrase '\(Self.shown(phrase))' \(fault)", at: item.place)
        isSound = false
      }
    }
    return isSound ? phrases : nil
  }

  /// What is wrong with a phrase of the lexicon's notation, or nil.
  static func fault(inPhrase phrase: String) -> String? {
    let items = phrase.split(whereSeparator: \.isWhitespace)
    if items.first == "..." || items.last == "..." {
      return "has a gap at its edge; put '...' between two words"
    }
    for (item, next) in zip(items, items.dropFirst()) where item == "..." && next == "..." {
      return "has two gaps in a row; one '...' spans up to three words"
    }
    for item in items where item != "..." {
      let words = item.hasPrefix("=") ? item.dropFirst() : item
      if words.contains("=") { return "has '=' inside a word; it goes in front of one" }
      if words.contains("...") { return "has a gap without spaces; write ' ... '" }
      if words.split(separator: "|", omittingEmptySubsequences: false).contains(where: \.isEmpty) {
        return "has an empty word; put one on both sides of '|' and after '='"
      }
    }
    return nil
  }
}
