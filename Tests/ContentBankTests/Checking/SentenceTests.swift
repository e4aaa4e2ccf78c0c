import Testing

@testable import ContentBank

@Suite struct SentenceTests {
  @Test(arguments: [
    ("One. Two? Three! Four", ["One.", "Two?", "Three!", "Four"]),
    ("It costs 1.5 euros. Yes.", ["It costs 1.5 euros.", "Yes."]),
    ("", []), (" \n ", []), ("A.B", ["A.B"]),
    ("Line\none.\nLine two.", ["Line\none.", "Line two."]),
  ])
  func `a mark and white space end a sentence`(text: String, sentences: [String]) {
    #expect(Sentence.all(in: text).map { String($0.text) } == sentences)
  }

  @Test func `words come in small letters and without marks`() throws {
    let sentence = try #require(Sentence.all(in: "I'd pay 1,200 – “Överallt”, though.").first)
    #expect(sentence.words == ["i'd", "pay", "1", "200", "överallt", "though"])
  }
}
