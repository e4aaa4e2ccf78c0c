import Interview
import Testing

@Suite struct SimulatedMonthTests {
  private let drills = (0..<24).map { DrillID("drill-\($0)") }
  private let daysOfPractice = 30
  private let morning = noon.later(bySeconds: 30 * day - 2 * hour)

  /// The arguments are the drills that somebody finds time for in a day.
  ///
  /// Far from them the two come out about even: with two a day nobody gets through all the drills,
  /// and with one for each drill every day it no longer matters which are chosen.
  @Test(arguments: [4, 6, 8])
  func `drilling what is due teaches more in a month than drilling at random`(effort: Int) {
    let gains = (0..<50).map { seed in
      scheduledMonth(seed: seed, effort: effort) - randomMonth(seed: seed, effort: effort)
    }
    #expect(gains.filter { $0 > 0 }.count >= 45)
    #expect(gains.reduce(0, +) / Double(gains.count) > 0.05)
  }

  private func randomMonth(seed: Int, effort: Int) -> Double {
    var learner = SimulatedLearner(drills: drills, seed: seed)
    var chance = SeededNumbers(seed: -seed - 1)
    for today in 0..<daysOfPractice {
      for number in 0..<effort {
        let now = noon.later(bySeconds: today * day + number * 3 * minute)
        _ = learner.drill(chance.pick(drills), at: now)
      }
    }
    return learner.skill(at: morning)
  }

  /// An hour a day at most; time that nothing is due for is not made up for.
  private func scheduledMonth(seed: Int, effort: Int) -> Double {
    var learner = SimulatedLearner(drills: drills, seed: seed)
    let scheduler = Scheduler(interview: InterviewDate(day: PracticeDay(at: morning), offset: 0))
    var cards = Dictionary(uniqueKeysWithValues: drills.map { ($0, Card(newAt: noon)) })
    for today in 0..<daysOfPractice {
      var reviews: [Review] = []
      for number in 0..<20 where reviews.count < effort {
        let now = noon.later(bySeconds: today * day + number * 3 * minute)
        let queue = DrillQueue(
          due: cards.map { ScheduledDrill(id: $0.key, card: $0.value) }, at: now,
          after: ReviewHistory(reviews), dailyLimit: effort)
        guard let next = queue.drills.first else { continue }
        let rating = learner.drill(next.id, at: now)
        reviews.append(Review(sequence: reviews.count, drill: next.id, rating: rating, at: now))
        cards[next.id] = scheduler.review(next.card, rating, at: now)
      }
    }
    return learner.skill(at: morning)
  }
}
