import ContentBank
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "abc", 0), ("card-frad", "card-fraud", 1),
    ("levle", "level", 1), ("é", "e", 1),
  ])
  func `the distance counts slips of the fingers`(first: String, second: String, distance: Int) {
    #expect(Spelling.distance(first, second) == distance)
    #expect(Spelling.distance(second, first) == distance)
  }

  @Test func `the nearest name wins, the first of equals`() {
    #expect(Spelling.nearest(to: "churm", among: ["charm", "churn"]) == "charm")
    #expect(Spelling.nearest(to: "churnn", among: ["charm", "churn"]) == "churn")
  }

  @Test func `a word far from all names is like none`() {
    #expect(Spelling.nearest(to: "essay", among: ["general", "scenario"]) == nil)
  }

  @Test func `a huge word is like none`() {
    #expect(
      Spelling.nearest(to: String(repeating: "a", count: 100_000), among: ["general"]) == nil)
  }
}
