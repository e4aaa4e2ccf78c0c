/// The words of an attempt, for finding phrases in them whatever their case and punctuation.
struct PhraseMatch {
  private let words: [Substring]

  init(_ text: String) {
    words = Self.words(of: text)
  }

  var wordCount: Int { words.count }

  /// Whether most of a longer text says the same words over and over.
  var isRepetitive: Bool { words.count >= 12 && Set(words).count * 2 < words.count }

  /// How many of the telling words of other texts occur here, whatever their endings.
  func sharedWords(with others: [String]) -> Int {
    let known = Set(others.flatMap { Self.telling(Self.words(of: $0)) })
    return Set(Self.telling(words)).intersection(known).count
  }

  /// The number of the first word at which one of the phrases stands.
  func first(of phrases: [String]) -> Int? {
    phrases.compactMap { place(of: $0) }.min()
  }

  /// Whether two texts have the same words.
  static func isSame(_ a: String, _ b: String) -> Bool { words(of: a) == words(of: b) }

  private func place(of phrase: String) -> Int? {
    let wanted = phrase.lowercased().split { $0.isWhitespace }.flatMap { word in
      let pieces = Self.words(of: String(word))
      return pieces.enumerated().map { index, piece in
        (text: piece, isPrefix: word.hasSuffix("*") && index + 1 == pieces.count)
      }
    }
    guard !wanted.isEmpty, wanted.count <= words.count else { return nil }
    return (0...(words.count - wanted.count)).first { start in
      wanted.indices.allSatisfy { offset in
        let word = words[start + offset]
        return wanted[offset].isPrefix
          ? word.hasPrefix(wanted[offset].text) : word == wanted[offset].text
      }
    }
  }

  /// Beginnings of words, long enough to tell most words apart and short enough to lose an ending.
  private static func telling(_ words: [Substring]) -> [Substring] {
    words.filter { $0.count >= 4 && !common.contains($0) }.map { $0.prefix(5) }
  }

  /// Words that any answer to any question may hold.
  private static let common: Set<Substring> = [
    "about", "after", "also", "always", "another", "anything", "batch", "because", "before",
    "better", "both", "case", "choose", "could", "does", "each", "every", "from", "have", "here",
    "into", "just", "last", "less", "live", "many", "model", "more", "most", "much", "must", "need",
    "needs", "never", "night", "nightly", "nothing", "once", "only", "other", "otherwise", "over",
    "predict", "prediction", "predictions", "predicts", "real", "realtime", "reason", "right",
    "same", "score", "scores", "should", "since", "some", "something", "soon", "stay", "stays",
    "still", "than", "that", "their", "them", "then", "there", "therefore", "these", "they",
    "thing", "this", "those", "time", "until", "what", "when", "where", "whereas", "which", "while",
    "whole", "will", "with", "within", "would", "wrong", "your",
  ]

  private static func words(of text: String) -> [Substring] {
    Substring(text.lowercased()).split { !$0.isLetter && !$0.isNumber }
  }
}
