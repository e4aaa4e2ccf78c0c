import Interview

extension ContentSchema {
  /// The schema of a prompt; one's own may leave out what is only there for comparing.
  static func prompt(isOwn: Bool) -> JSON {
    SchemaParts.block(
      "", keys: SheetKeys.prompt, optional: isOwn ? SheetKeys.optionalInOwnPrompt : [],
      [
        "title": SchemaParts.text("A short name for lists.", atMost: Sheet.longestTitle),
        "text": SchemaParts.text("The question as an interviewer would ask it."),
        "level": SchemaParts.integer("1 easy, 2 medium, 3 hard.", Sheet.levels),
        "kind": SchemaParts.choice(
          "scenario: a case; critique: a colleague's proposal; general: no case at all.",
          Prompt.Kind.allCases.map(\.rawValue)),
        "constraints": SchemaParts.list(
          "What decides between batch and real time.", of: constraint, atLeast: 1),
        "stances": SchemaParts.block(
          "The sides that can be defended, each with what makes it right.",
          keys: Sheet.stances.map(\.rawValue), optional: Sheet.stances.map(\.rawValue),
          atLeast: 1,
          Dictionary(
            uniqueKeysWithValues: Sheet.stances.map {
              ($0.rawValue, SchemaParts.text("What makes this side right."))
            })),
        "stakes": texts("What late or wrong costs whom.", atLeast: 1),
        "key_points": texts("What a strong answer says.", atLeast: 1),
        "wrong_turns": texts(
          "What candidates often say here, with what is wrong with it.",
          atLeast: Sheet.fewestWrongTurns),
        "vocabulary": texts(
          "Words people use when they speak about this very problem.", atLeast: Sheet.fewestWords),
        "model_answer": SchemaParts.block(
          "An answer that gets a strong yes.", keys: SheetKeys.modelAnswer, parts),
        "borderline_answer": SchemaParts.block(
          "A middling answer to compare with.", keys: SheetKeys.borderlineAnswer,
          parts.merging([
            "followups": SchemaParts.list(
              "Middling replies to the first two follow-ups.", of: SchemaParts.text(""),
              atLeast: Sheet.fewestFollowUps, atMost: Sheet.fewestFollowUps, isUnique: true)
          ]) { $1 }),
        "follow_ups": SchemaParts.entries(
          "The pool of follow-ups, by id.", of: followUp, atLeast: Sheet.fewestFollowUps),
      ])
  }

  private static var constraint: JSON {
    SchemaParts.block(
      "", keys: SheetKeys.constraint,
      [
        "name": SchemaParts.text("Such as latency, freshness, cost of an error."),
        "value": SchemaParts.text("A number with its unit."),
        "implies": SchemaParts.text("What follows from it."),
      ])
  }

  private static var parts: [String: JSON] {
    [
      "framing": SchemaParts.text("What decides, with a number, and what it costs to miss it."),
      "tradeoffs": SchemaParts.text("Both sides compared, with causes, and weighed."),
      "examples": SchemaParts.text("Contrasting cases, the decision, and what would change it."),
    ]
  }

  private static var followUp: JSON {
    SchemaParts.block(
      "", keys: SheetKeys.followUp,
      [
        "kind": SchemaParts.choice(
          "What the question changes.", FollowUp.Kind.allCases.map(\.rawValue)),
        "question": SchemaParts.text("As an interviewer would say it."),
        "changes": SchemaParts.text("What a good reply changes."),
        "stays": SchemaParts.text("What a good reply keeps."),
        "reply": SchemaParts.text("A reply that gets a strong yes."),
      ])
  }

  private static func texts(_ description: String, atLeast least: Int) -> JSON {
    SchemaParts.list(description, of: SchemaParts.text(""), atLeast: least, isUnique: true)
  }
}
