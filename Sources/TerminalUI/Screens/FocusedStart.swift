import Interview
import RubricEngine

/// Ways to begin that choose for the candidate: by the weakest point, or by the little time there is.
extension App {
  /// The mistake that weighs most in the latest interviews, with how many of them show it.
  var weakestPoint: (mistake: MistakeID, count: Int, of: Int)? {
    let latest = (transcripts ?? []).prefix(10).filter { $0.grade.assessment.advisory == nil }
    var weights: [MistakeID: (weight: Int, count: Int)] = [:]
    for finding in latest.flatMap(\.madeMistakes) {
      weights[finding.mistake, default: (0, 0)].weight += finding.severity.rawValue
      weights[finding.mistake, default: (0, 0)].count += 1
    }
    return weights.max { ($0.value.weight, $1.key) < ($1.value.weight, $0.key) }.map {
      ($0.key, $0.value.count, latest.count)
    }
  }

  /// Begins on a prompt that invites the mistake, and says what to watch for.
  mutating func beginAgainstWeakest() -> [AppEffect] {
    guard let weakest = weakestPoint, let prompt = freshPrompt(inviting: weakest.mistake) else {
      return []
    }
    let effects = begin(prompt)
    let name = setting.titles[weakest.mistake] ?? VerdictWords.name(weakest.mistake)
    let share =
      weakest.of == 1
      ? "your last interview shows it" : "\(weakest.count) of your last \(weakest.of) show it"
    notice = Notice(text: "Watch for this one: \(name) (\(share)).", isError: false)
    return effects
  }

  /// Begins a drill behind which a prompt waits; without a drill the prompt at once.
  mutating func beginTenMinutes() -> [AppEffect] {
    guard let prompt = freshPrompt(inviting: weakestPoint?.mistake) else { return [] }
    let deck = deck
    let due = deck.due().first
    guard let drill = due ?? deck.crammed(against: nil).first else { return begin(prompt) }
    begin(drill, practice: due == nil ? .cram : .scheduled)
    promptAfterDrill = prompt.id
    notice = Notice(
      text: "Ten minutes: this drill first, then one prompt, \(prompt.title).", isError: false)
    return []
  }

  /// Goes on from the drill of a ten-minute session to its prompt; nil where none waits.
  mutating func beginPromptAfterDrill() -> [AppEffect]? {
    guard let id = promptAfterDrill else { return nil }
    promptAfterDrill = nil
    return setting.prompts.first { $0.id == id }.map { begin($0) }
  }

  /// A prompt that was never answered, or else one that wasn't answered for longest; among equals
  /// chance decides.
  private mutating func freshPrompt(inviting mistake: MistakeID?) -> Prompt? {
    let kinds = mistake.map(Self.kinds(inviting:)) ?? Prompt.Kind.allCases
    let fitting = setting.prompts.filter { kinds.contains($0.kind) }
    let choice = fitting.isEmpty ? setting.prompts : fitting
    let answered = (transcripts ?? []).compactMap(\.promptID)
    let unseen = choice.filter { !answered.contains($0.id) }
    guard unseen.isEmpty else { return unseen[random.number(below: unseen.count)] }
    return choice.max {
      (answered.firstIndex(of: $0.id) ?? 0) < (answered.firstIndex(of: $1.id) ?? 0)
    }
  }

  /// General questions tempt people to define and to list, scenarios to forget who pays.
  private static func kinds(inviting mistake: MistakeID) -> [Prompt.Kind] {
    switch mistake {
    case .definitionOnly, .listedTradeoffs, .noExamples: [.general]
    case .noBusinessContext, .rigidFollowUps: [.scenario]
    default: [.critique, .scenario]
    }
  }
}
