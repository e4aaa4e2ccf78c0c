import Foundation
import Interview

/// Somebody who makes many mistakes, and unlearns each only by its drill.
struct SimulatedLearner {
  // The rule: a mistake is avoided with a chance of 2^(−t/h), t days after its drill was last done
  // and never before it was. The first drill gives h = ease, in days. Each later one multiplies h
  // by 1 + 2·ease·√(1 − chance), with half the growth where it fails, so what is still fresh gains
  // next to nothing. The ease, 0.3…1.5, is hidden and differs from mistake to mistake.
  private struct Skill {
    let ease: Double
    var halfLife: Double?
    var drilledAt = noon

    func chance(at now: Timestamp) -> Double {
      guard let halfLife else { return 0 }
      let days = Double(now.seconds - drilledAt.seconds) / Double(day)
      return exp2(-days / halfLife)
    }
  }

  private var skills: [DrillID: Skill] = [:]
  private var luck: SeededNumbers

  init(drills: [DrillID], seed: Int) {
    luck = SeededNumbers(seed: seed)
    for drill in drills { skills[drill] = Skill(ease: 0.3 + 1.2 * luck.fraction()) }
  }

  /// Does a drill and says how it went: again, hard below a chance of 0.7, or good.
  mutating func drill(_ id: DrillID, at now: Timestamp) -> Rating {
    guard var skill = skills[id] else { return .again }
    let chance = skill.chance(at: now)
    let isRight = luck.fraction() < chance
    let growth = (isRight ? 2 : 1) * skill.ease * (1 - chance).squareRoot()
    skill.halfLife = skill.halfLife.map { $0 * (1 + growth) } ?? skill.ease
    skill.drilledAt = now
    skills[id] = skill
    return !isRight ? .again : chance < 0.7 ? .hard : .good
  }

  /// The mistakes that are avoided on average, 0…1.
  func skill(at now: Timestamp) -> Double {
    skills.values.map { $0.chance(at: now) }.sorted().reduce(0, +) / Double(skills.count)
  }
}
