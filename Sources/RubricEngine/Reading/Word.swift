/// A word or number of a text, with what stands between it and the word before.
struct Word: Hashable, Sendable {
  /// UTF-8 offsets into the part as typed.
  let start: Int
  let end: Int
  /// Hash of the word in lower case, spelt the American way, without its apostrophe.
  let form: UInt64
  /// Hash of the stem of `form`.
  var stem: UInt64
  let isNumber: Bool
  let isCapitalized: Bool
  /// Letters or digits, in bytes.
  let length: Int
  /// Marks between the word before and this one.
  let before: Marks
}

/// Punctuation and line structure in front of a word.
struct Marks: OptionSet, Hashable, Sendable {
  let rawValue: UInt32
  static let comma = Marks(rawValue: 1 << 0)
  static let semicolon = Marks(rawValue: 1 << 1)
  static let colon = Marks(rawValue: 1 << 2)
  static let dash = Marks(rawValue: 1 << 3)
  static let opening = Marks(rawValue: 1 << 4)
  static let closing = Marks(rawValue: 1 << 5)
  static let arrow = Marks(rawValue: 1 << 6)
  static let stop = Marks(rawValue: 1 << 7)
  static let question = Marks(rawValue: 1 << 8)
  static let newline = Marks(rawValue: 1 << 9)
  static let blankLine = Marks(rawValue: 1 << 10)
  static let bullet = Marks(rawValue: 1 << 11)
  static let numbered = Marks(rawValue: 1 << 12)
  static let quote = Marks(rawValue: 1 << 13)
  static let equals = Marks(rawValue: 1 << 14)
  static let slash = Marks(rawValue: 1 << 15)
  /// A blank to fill in, such as `[amount]`, `<x>` or `____`.
  static let slot = Marks(rawValue: 1 << 16)
  /// Punctuation that program text has and prose has not.
  static let code = Marks(rawValue: 1 << 17)
  static let plus = Marks(rawValue: 1 << 18)
  /// The line before was too short to have been wrapped by an editor.
  static let shortLine = Marks(rawValue: 1 << 19)

  /// Marks that part two clauses of one sentence.
  static let clauseBreak: Marks = [
    .comma, .semicolon, .colon, .dash, .opening, .closing, .arrow, .equals,
  ]
}
