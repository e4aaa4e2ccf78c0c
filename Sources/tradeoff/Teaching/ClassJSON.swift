import Interview
import RubricEngine

/// A class's summary as JSON, for those who go on with it elsewhere.
enum ClassJSON {
  static func json(_ summary: ClassSummary, contentVersion: String) -> JSON {
    .object([
      .init("schema", .integer(1)), .init("engine", .string(Grader.version)),
      .init("content", .string(contentVersion)),
      .init("answers", .integer(summary.answers)),
      .init("overall", .array(summary.overall.map(JSON.integer))),
      .init("mistakes", .array(summary.mistakes.map(mistake))),
      .init("prompts", .array(summary.prompts.map(prompt))),
      .init("change", summary.change.map(change) ?? .null),
      .init("people", .array(summary.people.map(person))),
    ])
  }

  private static func mistake(_ count: ClassSummary.MistakeCount) -> JSON {
    .object([
      .init("id", .string(count.mistake.name)), .init("plain", .integer(count.plain)),
      .init("slight", .integer(count.slight)),
    ])
  }

  private static func prompt(_ result: ClassSummary.PromptResult) -> JSON {
    .object([
      .init("title", .string(result.title)), .init("answers", .integer(result.answers)),
      .init("mean_overall", .rounded(result.mean, places: 2)),
      .init("worst_mistake", .optional(result.worst?.name)),
    ])
  }

  private static func change(_ change: ClassSummary.Change) -> JSON {
    .object([
      .init("people", .integer(change.people)), .init("before", .rounded(change.before, places: 2)),
      .init("after", .rounded(change.after, places: 2)),
      .init(
        "mistakes",
        .array(
          change.mistakes.map {
            .object([
              .init("id", .string($0.mistake.name)), .init("before", .integer($0.before)),
              .init("after", .integer($0.after)),
            ])
          })),
    ])
  }

  private static func person(_ person: ClassSummary.Person) -> JSON {
    .object([
      .init("author", .string(person.name)),
      .init(
        "answers",
        .array(
          person.answers.map { answer in
            .object([
              .init("id", .string(answer.id)), .init("prompt_id", .optional(answer.promptID?.name)),
              .init("finished_at", .optional(answer.finishedAt?.iso8601)),
              .init("late", .bool(answer.isLate)),
              .init("overall", .integer(answer.assessment.overall)),
              .init("score", .integer(answer.assessment.score)),
              .init(
                "teacher",
                answer.override.map { override in
                  .object([
                    .init("overall", override.overall.map(JSON.integer) ?? .null),
                    .init("comment", .string(override.comment)),
                  ])
                } ?? .null),
            ])
          })),
    ])
  }
}
