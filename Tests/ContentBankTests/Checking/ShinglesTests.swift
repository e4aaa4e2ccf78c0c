import Testing

@testable import ContentBank

@Suite struct ShinglesTests {
  private func pairs(_ texts: [String], threshold: Int = 50) -> [Shingles.Pair] {
    var shingles = Shingles(length: 3, threshold: threshold)
    for text in texts { shingles.take(text.split(separator: " ")) }
    return shingles.pairs
  }

  @Test func `equal texts share all of their runs`() {
    #expect(
      pairs(["a b c d", "x y z", "a b c d"])
        == [Shingles.Pair(later: 2, earlier: 0, percent: 100)])
  }

  @Test func `texts with the same words in another order share none`() {
    #expect(pairs(["a b c d", "d c b a"], threshold: 1) == [])
  }

  @Test func `one changed word breaks the runs that hold it`() {
    // Of eight runs three are changed on each side: five of eleven are shared.
    #expect(
      pairs(["a b c d e f g h i j", "a b c d e f g h X j"], threshold: 1).map(\.percent) == [60])
    #expect(
      pairs(["a b c d e f g h i j", "a b c d X f g h i j"], threshold: 1).map(\.percent) == [45])
  }

  @Test func `texts shorter than a run resemble nothing`() {
    #expect(pairs(["a b", "a b", ""], threshold: 0) == [])
  }

  @Test func `a run that everybody uses costs no more than a bounded number of looks`() {
    let texts = (0..<5000).map { "on the other hand number \($0) differs" }
    #expect(pairs(texts, threshold: 90).isEmpty)
  }
}
