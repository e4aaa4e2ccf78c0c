import Testing

@testable import RubricEngine

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Score it, now.", ["Score", "it", "now"]),
    ("don't can’t it's the bank’s", ["don't", "can’t", "it's", "the", "bank’s"]),
    ("the banks' data", ["the", "banks", "data"]),
    ("real-time re-ranking", ["real", "time", "re", "ranking"]),
    ("3,000 rows, 0.5 s, 17:40, 200ms", ["3,000", "rows", "0.5", "s", "17:40", "200", "ms"]),
    ("99.9% of p99 on k8s", ["99.9", "%", "of", "p99", "on", "k8s"]),
    ("5€ €5 £2 $900", ["5", "€", "€", "5", "£", "2", "$", "900"]),
    ("- fast\n* slow\n+ odd\n• even\n– last", ["fast", "slow", "odd", "even", "last"]),
    ("1. one\n12) twelve", ["one", "twelve"]),
    ("1.5 is no list", ["1.5", "is", "no", "list"]),
    ("night → table => score -> end", ["night", "table", "score", "end"]),
    ("and/or (maybe)", ["and", "or", "maybe"]),
    ("naïve café, Straße, 数据 и данные", ["naïve", "café", "Straße", "数据", "и", "данные"]),
    ("cafe\u{301} noir", ["cafe\u{301}", "noir"]),
    ("", []), (" \n\t\r\n ", []), ("...!?—", []), ("-", []), ("'", []), ("1.", ["1"]),
    ("a\u{0}b\u{7F}c", ["a", "b", "c"]),
  ])
  func `a text falls into words as typed`(text: String, words: [String]) {
    #expect(Tokenizer.spelt(text) == words)
  }

  @Test(arguments: ["👍", "👍🏽", "👨‍👩‍👧", "❤️", "✓", "🇩🇪"])
  func `an emoji is no word`(emoji: String) {
    #expect(Tokenizer.spelt("ok \(emoji) batch\(emoji) fine") == ["ok", "batch", "fine"])
  }

  @Test(arguments: ["\u{2010}", "\u{2011}", "\u{A0}", "\u{202F}", "\u{2009}", "\u{200B}"])
  func `typographic hyphens and spaces part words as plain ones do`(mark: String) {
    #expect(Tokenizer.spelt("real\(mark)time") == ["real", "time"])
  }

  @Test func `a mark of the byte order is no part of the first word`() {
    #expect(Tokenizer.spelt("\u{FEFF}Batch") == ["Batch"])
  }

  @Test(arguments: [
    ("Don't", "dont"), ("can’t", "CANT"), ("bank's", "bank"), ("Overnight", "overnight"),
    ("colour", "color"), ("$", "€"),
  ])
  func `case, apostrophes and genitives make no other word`(one: String, other: String) {
    #expect(Tokenizer.words(of: one).map(\.form) == Tokenizer.words(of: other).map(\.form))
  }

  @Test(arguments: [
    ("a, b", Marks.comma), ("a; b", .semicolon), ("a: b", .colon), ("a – b", .dash),
    ("a—b", .dash), ("a (b", .opening), ("a) b", .closing), ("a → b", .arrow), ("a -> b", .arrow),
    ("a => b", .arrow), ("x. b", .stop), ("a! b", .stop), ("a? b", .question), ("a/b", .slash),
    ("a \"b", .quote), ("a “b", .quote), ("a = b", .equals), ("a ≤ b", .equals), ("a\nb", .newline),
    ("a\n\nb", .blankLine), ("a\n \nb", .blankLine), ("a\n- b", .bullet), ("a\n2. b", .numbered),
    ("a + b", .plus), ("a [b c]", .slot), ("a <b>", .slot), ("a ____ b", .slot), ("a {b}", .slot),
    ("a | b", .code), ("a_b", .code),
  ])
  func `what stands between two words is kept with the second`(text: String, mark: Marks) throws {
    let word = try #require(Tokenizer.words(of: text).dropFirst().first)
    #expect(word.before.contains(mark))
  }

  @Test(arguments: ["e.g. b", "i.e. b", "vs. b", "approx. b", "v1.2", "x.y"])
  func `a point inside a word or behind an abbreviation ends nothing`(text: String) throws {
    let word = try #require(Tokenizer.words(of: text).last)
    #expect(!word.before.contains(.stop))
  }

  @Test(arguments: ["p99 < 100 ms and recall > 0.9", "if x <5 and y >7 it fails"])
  func `less than and greater than are no blank to fill in`(text: String) {
    #expect(!Tokenizer.words(of: text).contains { $0.before.contains(.slot) })
  }

  @Test func `marks behind the last word are kept apart`() {
    #expect(Tokenizer("Why?", stemmer: Stemmer()).trailing == [.question])
  }

  @Test(arguments: [
    ("7", Tokenizer.number), ("3,000.5", Tokenizer.number), ("17:40", Tokenizer.clock),
  ])
  func `numbers are alike to phrases, times of day too`(text: String, stem: UInt64) {
    #expect(Tokenizer.words(of: text).map(\.stem) == [stem])
    #expect(Tokenizer.words(of: text).map(\.isNumber) == [true])
  }

  @Test func `a word knows whether it has a capital and how long it is`() {
    let words = Tokenizer.words(of: "Kafka runs")
    #expect(words.map(\.isCapitalized) == [true, false])
    #expect(words.map(\.length) == [5, 4])
  }

  @Test func `only a line that is too short to be wrapped ends a thought`() throws {
    let long = "this line is long enough to have been wrapped by an editor"
    let wrapped = try #require(Tokenizer.words(of: "\(long)\nhere").last)
    #expect(!wrapped.before.contains(.shortLine))
    let short = try #require(Tokenizer.words(of: "short line\nhere").last)
    #expect(short.before.contains(.shortLine))
  }
}
