/// Takes a text apart into words with the marks between them, in one pass over its bytes.
struct Tokenizer {
  private let text: [UInt8]
  private let stemmer: Stemmer
  private var at = 0
  /// Those of the word that is being read.
  private var letters: [UInt8] = []
  private var marks: Marks = []
  private(set) var words: [Word] = []
  /// Marks after the last word.
  private(set) var trailing: Marks = []

  init(_ text: String, stemmer: Stemmer) {
    self.text = Array(text.utf8)
    self.stemmer = stemmer
    words.reserveCapacity(self.text.count / 5)
    run()
  }

  private mutating func run() {
    var isLineStart = true
    var line: (length: Int, hasText: Bool) = (0, false)
    while at < text.count {
      let byte = text[at]
      if byte == UInt8(ascii: "\n") {
        if !line.hasText && !words.isEmpty { marks.insert(.blankLine) }
        marks.insert(.newline)
        if line.length < Self.wrappedLine { marks.insert(.shortLine) }
        at += 1
        isLineStart = true
        line = (0, false)
        continue
      }
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        at += 1
        line.length += 1
        continue
      }
      let begin = at
      if isLineStart, takeBullet() {
        marks.insert(.bullet)
      } else if Self.isWordByte(byte), !isSpecialSequence() {
        takeWord()
        line.hasText = true
      } else {
        takeMark()
      }
      isLineStart = false
      line.hasText = true
      line.length += at - begin
    }
    trailing = marks
  }

  /// Lines shorter than this were ended by the writer, not by an editor's wrapping.
  private static let wrappedLine = 40

  private mutating func takeBullet() -> Bool {
    let byte = text[at]
    let next = at + 1 < text.count ? text[at + 1] : 0x20
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+"),
      next == 0x20 || next == 0x09
    {
      if byte == UInt8(ascii: "+") { marks.insert(.plus) }
      at += 2
      return true
    }
    if text[at...].starts(with: "•".utf8) || text[at...].starts(with: "–".utf8) {
      at += 3
      return true
    }
    // "1." or "2)" opens a numbered line.
    var end = at
    while end < text.count, end - at < 3, Self.isDigit(text[end]) { end += 1 }
    guard end > at, end + 1 < text.count else { return false }
    let isMark = text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
    guard isMark, text[end + 1] == 0x20 else { return false }
    marks.insert(.numbered)
    at = end + 2
    return true
  }

  /// Multi-byte marks share the range of bytes with letters beyond ASCII.
  private func isSpecialSequence() -> Bool {
    guard text[at] >= 0x80 else { return false }
    return symbolWidth() > 0 || Self.specials.contains { text[at...].starts(with: $0.bytes) }
  }

  /// The bytes of a symbol that belongs to no word, or 0: typographic spaces and hyphens, arrows,
  /// dingbats, emoji with their joiners and selectors, the mark of byte order.
  private func symbolWidth() -> Int {
    switch text[at] {
    case 0xE2 where text[at + 1] <= 0xAF: isCurrency() ? 0 : 3
    case 0xEF where text[at + 1] == 0xB8 && text[at + 2] <= 0x8F: 3
    case 0xEF where text[at + 1] == 0xBB && text[at + 2] == 0xBF: 3
    case 0xF0 where text[at + 1] == 0x9F: 4
    default: 0
    }
  }

  private func isCurrency() -> Bool {
    text[at...].starts(with: "€".utf8) || text[at...].starts(with: "£".utf8)
  }

  private struct Special {
    let bytes: [UInt8]
    let mark: Marks
    init(_ text: String, _ mark: Marks) {
      bytes = Array(text.utf8)
      self.mark = mark
    }
  }

  private static let specials: [Special] = [
    Special("→", .arrow), Special("⇒", .arrow), Special("–", .dash), Special("—", .dash),
    Special("…", .dash), Special("“", .quote), Special("”", .quote), Special("„", .quote),
    Special("‘", .quote), Special("’", .quote), Special("•", .bullet), Special("·", .dash),
    Special("«", .quote), Special("»", .quote), Special("⟦", .quote), Special("⟧", .quote),
    Special("≥", .equals), Special("≤", .equals), Special("×", .equals), Special("≈", .equals),
    Special("\u{2010}", .dash), Special("\u{2011}", .dash), Special("\u{00A0}", []),
  ]

  private mutating func takeMark() {
    let byte = text[at]
    if byte >= 0x80 {
      if let special = Self.specials.first(where: { text[at...].starts(with: $0.bytes) }) {
        marks.formUnion(special.mark)
        at += special.bytes.count
      } else {
        at += max(1, symbolWidth())
      }
      return
    }
    let next = at + 1 < text.count ? text[at + 1] : 0
    switch byte {
    case UInt8(ascii: ","): marks.insert(.comma)
    case UInt8(ascii: ";"): marks.insert(.semicolon)
    case UInt8(ascii: ":"): marks.insert(.colon)
    case UInt8(ascii: "."): if endsThought(next) { marks.insert(.stop) }
    case UInt8(ascii: "!"): marks.insert(.stop)
    case UInt8(ascii: "?"): marks.insert(.question)
    case UInt8(ascii: "("): marks.insert(.opening)
    case UInt8(ascii: ")"): marks.insert(.closing)
    case UInt8(ascii: "/"): marks.insert(.slash)
    case UInt8(ascii: "+"): marks.insert(.plus)
    case UInt8(ascii: "\""): marks.insert(.quote)
    case UInt8(ascii: "-"), UInt8(ascii: "="):
      if next == UInt8(ascii: ">") {
        marks.insert(.arrow)
        at += 1
      } else {
        marks.insert(byte == UInt8(ascii: "=") ? .equals : .dash)
      }
    case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "{"):
      marks.insert(closesSoon(byte) ? .slot : .code)
    case UInt8(ascii: "_"):
      marks.insert(next == UInt8(ascii: "_") ? .slot : .code)
    case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "}"), UInt8(ascii: "\\"),
      UInt8(ascii: "|"), UInt8(ascii: "`"):
      marks.insert(.code)
    case UInt8(ascii: "$"):
      takeCurrency(1)
      return
    default: break
    }
    at += 1
  }

  /// A full stop followed by space, and not behind an initial or a common abbreviation.
  private func endsThought(_ next: UInt8) -> Bool {
    guard
      next == 0 || next <= 0x20 || next == UInt8(ascii: "\"") || next == UInt8(ascii: ")")
        || next >= 0x80
    else { return false }
    guard marks.isEmpty, let last = words.last else { return true }
    return !Self.abbreviations.contains(last.form)
  }

  private static let abbreviations: Set<UInt64> = Set(
    ["e", "g", "i", "vs", "approx", "resp", "fig", "a", "p", "cf", "ca"].map { WordHash.of($0) })

  /// True where a bracket holds a few words on the same line, as a blank to fill in does.
  ///
  /// `[` behind a word is an index, and `<` in front of a space or a number compares.
  private func closesSoon(_ open: UInt8) -> Bool {
    let next = at + 1 < text.count ? text[at + 1] : 0
    if open == UInt8(ascii: "<"), next == 0x20 || Self.isDigit(next) { return false }
    if open == UInt8(ascii: "["), at > 0, Self.isWordByte(text[at - 1]) { return false }
    let close: UInt8 =
      open == UInt8(ascii: "[")
      ? UInt8(ascii: "]") : open == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: "}")
    var index = at + 1
    var letters = 0
    while index < text.count, index - at < 45, text[index] != UInt8(ascii: "\n") {
      if text[index] == close { return letters >= 1 }
      if Self.isLetter(text[index]) { letters += 1 }
      if text[index] == UInt8(ascii: ";") || text[index] == UInt8(ascii: "=") { return false }
      index += 1
    }
    return false
  }

  private mutating func takeCurrency(_ count: Int) {
    let form = WordHash.of("€")
    append(
      Word(
        start: at, end: at + count, form: form, stem: form, isNumber: false, isCapitalized: false,
        length: count, before: marks))
    at += count
  }

  private mutating func takeWord() {
    let start = at
    if isCurrency() {
      takeCurrency(text[at...].starts(with: "€".utf8) ? 3 : 2)
      return
    }
    if Self.isDigit(text[at]) {
      takeNumber()
      return
    }
    letters.removeAll(keepingCapacity: true)
    var hash = WordHash.empty
    while at < text.count {
      let byte = text[at]
      if Self.isLetter(byte) || Self.isDigit(byte) {
        let letter = byte >= 65 && byte <= 90 ? byte + 32 : byte
        letters.append(letter)
        hash = WordHash.adding(letter, to: hash)
        at += 1
      } else if byte >= 0x80, !isSpecialSequence() {
        letters.append(byte)
        hash = WordHash.adding(byte, to: hash)
        at += 1
      } else if let width = apostrophe() {
        let rest = at + width
        guard rest < text.count, Self.isLetter(text[rest]) else { break }
        let isGenitive =
          (text[rest] | 32) == UInt8(ascii: "s")
          && (rest + 1 >= text.count || !Self.isLetter(text[rest + 1]))
        at = isGenitive ? rest + 1 : rest
        if isGenitive { break }
      } else {
        break
      }
    }
    let word = stemmer.identity(of: letters, hash: hash)
    let isCapitalized = text[start] >= 65 && text[start] <= 90
    append(
      Word(
        start: start, end: at, form: word.form, stem: word.stem, isNumber: false,
        isCapitalized: isCapitalized, length: word.length, before: marks))
  }

  /// Digits with their inner marks (`3,000`, `0.5`, `17:40`); a unit behind them is a word of its own.
  private mutating func takeNumber() {
    let start = at
    var hash = WordHash.empty
    while at < text.count {
      let byte = text[at]
      if Self.isDigit(byte) {
        hash = WordHash.adding(byte, to: hash)
        at += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"),
        at + 1 < text.count, Self.isDigit(text[at + 1])
      {
        hash = WordHash.adding(byte, to: hash)
        at += 1
      } else {
        break
      }
    }
    var isClock = false
    if let colon = text[start..<at].firstIndex(of: UInt8(ascii: ":")), at - colon == 3 {
      isClock = true
    }
    append(
      Word(
        start: start, end: at, form: hash, stem: isClock ? Self.clock : Self.number,
        isNumber: true, isCapitalized: false, length: at - start, before: marks))
    if at < text.count, text[at] == UInt8(ascii: "%") {
      let word = stemmer.identity(of: Self.percent, hash: WordHash.of(Self.percent))
      append(
        Word(
          start: at, end: at + 1, form: word.form, stem: word.stem, isNumber: false,
          isCapitalized: false, length: 1, before: []))
      at += 1
    }
  }

  private static let percent = Array("percent".utf8)

  /// The stem of every number.
  static let number = WordHash.of("#")
  /// The stem of a time of day such as `17:40`.
  static let clock = WordHash.of("#:##")

  private mutating func append(_ word: Word) {
    words.append(word)
    marks = []
  }

  private func apostrophe() -> Int? {
    if text[at] == UInt8(ascii: "'") { return 1 }
    return text[at] == 0xE2 && text[at...].starts(with: "’".utf8) ? 3 : nil
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
  }
  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte >= 0x80
  }
}
