import Testing

@testable import RubricEngine

@Suite struct SentenceTests {
  private static let words = Words(["because": ["because"], "so": ["so"], "condition": ["if"]])

  @Test(arguments: [
    ("One is. Two is! Is three? Four", ["One is", "Two is", "Is three", "Four"]),
    ("It costs 0.5 euros. Fine.", ["It costs 0.5 euros", "Fine"]),
    (
      "Use a cache, e.g. a table, here. Then stop.",
      ["Use a cache, e.g. a table, here", "Then stop"]
    ),
    ("Batch vs. live is the question.", ["Batch vs. live is the question"]),
    ("Run it at 17:40. Look at 18:00.", ["Run it at 17:40", "Look at 18:00"]),
    ("He said “no.” She paid.", ["He said “no", "She paid"]),
    ("Really?! Yes.", ["Really", "Yes"]),
    ("wait... then go", ["wait", "then go"]),
    ("- fast\n- slow", ["fast", "slow"]),
    ("1. fast\n2. slow", ["fast", "slow"]),
    ("short line\nanother one", ["short line", "another one"]),
    ("a title\n\nthe rest", ["a title", "the rest"]),
    (
      "the plan for the day has to be ready by four\nin the morning",
      ["the plan for the day has to be ready by four\nin the morning"]
    ),
    (
      "the plan for the day has to be ready by four\nThen the courier leaves",
      ["the plan for the day has to be ready by four", "Then the courier leaves"]
    ),
    (
      "the plan needs orders, couriers and addresses,\nVienna first",
      ["the plan needs orders, couriers and addresses,\nVienna first"]
    ),
    ("", []),
  ])
  func `a text falls into sentences`(text: String, sentences: [String]) {
    #expect(Self.words.read(text).sentenceTexts == sentences)
  }

  @Test func `a sentence knows whether it asks and whether it is an item of a list`() {
    let part = Self.words.read("Who waits? Nobody.\n- cheap\n- slow?")
    #expect(part.sentences.map(\.isQuestion) == [true, false, false, true])
    #expect(part.sentences.map(\.isListItem) == [false, false, true, true])
  }

  @Test(arguments: [
    (
      "it waits, so we score it; the rest is nightly",
      ["it waits", "so we score it", "the rest is nightly"]
    ),
    ("we score it because somebody waits", ["we score it", "because somebody waits"]),
    ("it is late if the fetch is late", ["it is late", "if the fetch is late"]),
    ("one number (about 200) decides: latency", ["one number", "about 200", "decides", "latency"]),
    ("deadline → smaller model", ["deadline", "smaller model"]),
    ("because it waits", ["because it waits"]),
    ("no break here", ["no break here"]),
  ])
  func `clauses part at marks and in front of connectives`(text: String, clauses: [String]) throws {
    let part = Self.words.read(text)
    let sentence = try #require(part.sentences.first)
    #expect(sentence.clauses.map { part.words(in: $0) } == clauses)
  }

  @Test func `the place behind a sentence is behind the marks that close it`() {
    let part = Self.words.read("It waits (really.) ")
    #expect(part.endSpan == Span(18, 18))
    #expect(Self.words.read("").endSpan == Span(0, 0))
  }
}
