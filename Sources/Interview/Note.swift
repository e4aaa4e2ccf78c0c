/// What somebody wrote on an interview of theirs; words such as `#again` in it are its tags.
package struct Note: Hashable, Sendable {
  /// On one line, and never only blanks.
  package let text: String

  /// Nil where nothing is left of the text.
  package init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    self.text = String(words.joined(separator: " ").prefix(Self.longest))
  }

  package static let longest = 2_000

  /// Without their signs, in lower case, each once, in the order in which they stand.
  package var tags: [String] {
    var tags: [String] = []
    for word in text.split(separator: " ") where word.first == "#" {
      let tag = String(
        word.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      ).lowercased()
      if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }
}
