import Testing

@testable import RubricEngine

@Suite struct SignalTests {
  private func reply(_ answer: String, to question: String = "") -> FollowUpReply {
    FollowUpReply(question: question, answer: answer)
  }

  private func signal(
    _ name: String, framing: String = "", tradeoffs: String = "", examples: String = "",
    replies: [String] = []
  ) -> Int {
    RealRubric.signals(
      Submission(
        framing: framing, tradeoffs: tradeoffs, examples: examples,
        followUps: replies.map { reply($0) }))[name]
  }

  // Echo

  @Test func `what stood word for word in an earlier part is an echo`() {
    let text = "The payment has to be answered within the deadline of the network."
    #expect(signal("echo@opening", framing: text, tradeoffs: text) == 1000)
    #expect(
      signal("echo@opening", framing: text, tradeoffs: "Machines idle at night, hence cheap.") == 0)
  }

  @Test func `half a part said before is half an echo`() {
    let first = "The payment has to be answered within the deadline of the network."
    let second = "Strawberries rot before Sunday comes around again for another week."
    let echo = signal("echo@opening", framing: first, tradeoffs: "\(first) \(second)")
    #expect((300...600).contains(echo))
  }

  @Test func `a reply that copies the opening is an echo of the follow-ups`() {
    let text = "The payment has to be answered within the deadline of the network."
    #expect(signal("echo@followups", framing: text, replies: [text]) == 1000)
    #expect(signal("echo@opening", framing: text, replies: [text]) == 0)
  }

  // Claims

  @Test(arguments: [
    "The nightly table goes stale.", "The live service is fresher.",
    "Batch is cheaper, and it can be rerun.",
    "Real time needs on call, which makes it harder to debug.",
  ])
  func `what fits its side is a right claim`(text: String) {
    #expect(signal("right-claims", tradeoffs: text) > 0)
    #expect(signal("wrong-claims", tradeoffs: text) == 0)
  }

  @Test(arguments: [
    "The nightly table is fresher.", "The live service goes stale.",
    "Real time is cheaper, and easier to debug.", "Batch answers within milliseconds.",
  ])
  func `what belongs to the other side is a wrong claim`(text: String) {
    #expect(signal("wrong-claims", tradeoffs: text) > 0)
    #expect(signal("right-claims", tradeoffs: text) == 0)
  }

  @Test func `it and which speak of the side that was named last`() {
    #expect(
      signal("wrong-claims", tradeoffs: "The nightly table is simple, and it is fresher.") > 0)
    #expect(signal("right-claims", tradeoffs: "The nightly table is simple, which is cheaper.") > 0)
  }

  @Test(arguments: [
    "The nightly table is not fresher.", "Real time is never cheaper.",
    "Whatever is stale gets thrown away.", "If few people show up live can be cheaper.",
    "With a night to work in, two years fit, and 100 milliseconds are no limit for anybody.",
  ])
  func `a claim denied, or about neither side, counts for nothing`(text: String) {
    #expect(signal("wrong-claims", tradeoffs: text) == 0)
    #expect(signal("right-claims", tradeoffs: text) == 0)
  }

  // Follow-ups

  @Test func `a reply that says the opening again repeats it`() {
    let opening = "Payments are scored before approval with counters and profiles."
    let same = "Payments are scored before approval with counters."
    let fresh = "Distil the ensemble and push slow features into memory."
    #expect(signal("repeats-opening@stronger", framing: opening, replies: [same, same]) == 1000)
    #expect(signal("repeats-opening@stronger", framing: opening, replies: [fresh, fresh]) == 0)
    #expect(signal("new-content@weaker", framing: opening, replies: [same, fresh]) == 0)
    #expect(signal("new-content@stronger", framing: opening, replies: [same, fresh]) > 1000)
  }

  @Test func `a turn to the other side counts where nothing is said about it`() {
    let opening = "The nightly job fits. The overnight table is enough. A weekly list would do."
    let turn = "Everything is streamed and scored on arrival."
    #expect(signal("silent-turns", framing: opening, replies: [turn]) == 1000)
    #expect(signal("silent-turns", framing: opening, replies: ["I was wrong. \(turn)"]) == 0)
    #expect(
      signal("silent-turns", framing: opening, replies: ["The nightly job moves to noon."]) == 0)
    #expect(signal("silent-turns", framing: opening, replies: [""]) == 0)
  }

  @Test(arguments: [
    ([], 2000), (["Fine."], 2000), (["I would drop the joins and keep counters."], 1000),
  ])
  func `a question without a reply of six words is unanswered`(replies: [String], count: Int) {
    #expect(signal("unanswered", replies: replies) == count)
  }

  @Test func `taking up the words of the question counts`() {
    func taken(_ answer: String) -> Int {
      RealRubric.signals(
        Submission(followUps: [
          reply(answer, to: "The holiday peak brings tenfold payments from Vienna. What breaks?"),
          reply(answer, to: "The holiday peak brings tenfold payments from Vienna. What breaks?"),
        ]))["takes-up-question@weaker"]
    }
    #expect(taken("Holiday payments from Vienna queue up.") > taken("Something queues up."))
  }

  // Lengths, structure and the rest

  @Test func `counts enter by their square root, up to a limit`() {
    #expect(Measure.root(4) == 2000)
    #expect(Measure.root(2) == 1414)
    #expect(Measure.root(-3) == 0)
    #expect(signal("words@framing", framing: "word other word other") == 2000)
    let long = String(repeating: "word ", count: 5000)
    #expect(signal("words@framing", framing: long) == Measure.root(150))
  }

  @Test func `shares and rates of nothing are nothing`() {
    #expect(Measure.share(3, of: 0) == 0)
    #expect(Measure.share(1, of: 3) == 333)
    #expect(Measure.rate(2, in: 10, atMost: 50) == Measure.rate(2, in: 40, atMost: 50))
    #expect(Measure.rate(90, in: 100, atMost: 12) == 12_000)
  }

  @Test func `signals come in the same order, however many replies there are`() {
    func names(_ replies: Int) -> [String] {
      RealRubric.signals(
        Submission(followUps: (0..<replies).map { reply("Reply \($0).") })
      ).names
    }
    #expect(names(1) == names(2) && names(2) == names(5))
    #expect(Set(names(0)).isSubset(of: names(2)))
  }

  @Test func `an empty answer gets no credit`() {
    let empty = RealRubric.signals(Submission())
    for name in ["reasons@all", "choices", "concrete@all", "told@all", "stake-sentences@all"] {
      #expect(empty[name] == 0)
    }
    #expect(empty["is-empty@framing"] == 1000)
    #expect(empty["no-such-signal"] == 0)
  }

  @Test func `every signal that may bear a weight says why`() {
    for name in RealRubric.signals(Submission()).names {
      let meaning = SignalMeaning.of(name)
      #expect((meaning.direction == .silent) == meaning.reason.isEmpty, "\(name)")
    }
  }

  @Test func `sentences shuffled word by word break their order`() {
    let text = "of the is a and we the nightly of at has been the of table an for is the"
    #expect(signal("order-breaks", tradeoffs: text) > 5000)
    #expect(
      signal("order-breaks", tradeoffs: "The nightly table has been enough for all of us.") == 0)
  }

  @Test func `a text about another prompt's matter belongs to that one`() {
    let text =
      "Strawberries rot on the shelf, so the shop orders fewer pallets before the delivery."
    let elsewhere = RealRubric.signals(Submission(framing: text), "card-fraud")
    #expect(elsewhere["other-topic"] > elsewhere["own-topic"])
    let athome = RealRubric.signals(Submission(framing: text), "grocery-demand")
    #expect(athome["own-topic"] > athome["other-topic"])
  }
}
