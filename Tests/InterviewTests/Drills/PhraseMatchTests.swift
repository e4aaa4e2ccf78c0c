import Testing

@testable import Interview

@Suite struct PhraseMatchTests {
  @Test func `a phrase is found whatever its case and punctuation`() {
    let match = PhraseMatch("At 18:05, she \"Reruns\" the night-job.")
    #expect(match.first(of: ["18:05"]) == 1)
    #expect(match.first(of: ["night-job"]) == 6)
    #expect(match.first(of: ["THE NIGHT JOB"]) == 5)
    #expect(match.first(of: ["rerun"]) == nil)
    #expect(match.first(of: ["rerun*"]) == 4)
  }

  @Test func `of several phrases the first place counts`() {
    #expect(PhraseMatch("a cheap night").first(of: ["night", "cheap"]) == 1)
    #expect(PhraseMatch("").first(of: ["night"]) == nil)
    #expect(PhraseMatch("night").first(of: ["the whole night"]) == nil)
  }

  @Test func `two texts are the same where their words are`() {
    #expect(PhraseMatch.isSame("Batch is cheap.", "batch - is CHEAP"))
    #expect(!PhraseMatch.isSame("Batch is cheap.", "Batch is not cheap."))
  }

  @Test func `a text is repetitive only where it is long and says little`() {
    #expect(PhraseMatch(String(repeating: "night job ", count: 10)).isRepetitive)
    #expect(!PhraseMatch("night job night job").isRepetitive)
    #expect(
      !PhraseMatch("The vans are planned at six, so a score at five is soon enough.").isRepetitive)
  }

  @Test func `shared words are telling ones, whatever their endings`() {
    let match = PhraseMatch("The mechanics plan their route with the model at night.")
    #expect(match.sharedWords(with: ["A mechanic drives his planned route, night by night."]) == 2)
  }
}
