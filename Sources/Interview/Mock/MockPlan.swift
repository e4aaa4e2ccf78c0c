import RubricEngine

/// The prompts of a mock interview, in their order.
package struct MockPlan: Hashable, Sendable {
  package let minutes: Int
  package let prompts: [PromptID]

  package static let short = 30
  package static let long = 45
  package static let lengths = [short, long]
  /// What one prompt takes, with its follow-ups.
  package static let minutesPerPrompt = 15

  package init(minutes: Int, prompts: [PromptID]) {
    self.minutes = minutes
    self.prompts = prompts
  }

  /// Prompts that are new to the candidate first, each of another domain, the easiest first.
  ///
  /// The same bank, history and seed always give the same prompts.
  package init(minutes: Int, bank: [Prompt], seen: Set<PromptID>, seed: Int) {
    self.minutes = minutes
    var numbers = SeededNumbers(seed: seed)
    let ranked = bank.sorted { $0.id < $1.id }.map {
      (prompt: $0, turn: numbers.next(below: 1 << 20))
    }
    .sorted {
      (seen.contains($0.prompt.id) ? 1 : 0, $0.turn, $0.prompt.id)
        < (seen.contains($1.prompt.id) ? 1 : 0, $1.turn, $1.prompt.id)
    }.map(\.prompt)
    let count = max(1, minutes / Self.minutesPerPrompt)
    var chosen: [Prompt] = []
    for prompt in ranked where chosen.count < count {
      if chosen.allSatisfy({ $0.domain != prompt.domain }) { chosen.append(prompt) }
    }
    for prompt in ranked where chosen.count < count && !chosen.contains(prompt) {
      chosen.append(prompt)
    }
    prompts = chosen.sorted { ($0.level, $0.id) < ($1.level, $1.id) }.map(\.id)
  }

  /// Whether there is time for another prompt after so many seconds of answering.
  package func hasTime(after seconds: Int) -> Bool { seconds < minutes * 60 - 180 }
}
