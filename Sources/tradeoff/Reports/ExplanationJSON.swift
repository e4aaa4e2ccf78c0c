import Interview
import RubricEngine

/// What `explain` tells, as JSON.
enum ExplanationJSON {
  static func json(_ explained: Explained) -> JSON {
    switch explained {
    case .mistake(let mistake):
      .object([
        .init("schema", .integer(1)), .init("id", .string(mistake.id.name)),
        .init("title", .string(mistake.title)), .init("message", .string(mistake.message)),
        .init("why", .string(mistake.why)), .init("fix", .string(mistake.fix)),
        .init("drill", .optional(mistake.drill)),
        .init("rules", .array(mistake.rules.map { .object(members($0, of: mistake)) })),
      ])
    case .rule(let rule, let mistake):
      .object([.init("schema", .integer(1))] + members(rule, of: mistake))
    }
  }

  private static func members(_ rule: MistakeRule, of mistake: MistakeGuide) -> [JSON.Member] {
    [
      .init("id", .string(rule.id)), .init("mistake", .string(mistake.id.name)),
      .init("part", .string(rule.part.name)), .init("message", .string(rule.message)),
      .init("why", .string(rule.why)), .init("fix", .string(rule.fix)),
      .init("triggers", .array(rule.triggers.map(JSON.string))),
      .init("allows", .array(rule.allows.map(JSON.string))),
    ]
  }
}
