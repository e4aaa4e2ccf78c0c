@testable import RubricEngine

/// A lexicon written for one test, and what it finds in a text.
struct Words {
  let lexicon: Lexicon

  init(_ concepts: [String: [String]]) {
    lexicon = Lexicon(
      concepts.sorted { $0.key < $1.key }.map { Concept(name: $0.key, phrases: $0.value) })
  }

  func read(_ text: String) -> PartReading { Reader(lexicon).read(text, as: .framing) }

  /// The words of each mention of a concept.
  func mentions(of concept: String, in text: String) -> [String] {
    let part = read(text)
    return part.mentions(of: lexicon.index(concept)).map { part.words(in: $0.words) }
  }
}

extension PartReading {
  /// A run of words as typed.
  func words(in range: Range<Int>) -> String { evidence(span(range)).text }

  var sentenceTexts: [String] { sentences.map { words(in: $0.words) } }
}

extension Tokenizer {
  /// Words without a lexicon.
  static func words(of text: String) -> [Word] { Tokenizer(text, stemmer: Stemmer()).words }

  /// Words as typed.
  static func spelt(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return words(of: text).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }
}
