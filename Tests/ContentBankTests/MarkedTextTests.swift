import ContentBank
import RubricEngine
import Testing

@Suite struct MarkedTextTests {
  @Test func `marks become spans of the text without them`() throws {
    let marked = try #require(MarkedText("é ⟦batch⟧ and ⟦live⟧."))
    #expect(marked.text == "é batch and live.")
    #expect(marked.spans == [Span(3, 8), Span(13, 17)])
  }

  @Test func `a mark around nothing is an empty span`() throws {
    let marked = try #require(MarkedText("Nothing.⟦⟧"))
    #expect(marked.spans == [Span(8, 8)])
  }

  @Test(arguments: ["⟦a", "a⟧", "⟦a⟦b⟧⟧", "⟧a⟦"])
  func `marks that don't pair are refused`(text: String) {
    #expect(MarkedText(text) == nil)
  }
}
