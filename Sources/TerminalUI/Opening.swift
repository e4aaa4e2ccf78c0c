import Interview
import RubricEngine

/// What the trainer shows first.
package enum Opening: Hashable, Sendable {
  case start
  /// The start screen behind the welcome of a new user.
  case welcome
  /// Timed as given, or else as new interviews are.
  case interview(
    PromptID, seed: Int, isFree: Bool = false, isTimed: Bool? = nil,
    hasSurprise: Bool = false)
  /// The unfinished interview that was begun last.
  case latestDraft
  case mock(minutes: Int, seed: Int)
  /// The drills against one mistake or all, out of turn or as they are due.
  case drills(against: MistakeID?, isCramming: Bool)
}

extension App {
  /// Goes where the trainer opens; where that isn't to be had, the start screen stays.
  package mutating func open(_ opening: Opening, at now: Moment) -> [AppEffect] {
    self.now = now
    let effects: [AppEffect]
    switch opening {
    case .start: effects = []
    case .welcome:
      stack.append(.welcome(WelcomeScreen()))
      effects = []
    case .interview(let id, let seed, let isFree, let isTimed, let hasSurprise):
      effects =
        setting.prompts.first { $0.id == id }.map {
          begin(
            $0, seed: seed, isFree: isFree, isTimed: isTimed, hasSurprise: hasSurprise)
        } ?? []
    case .drills(let mistake, let isCramming):
      stack.append(.drills(DrillsScreen(against: mistake, isCramming: isCramming)))
      effects = []
    case .mock(let minutes, let seed): effects = beginMock(minutes: minutes, seed: seed)
    case .latestDraft: effects = drafts.first.map { resume($0) } ?? []
    }
    fit()
    return effects
  }
}
