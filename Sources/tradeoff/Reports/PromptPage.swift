import Interview

/// One prompt, with or without what a good answer holds.
struct PromptPage {
  let prompt: Prompt
  let hasAnswers: Bool

  func text(columns: Int) -> String {
    let wrapping = Wrapping(columns: columns)
    var rows = ["\(prompt.title)  (\(prompt.id), \(prompt.domain), level \(prompt.level))", ""]
    rows += wrapping.rows(prompt.text, indent: 0)
    if hasAnswers { rows += answers(wrapping) }
    return rows.joined(separator: "\n") + "\n"
  }

  private func answers(_ wrapping: Wrapping) -> [String] {
    func list(_ title: String, _ items: [String]) -> [String] {
      ["", title] + items.flatMap { wrapping.rows($0, indent: 4, first: "  - ") }
    }
    func passage(_ title: String, _ text: String) -> [String] {
      ["", title] + wrapping.rows(text, indent: 2)
    }
    var rows = list(
      "What decides", prompt.constraints.map { "\($0.name): \($0.value); \($0.implies)" })
    rows += list(
      "What can be defended", prompt.stances.map { "\($0.stance.rawValue): \($0.because)" })
    rows += list("What is at stake", prompt.stakes)
    rows += list("Key points", prompt.keyPoints)
    if !prompt.wrongTurns.isEmpty { rows += list("Wrong turns", prompt.wrongTurns) }
    rows += passage("Model answer: framing", prompt.modelAnswer.framing)
    rows += passage("Model answer: tradeoffs", prompt.modelAnswer.tradeoffs)
    rows += passage("Model answer: examples", prompt.modelAnswer.examples)
    if let borderline = prompt.borderlineAnswer {
      rows += passage("Borderline answer: framing", borderline.framing)
      rows += passage("Borderline answer: tradeoffs", borderline.tradeoffs)
      rows += passage("Borderline answer: examples", borderline.examples)
      for (followUp, reply) in zip(prompt.followUps, borderline.replies) {
        rows += passage("Borderline answer: follow-up \(followUp.id)", reply)
      }
    }
    for followUp in prompt.followUps {
      rows += passage("Follow-up \(followUp.id) (\(followUp.kind.rawValue))", followUp.question)
      rows += wrapping.rows("Changes: \(followUp.changes)", indent: 4)
      rows += wrapping.rows("Stays: \(followUp.stays)", indent: 4)
      rows += [""] + wrapping.rows(followUp.modelReply, indent: 4)
    }
    return rows
  }

  /// One line.
  var json: String {
    var members: [JSON.Member] = [
      .init("id", .string(prompt.id.name)), .init("title", .string(prompt.title)),
      .init("domain", .string(prompt.domain)), .init("level", .integer(prompt.level)),
      .init("kind", .string(prompt.kind.rawValue)), .init("prompt", .string(prompt.text)),
    ]
    if hasAnswers { members += answerMembers }
    return JSON.object(members).line + "\n"
  }

  private var answerMembers: [JSON.Member] {
    let constraints = prompt.constraints.map {
      Self.object([("name", $0.name), ("value", $0.value), ("implies", $0.implies)])
    }
    let followUps = prompt.followUps.map {
      Self.object([
        ("id", $0.id), ("kind", $0.kind.rawValue), ("question", $0.question),
        ("changes", $0.changes), ("stays", $0.stays), ("reply", $0.modelReply),
      ])
    }
    let borderline = prompt.borderlineAnswer.map { answer in
      JSON.object([
        .init("framing", .string(answer.framing)), .init("tradeoffs", .string(answer.tradeoffs)),
        .init("examples", .string(answer.examples)),
        .init("followups", .array(answer.replies.map(JSON.string))),
      ])
    }
    return [
      .init("constraints", .array(constraints)),
      .init("stances", Self.object(prompt.stances.map { ($0.stance.rawValue, $0.because) })),
      .init("stakes", .array(prompt.stakes.map(JSON.string))),
      .init("key_points", .array(prompt.keyPoints.map(JSON.string))),
      .init("wrong_turns", .array(prompt.wrongTurns.map(JSON.string))),
      .init(
        "model_answer",
        Self.object([
          ("framing", prompt.modelAnswer.framing), ("tradeoffs", prompt.modelAnswer.tradeoffs),
          ("examples", prompt.modelAnswer.examples),
        ])),
      .init("borderline_answer", borderline ?? .null),
      .init("follow_ups", .array(followUps)),
    ]
  }

  private static func object(_ pairs: [(String, String)]) -> JSON {
    .object(pairs.map { .init($0.0, .string($0.1)) })
  }
}
