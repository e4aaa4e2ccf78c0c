import Testing

@testable import RubricEngine

@Suite struct CapTests {
  private func reasons(
    _ framing: String, _ tradeoffs: String = "", prompt: String = "card-fraud"
  ) -> [String] {
    Cap.reasons(
      RealRubric.scene(
        Submission(framing: framing, tradeoffs: tradeoffs), RealRubric.prompt(prompt)),
      RealRubric.prompt(prompt))
  }

  @Test func `an honest answer has no cap`() {
    for prompt in RealRubric.prompts {
      let scene = RealRubric.scene(RealRubric.modelAnswer(prompt), prompt.rubric)
      #expect(Cap.reasons(scene, prompt.rubric).isEmpty, "\(prompt.id)")
      #expect(Cap.overall(scene, prompt.rubric) == nil)
    }
  }

  @Test func `two claims the wrong way round`() {
    #expect(
      reasons("The nightly table is fresher. The live service goes stale.").contains("wrong-claims")
    )
    #expect(!reasons("The nightly table is fresher.").contains("wrong-claims"))
  }

  @Test func `units that don't meet in one problem`() {
    #expect(
      reasons("Each payment weighs 30 kg, travels 12 km and burns 4 kwh.").contains("unit-mix"))
    #expect(!reasons("The parcel weighs 30 kg and travels 12 km.").contains("unit-mix"))
    #expect(
      reasons("It weighs 30 kg divided by 12 km, and that equals the risk.").contains("unit-mix"))
  }

  @Test func `an answer to another question of the bank`() throws {
    let other = try #require(RealRubric.prompts.first { $0.id.name == "grocery-demand" })
    let answer = RealRubric.modelAnswer(other)
    #expect(reasons(answer.framing, answer.examples + answer.tradeoffs).contains("other-question"))
  }

  @Test func `another topic altogether`() {
    let text = """
      In the kitchen the sauce has to simmer overnight, while the steak goes into the pan in real \
      time. The chef tastes the soup, bakes the bread and fries the fish, and the waiter brings the \
      dessert when the guest asks.
      """
    #expect(reasons(text).contains("other-topic"))
  }

  @Test func `the same few words over and over`() {
    let text = String(
      repeating: "Batch is good because batch is batch and live is live. ", count: 10)
    #expect(reasons(text).contains("circular"))
  }

  @Test func `talk of the rubric instead of the problem`() {
    let text = """
      I name the deciding requirement and make the assumption explicit. I compare both sides with \
      reasons. I give two contrasting use cases, each with its reason. This shows my business context.
      """
    #expect(reasons(text).contains("rubric-talk"))
  }

  @Test func `reasons about nothing`() {
    let text = String(
      repeating: """
        If the condition holds then the outcome follows, because whatever matters matters, and \
        otherwise it doesn't follow, since something else would matter more. 
        """, count: 5)
    #expect(reasons(text).contains("says-nothing"))
  }

  @Test func `a capped answer gets two at most, whatever else it says`() throws {
    let prompt = try #require(RealRubric.prompts.first { $0.id.name == "card-fraud" })
    var answer = RealRubric.modelAnswer(prompt)
    let before = RealRubric.assess(answer)
    answer.tradeoffs += " The nightly table is fresher. The live service goes stale."
    let after = RealRubric.assess(answer)
    #expect(before.overall >= 4)
    #expect(after.overall <= 2)
    #expect(after.scores.values.allSatisfy { $0 <= 1.5 })
    #expect(after.advisory == nil)
  }
}
