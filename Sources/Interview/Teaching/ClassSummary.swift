import RubricEngine

/// What a class's answers say about the next lesson.
package struct ClassSummary: Hashable, Sendable {
  /// How often one mistake was made.
  package struct MistakeCount: Hashable, Sendable {
    package let mistake: MistakeID
    package let plain: Int
    package let slight: Int
    package var all: Int { plain + slight }
  }

  /// How one prompt went.
  package struct PromptResult: Hashable, Sendable {
    package let title: String
    package let answers: Int
    /// Mean overall, of 5.
    package let mean: Double
    /// The mistake made most in these answers.
    package let worst: MistakeID?
  }

  /// First and last answers of those who gave several.
  package struct Change: Hashable, Sendable {
    package let people: Int
    package let before: Double
    package let after: Double
    /// Those made at all, in the order of the codebook.
    package let mistakes: [MistakeChange]
  }

  /// In how many of the first and of the last answers a mistake was made.
  package struct MistakeChange: Hashable, Sendable {
    package let mistake: MistakeID
    package let before: Int
    package let after: Int
  }

  package struct Person: Hashable, Sendable {
    package let name: String
    /// Oldest first, as far as the files say.
    package let answers: [ClassAnswer]
  }

  /// By name.
  package let people: [Person]
  package let answers: Int
  /// How many answers got each overall from 1 to 5.
  package let overall: [Int]
  /// Most frequent first.
  package let mistakes: [MistakeCount]
  /// Hardest first.
  package let prompts: [PromptResult]
  package let change: Change?
  /// Answers that weren't graded in good faith.
  package let advisories: Int
  package let overridden: Int

  package init(_ answers: [ClassAnswer]) {
    people = Dictionary(grouping: answers, by: \.author).sorted { $0.key < $1.key }.map {
      Person(name: $0.key, answers: $0.value.sorted(by: Self.isEarlier))
    }
    self.answers = answers.count
    overall = (1...5).map { grade in answers.count { $0.overall == grade } }
    mistakes = Self.counts(answers)
    prompts = Self.prompts(answers)
    change = Self.change(people)
    advisories = answers.count { $0.assessment.advisory != nil }
    overridden = answers.count { $0.override != nil }
  }

  /// Answers without a date keep the order of their files, before all that have one.
  private static func isEarlier(_ a: ClassAnswer, _ b: ClassAnswer) -> Bool {
    (a.finishedAt?.seconds ?? Int.min) < (b.finishedAt?.seconds ?? Int.min)
  }

  private static func counts(_ answers: [ClassAnswer]) -> [MistakeCount] {
    let counts = MistakeID.documented.map { mistake in
      let found = answers.compactMap { $0.made.first { $0.mistake == mistake }?.severity }
      return MistakeCount(
        mistake: mistake, plain: found.count { $0 == .plain },
        slight: found.count { $0 == .slight })
    }
    // A stable order: equally frequent ones as the codebook has them.
    return counts.enumerated().sorted { a, b in
      (b.element.all, b.element.plain, a.offset) < (a.element.all, a.element.plain, b.offset)
    }.map(\.element)
  }

  private static func prompts(_ answers: [ClassAnswer]) -> [PromptResult] {
    Dictionary(grouping: answers, by: \.promptTitle).map { title, answers in
      let worst = counts(answers).first
      return PromptResult(
        title: title, answers: answers.count, mean: mean(answers),
        worst: (worst?.all ?? 0) > 0 ? worst?.mistake : nil)
    }.sorted { ($0.mean, $0.title) < ($1.mean, $1.title) }
  }

  private static func change(_ people: [Person]) -> Change? {
    let several = people.filter { $0.answers.count > 1 }
    guard !several.isEmpty else { return nil }
    let first = several.compactMap(\.answers.first)
    let last = several.compactMap(\.answers.last)
    func made(_ mistake: MistakeID, in answers: [ClassAnswer]) -> Int {
      answers.count { $0.made.contains { $0.mistake == mistake } }
    }
    return Change(
      people: several.count, before: mean(first), after: mean(last),
      mistakes: MistakeID.documented.map {
        MistakeChange(mistake: $0, before: made($0, in: first), after: made($0, in: last))
      }.filter { $0.before + $0.after > 0 })
  }

  private static func mean(_ answers: [ClassAnswer]) -> Double {
    answers.isEmpty ? 0 : Double(answers.reduce(0) { $0 + $1.overall }) / Double(answers.count)
  }
}
