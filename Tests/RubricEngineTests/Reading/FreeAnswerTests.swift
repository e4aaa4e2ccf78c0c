import Testing

@testable import RubricEngine

@Suite struct FreeAnswerTests {
  private func read(_ submission: Submission, asked: String = "") -> Reading {
    Reader(RealRubric.lexicon).read(
      submission, prompt: PromptRubric(text: asked), vocabulary: RealRubric.vocabulary)
  }

  private func texts(_ section: Section) -> [String] {
    section.sentenceList.map { section.part.words(in: $0.words) }
  }

  @Test func `a free answer falls into what frames, what compares and what exemplifies`() {
    let reading = read(
      Submission(
        freeAnswer: """
          What decides is whether somebody waits for the score. The payment has to be answered within \
          200 ms. Batch is cheaper than real time, but its scores are stale. Real time costs more, \
          whereas the nightly job is simple. For example, someone buys a phone at 14:04. \
          Imagine a terminal that copied cards in March.
          """))
    #expect(texts(reading.framing).first == "What decides is whether somebody waits for the score")
    #expect(
      texts(reading.tradeoffs) == [
        "Batch is cheaper than real time, but its scores are stale",
        "Real time costs more, whereas the nightly job is simple",
      ])
    #expect(texts(reading.examples).first == "For example, someone buys a phone at 14:04")
  }

  @Test(arguments: ["", "Batch.", "One. Two. Three. Four. Five. Six.", "So, um, live I guess?"])
  func `every sentence of a free answer has exactly one role`(text: String) {
    let reading = read(Submission(freeAnswer: text))
    #expect(reading.isFree)
    let shared = reading.opening.flatMap(\.sentences)
    #expect(shared.sorted() == Array(reading.parts[0].sentences.indices))
  }

  @Test func `parts that were given apart stay apart`() {
    let reading = read(
      Submission(framing: "For example, a card.", examples: "What decides is time."))
    #expect(texts(reading.framing) == ["For example, a card"])
    #expect(reading.tradeoffs.isEmpty)
    #expect(texts(reading.examples) == ["What decides is time"])
  }

  @Test func `a section counts its words, its concepts and its distinct content`() {
    let reading = read(Submission(framing: "The courier waits. The courier waits at the door."))
    #expect(reading.framing.wordCount == 9)
    #expect(reading.framing.counts[RealRubric.lexicon.index("waiting")] == 3)
    #expect(reading.framing.content.count == 3)
  }

  @Test func `a sentence that hangs together with nothing is a stray`() {
    let reading = read(
      Submission(
        framing:
          "The payment has to be answered within 200 ms. A rusty lantern hung beside the violin."))
    #expect(reading.strays.first == [1])
  }

  @Test func `a sentence with a word of the question, or of another sentence, is no stray`() {
    let submission = Submission(
      framing: "Purple clouds drifted over chimneys. Chimneys glowed softly and faintly.")
    #expect(read(submission).strays[0].isEmpty)
    let asked = read(
      Submission(framing: "Purple clouds drifted over chimneys."), asked: "Do clouds matter?")
    #expect(asked.strays[0].isEmpty)
  }

  @Test func `a pressed reply is read as one with the first`() {
    let reading = read(
      Submission(followUps: [FollowUpReply(question: "", answer: "No idea.", press: "Shrink it.")]))
    #expect(reading.followUps.count == 1)
    #expect(texts(reading.followUps[0]) == ["No idea", "Shrink it"])
  }
}
