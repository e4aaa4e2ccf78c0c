import Interview

extension Sheet {
  static let longestMeaning = 240

  /// A term with the place of its name.
  struct FoundTerm {
    let term: GlossaryTerm
    let place: Place
  }

  /// Reads `glossary/<family>.yml`.
  mutating func terms(_ value: YAMLValue) -> [FoundTerm] {
    guard let file = block(value, "a glossary file", keys: SheetKeys.glossary),
      let field = field("terms", of: file),
      let entries = entries(field.value, "'terms'")
    else { return [] }
    var found: [FoundTerm] = []
    for entry in entries.fields {
      guard let block = block(entry.value, "a term", keys: SheetKeys.term) else { continue }
      let also = block["also"] == nil ? [] : texts("also", of: block, atLeast: 1)
      let meaning = text("meaning", of: block, atMost: Self.longestMeaning)
      guard let also, let meaning else { continue }
      let term = GlossaryTerm(name: entry.name, also: also, meaning: meaning)
      found.append(FoundTerm(term: term, place: entry.place))
    }
    return found
  }
}
