import Testing

@testable import RubricEngine

@Suite struct PhraseTests {
  private func found(_ phrases: [String], _ text: String) -> [String] {
    Words(["it": phrases]).mentions(of: "it", in: text)
  }

  @Test func `words of a phrase match by their stem`() {
    #expect(
      found(["scores payment"], "He scored payments; scoring a payment.") == ["scored payments"])
  }

  @Test func `a word behind an equals sign matches by its exact form`() {
    #expect(found(["=given"], "Given that, it gives.") == ["Given"])
    #expect(found(["=scores"], "scored scores scoring") == ["scores"])
    #expect(found(["=don't"], "dont") == ["dont"])
  }

  @Test func `a bar parts alternatives`() {
    #expect(
      found(["night|day job"], "the night job, a day job, a week job") == ["night job", "day job"])
  }

  @Test func `a gap holds up to three words`() {
    let phrases = ["schedule ... run"]
    #expect(found(phrases, "schedule run") == ["schedule run"])
    #expect(found(phrases, "schedule the very long run") == ["schedule the very long run"])
    #expect(found(phrases, "schedule the very very long run").isEmpty)
  }

  @Test func `a hash matches any number, and a clock a time of day`() {
    #expect(found(["# ms"], "40 ms, 3,000ms, few ms") == ["40 ms", "3,000ms"])
    #expect(found(["#:##"], "17:40 or 1740") == ["17:40"])
  }

  @Test func `hyphens and apostrophes of a phrase don't matter`() {
    #expect(found(["on-call"], "on call, on-call") == ["on call", "on-call"])
    #expect(found(["o'clock"], "five o’clock") == ["o’clock"])
  }

  @Test func `the longest phrase of a concept wins`() {
    #expect(
      found(["real time", "real time system", "time"], "a real time system") == ["real time system"]
    )
  }

  @Test func `phrases of different concepts may share words`() {
    let words = Words(["side": ["real time"], "tempo": ["time"]])
    #expect(words.mentions(of: "side", in: "in real time") == ["real time"])
    #expect(words.mentions(of: "tempo", in: "in real time") == ["time"])
  }

  @Test func `every mention of a concept is found`() {
    #expect(found(["night"], "night after night, night by night").count == 4)
  }

  @Test func `a phrase doesn't reach into the next sentence`() {
    #expect(found(["real time"], "It is real. Time is short.").isEmpty)
  }

  @Test func `a concept that the lexicon lacks is never mentioned`() {
    let words = Words(["it": ["night"]])
    #expect(words.mentions(of: "nothing", in: "night").isEmpty)
  }

  @Test func `each word knows all that it takes part in mentioning`() {
    let words = Words(["side": ["real time"], "tempo": ["time"]])
    let part = words.read("in real time")
    let side = words.lexicon.index("side")
    let tempo = words.lexicon.index("tempo")
    #expect(part.concepts.map { $0.contains(side) } == [false, true, true])
    #expect(part.concepts.map { $0.contains(tempo) } == [false, false, true])
  }

  @Test(arguments: [0, 63, 64, 127, 128, 191])
  func `a set of concepts holds what was put into it`(index: Int) {
    var set = ConceptSet()
    #expect(set.isEmpty)
    set.insert(index)
    #expect((0..<ConceptSet.capacity).filter { set.contains($0) } == [index])
    #expect(set.intersects(set) && set.union(ConceptSet()) == set)
  }
}
