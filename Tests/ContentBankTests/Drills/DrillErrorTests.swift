import ContentBank
import Interview
import RubricEngine
import Testing

private let path = "drills/cost-of-standing-by.yml"

@Suite struct DrillErrorTests {
  static let sound = ContentFixture.sound.writing(
    """
    kind: explain-a-tradeoff
    title: What standing by costs
    mistake: listed-tradeoffs
    tradeoff: cost
    part: tradeoffs
    question: Batch or real time?
    task: Give it its cause.
    given: Batch is cheaper.
    hints:
      - When are the machines paid for?
    reply: It is cheap because it runs at night.
    expect:
      silent: [listed-tradeoffs/bare-dimension]
      has: [reason]
      says:
        - [night, overnight]
        - [cheap*]
      order:
        - [cheap]
        - [night]
      at_least: 5
      at_most: 60
    fails:
      - It costs less.

    """, to: path)

  @Test func `a sound drill is read whole`() throws {
    let drill = try #require(Self.sound.load().drills.first)
    #expect(drill.id == DrillID("cost-of-standing-by"))
    #expect(drill.kind == .explainATradeoff)
    #expect(drill.mistake == .listedTradeoffs)
    #expect(drill.tradeoff == "cost")
    #expect(drill.part == .tradeoffs)
    #expect(drill.given == "Batch is cheaper.")
    #expect(
      drill.expectations == [
        .silent(rule: "listed-tradeoffs/bare-dimension"), .has(.reason),
        .says(["night", "overnight"]), .says(["cheap*"]), .order([["cheap"], ["night"]]),
        .atLeast(words: 5), .atMost(words: 60),
      ])
    #expect(drill.failingAttempts == ["It costs less.", "Batch is cheaper."])
  }

  @Test(arguments: [
    ErrorCase(
      path, "kind: explain-a-tradeoff", "kind: explain-tradeoff",
      "1:7: error: 'kind' can't be 'explain-tradeoff'; did you mean 'explain-a-tradeoff'?"),
    ErrorCase(
      path, "title: What standing by costs", "title: What standing by costs a hotel chain",
      "2:8: error: 'title' has 36 characters; shorten it to at most 30"),
    ErrorCase(
      path, "mistake: listed-tradeoffs", "mistake: listed-tradeoff",
      "3:10: error: 'mistake' can't be 'listed-tradeoff'; did you mean 'listed-tradeoffs'?"),
    ErrorCase(
      path, "tradeoff: cost", "tradeoff: The cost",
      "4:11: error: 'The cost' can't be the id of a tradeoff; use small letters, digits and single "
        + "hyphens, at most 60"),
    ErrorCase(
      path, "part: tradeoffs", "part: tradeoff",
      "5:7: error: 'part' can't be 'tradeoff'; did you mean 'tradeoffs'?"),
    ErrorCase(
      path, "question: Batch or real time?\n", "", "1:1: error: 'question' is missing; add it"),
    ErrorCase(
      path, "task:", "taks:", "7:1: error: unknown key 'taks' in a drill; did you mean 'task'?"),
    ErrorCase(
      path, "  - When are the machines paid for?\n", "  []\n",
      "9:1: error: 'hints' has 0 of at least 1 items; add some"),
    ErrorCase(
      path, "reply: It is cheap because it runs at night.\n", "",
      "1:1: error: 'reply' is missing; add it"),
    ErrorCase(
      path, "listed-tradeoffs/bare-dimension", "listed-tradeoffs/bare-dimensions",
      "13:11: error: there is no rule 'listed-tradeoffs/bare-dimensions'; did you mean "
        + "'listed-tradeoffs/bare-dimension'?"),
    ErrorCase(
      path, "has: [reason]", "has: [reasons]",
      "14:8: error: 'has' can't be 'reasons'; did you mean 'reason'?"),
    ErrorCase(
      path, "has: [reason]", "has: [elegance]",
      "14:8: error: 'has' can't be 'elegance'; use some of reason, stake, number, condition, "
        + "contrast, choice, example, change, staying"),
    ErrorCase(
      path, "    - [night, overnight]", "    - night",
      "16:7: error: 'says' holds lists of phrases, of which one has to occur; write "
        + "'- [night, overnight]'"),
    ErrorCase(
      path, "    - [cheap]\n", "", "19:5: error: 'order' has 1 of at least 2 steps; add some"),
    ErrorCase(
      path, "at_least: 5", "at_least: many",
      "21:13: error: 'at_least' is a whole number from 1 to 500; write one"),
    ErrorCase(
      path, "fails:\n  - It costs less.\n", "", "1:1: error: 'fails' is missing; add it"),
  ])
  func `what is wrong with a drill is said where it is`(_ error: ErrorCase) throws {
    let errors = try Self.sound.replacing(error.old, with: error.new, in: error.path).errors()
    #expect(errors == ["\(error.path):\(error.error)"])
  }

  @Test func `a drill that asks for nothing is an error`() throws {
    let fixture = Self.sound.writing(
      """
      kind: recall
      title: Nothing
      mistake: no-examples
      part: examples
      question: Batch or real time?
      task: Say something.
      hints: [Anything]
      reply: Something.
      expect: {}
      fails: [Nothing]

      """, to: "drills/nothing.yml")
    #expect(
      try fixture.errors() == [
        "drills/nothing.yml:9:1: error: 'expect' is empty; say what the engine must find in an "
          + "attempt"
      ])
  }

  @Test func `a drill can't have the name of a kind`() throws {
    var fixture = Self.sound
    fixture.files["drills/recall.yml"] = fixture.files.removeValue(forKey: path)
    #expect(
      try fixture.errors() == [
        "drills/recall.yml:1:1: error: 'recall' is the name of a kind of drill; give the file "
          + "another"
      ])
  }
}
