import Testing

@testable import ContentBank

@Suite struct SourcePlaceTests {
  /// The place of the second sentence of the text at 'key'.
  private func secondSentence(of source: String) throws -> Place {
    let value = try YAMLReader.read(source)
    let text = try #require(value["key"])
    guard case .text(let content, _) = text.content else { throw NoText() }
    let sentence = Sentence.all(in: content)[1]
    return SourcePlace(source).place(of: sentence.text.startIndex, in: content, of: text)
  }

  private struct NoText: Error {}

  @Test(arguments: [
    ("key: One. Two.\n", Place(1, 11)),
    ("key: \"One. Two.\"\n", Place(1, 12)),
    ("key: 'One. Two.'\n", Place(1, 12)),
    ("key: >-\n  One\n  more. Two\n  more.\n", Place(3, 9)),
    ("key: |\n  One.\n\n    Two.\n", Place(4, 5)),
    ("other: é\nkey: >-\n  Żółć. 👩‍🔬 two.\n", Place(3, 9)),
    ("key: One,\n  still one. Two.\n", Place(2, 14)),
  ])
  func `a sentence is found behind folding, quotes and indentation`(
    source: String, place: Place
  ) throws {
    #expect(try secondSentence(of: source) == place)
  }

  @Test func `where escapes hide it the text's own place is given`() throws {
    #expect(try secondSentence(of: "key: \"One \\\"x\\\". Two.\"\n") == Place(1, 6))
  }
}
