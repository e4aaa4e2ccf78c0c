import RubricEngine
import Testing

@testable import Interview

/// A month with the whole deck: skill rises only in what is drilled, here a mistake in one aspect.
@Suite struct SimulatedDeckTests {
  /// Four drills for each of twenty-one skills.
  private let drills = MistakeID.documented.flatMap { mistake in
    (0..<3).flatMap { aspect in
      (0..<4).map { number in
        Drill(
          id: DrillID("\(mistake.name)-\(aspect)-\(number)"), kind: .recall, title: "",
          question: "", mistake: mistake, tradeoff: "t\(aspect)", part: .tradeoffs, task: "",
          hints: [], modelReply: "", expectations: [])
      }
    }
  }
  private let effort = DrillDeck.session
  private let days = 30
  private let morning = noon.later(bySeconds: 30 * day - 2 * hour)

  @Test func `the deck teaches more in a month than drilling at random`() {
    let gains = (0..<50).map { scheduledMonth(seed: $0) - randomMonth(seed: $0) }
    #expect(gains.filter { $0 > 0 }.count >= 45)
    #expect(gains.reduce(0, +) / Double(gains.count) > 0.05)
  }

  private func skill(_ drill: Drill) -> DrillID {
    DrillID("\(drill.skill.mistake)-\(drill.skill.aspect)")
  }

  private var skills: [DrillID] { Set(drills.map(skill)).sorted() }

  private func randomMonth(seed: Int) -> Double {
    var learner = SimulatedLearner(drills: skills, seed: seed)
    var chance = SeededNumbers(seed: -seed - 1)
    for today in 0..<days {
      for number in 0..<effort {
        let now = noon.later(bySeconds: today * day + number * 3 * minute)
        _ = learner.drill(skill(chance.pick(drills)), at: now)
      }
    }
    return learner.skill(at: morning)
  }

  private func scheduledMonth(seed: Int) -> Double {
    var learner = SimulatedLearner(drills: skills, seed: seed)
    var record = PracticeRecord(
      settings: PracticeSettings(interview: PracticeDay(at: morning)))
    for today in 0..<days {
      for number in 0..<effort {
        let now = noon.later(bySeconds: today * day + number * 3 * minute)
        let deck = DrillDeck(
          content: drills, record: record, transcripts: [], guides: [], prompts: [], at: now)
        guard let next = deck.due().first else { continue }
        let rating = learner.drill(skill(next), at: now)
        record.reviews.append(
          DrillReview(
            sequence: record.reviews.count + 1, drill: next.id, attempt: "", hints: 0,
            graded: rating, rating: rating, at: now, practice: .scheduled, engine: "1",
            content: "c"))
      }
    }
    return learner.skill(at: morning)
  }
}
