/// A sentence of a passage, with its words for comparing.
struct Sentence {
  let text: Substring
  /// In small letters, without marks.
  let words: [Substring]

  /// The sentences of a text; a mark ends one only where white space follows.
  static func all(in text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = text.startIndex
    var wasEnd = false
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if wasEnd, scalar.properties.isWhitespace {
        add(text[start..<index], to: &sentences)
        start = index
      }
      wasEnd = scalar == "." || scalar == "?" || scalar == "!"
    }
    add(text[start...], to: &sentences)
    return sentences
  }

  private static func add(_ piece: Substring, to sentences: inout [Sentence]) {
    let text = piece.drop(while: \.isWhitespace)
    guard !text.isEmpty else { return }
    let words = text.lowercased()[...].split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    sentences.append(Sentence(text: text, words: words))
  }
}
