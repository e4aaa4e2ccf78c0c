import ContentBank
import Interview
import RubricEngine

extension Bank {
  /// Two prompts and one mistake.
  static let small = Bank(
    prompts: [.small("card-fraud", title: "Card fraud"), .small("churn", title: "Churn")],
    rubric: Rubric(
      concepts: [Concept(name: "batch", phrases: ["overnight"])], mistakes: [.noExamples],
      weights: [], remarks: []), version: "small")
}

extension Prompt {
  static func small(_ id: String, title: String) -> Prompt {
    Prompt(
      id: PromptID(id), text: "Batch or real time?", title: title, domain: "payments", level: 2,
      kind: .scenario,
      constraints: [Constraint(name: "latency", value: "200 ms", implies: "the gate is live")],
      stances: [DefensibleStance(stance: .realTime, because: "the payment waits")],
      stakes: ["the issuer pays"], keyPoints: ["the gate is live"], vocabulary: ["card"],
      modelAnswer: ModelAnswer(framing: "Framed.", tradeoffs: "Traded.", examples: "Shown."),
      followUps: [
        FollowUp(
          id: "a", kind: .scale, question: "Ten times more?", changes: "The fleet.",
          stays: "The gate.", modelReply: "I would shard.")
      ])
  }
}

extension MistakeGuide {
  static let noExamples = MistakeGuide(
    id: .noExamples, title: "No examples", message: "Nothing concrete.", why: "It stays abstract.",
    fix: "Tell one case.", drill: "supply-the-example",
    rules: [rule("bare-name"), rule("bare-case")])

  private static func rule(_ name: String) -> MistakeRule {
    MistakeRule(
      id: "no-examples/\(name)", part: .examples, message: "You name {quote} only.",
      why: "A name is no case.", fix: "Say what happens.",
      triggers: ["As ⟦Netflix⟧ does."], allows: ["A courier leaves at five."])
  }
}
