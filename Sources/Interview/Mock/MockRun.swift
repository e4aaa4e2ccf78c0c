/// A mock interview under way, which outlives the program.
package struct MockRun: Hashable, Sendable {
  package let plan: MockPlan
  package let seed: Int
  /// The transcripts of the prompts that were answered.
  package var done: [TranscriptID]
  /// What the prompt that is being answered becomes.
  package var current: TranscriptID?

  package init(
    plan: MockPlan, seed: Int, done: [TranscriptID] = [], current: TranscriptID? = nil
  ) {
    self.plan = plan
    self.seed = seed
    self.done = done
    self.current = current
  }

  /// The prompt that comes next after so many seconds of answering, if there is one and time for it.
  package func next(after seconds: Int) -> PromptID? {
    done.count < plan.prompts.count && plan.hasTime(after: seconds)
      ? plan.prompts[done.count] : nil
  }

  package var json: JSON {
    .object([
      .init("minutes", .integer(plan.minutes)),
      .init("prompts", .array(plan.prompts.map { .string($0.name) })),
      .init("seed", .integer(seed)), .init("done", .array(done.map { .string($0.name) })),
      .init("current", .optional(current?.name)),
    ])
  }

  /// Nil where the text is none that `json` wrote.
  package init?(json text: String) {
    guard let json = try? JSON(parsing: text), let minutes = json["minutes"]?.integer,
      let seed = json["seed"]?.integer, let prompts = json["prompts"]?.array,
      let done = json["done"]?.array
    else { return nil }
    self.init(
      plan: MockPlan(
        minutes: minutes, prompts: prompts.compactMap { $0.string.map(PromptID.init) }),
      seed: seed, done: done.compactMap { $0.string.map(TranscriptID.init) },
      current: json["current"]?.string.map(TranscriptID.init))
  }
}
