import Interview
import Testing

@Suite struct SchedulerTests {
  @Test func `a new drill goes through its minutes into days`() {
    let scheduler = Scheduler()
    let first = scheduler.card(after: [.good])
    #expect(first.phase == .learning(step: 1))
    #expect(first.due == noon.later(bySeconds: 10 * minute))
    let second = scheduler.card(after: [.good, .good])
    #expect(second.phase == .review)
    #expect(second.due == first.due.later(bySeconds: 2 * day))
  }

  @Test func `a drill forgotten returns in ten minutes, then in days`() {
    let scheduler = Scheduler()
    let known = scheduler.card(after: [.easy])
    let forgotten = scheduler.review(known, .again, at: known.due)
    #expect(forgotten.phase == .relearning(step: 0))
    #expect(forgotten.due == known.due.later(bySeconds: 10 * minute))
    #expect(scheduler.review(forgotten, .good, at: forgotten.due).phase == .review)
  }

  @Test func `without relearning steps a forgotten drill returns in days`() {
    let scheduler = Scheduler(relearningSteps: LearningSteps(seconds: []))
    let card = scheduler.card(after: [.easy, .again])
    #expect(card.phase == .review)
  }

  @Test func `a higher retention brings a drill back sooner`() {
    let ratings = [Rating](repeating: .good, count: 4)
    let waits = [0.95, 0.9, 0.8].map { Scheduler(retention: $0).card(after: ratings).due }
    #expect(waits[0] < waits[1] && waits[1] < waits[2])
  }

  @Test(arguments: [(2.5, 2), (3.5, 4), (4.5, 4)])
  func `half a day is rounded to the even number of days`(stability: Double, days: Int) {
    let memory = MemoryState(
      stability: Stability(days: stability), difficulty: Difficulty(5), reviewedAt: noon)
    let card = Card(phase: .review, memory: memory, due: noon)
    // Hard on the same day leaves the stability as it is, and so the interval.
    #expect(Scheduler().review(card, .hard, at: noon).due == noon.later(bySeconds: days * day))
  }

  @Test func `the time due is told by the clock of the review`() {
    let card = Scheduler().card(after: [.good], from: noon.inPlace(hoursEast: 2))
    #expect(card.due.offset == 2 * hour)
  }

  /// One state of a scheduler and a card on a random walk, with all four results of a review.
  private struct Crossroads: CustomStringConvertible {
    let scheduler: Scheduler
    let now: Timestamp
    let results: [Card]
    var waits: [Int] { results.map { $0.due.seconds - now.seconds } }
    var description: String { "\(scheduler), at \(now): \(results)" }
  }

  /// Random walks with steps and caps of all kinds, clocks set back, and perhaps an interview.
  private func crossroads(seed: Int, interview: InterviewDate? = nil) -> [Crossroads] {
    var chance = SeededNumbers(seed: seed)
    let scheduler = Scheduler(
      retention: chance.pick([0.7, 0.85, 0.9, 0.97]),
      learningSteps: LearningSteps(seconds: chance.pick([[], [45], [60, 600], [60, 61, 9000]])),
      relearningSteps: LearningSteps(seconds: chance.pick([[], [600], [1, 2, 3]])),
      longestInterval: chance.pick([1, 3, 100, 36_500]), interview: interview)
    var now = noon
    var card = Card(newAt: now)
    return (0..<30).map { _ in
      let results = Rating.allCases.map { scheduler.review(card, $0, at: now) }
      let here = Crossroads(scheduler: scheduler, now: now, results: results)
      card = chance.pick(results)
      let wait = card.due.seconds - now.seconds
      let gap = chance.pick([wait, chance.next(in: 0...3 * wait), chance.next(in: -day...day)])
      now = now.later(bySeconds: gap)
      return here
    }
  }

  @Test(arguments: 0..<100) func `no interval is negative`(seed: Int) {
    for here in crossroads(seed: seed) where here.waits.contains(where: { $0 <= 0 }) {
      Issue.record("\(here)")
    }
  }

  @Test(arguments: 0..<100) func `no interval is beyond the longest`(seed: Int) {
    for here in crossroads(seed: seed)
    where here.waits.contains(where: { $0 > here.scheduler.longestInterval * day }) {
      Issue.record("\(here)")
    }
  }

  @Test(arguments: 0..<100) func `a better rating never brings a drill back sooner`(seed: Int) {
    let interview = InterviewDate(day: PracticeDay(number: 20_542), offset: 0)
    for date in [nil, interview] {
      for here in crossroads(seed: seed, interview: date) where here.waits != here.waits.sorted() {
        Issue.record("\(here)")
      }
    }
  }

  @Test(arguments: 0..<100) func `a better rating never leaves less in memory`(seed: Int) {
    for here in crossroads(seed: seed) {
      let stabilities = here.results.compactMap(\.memory?.stability)
      let difficulties = here.results.compactMap(\.memory?.difficulty)
      if stabilities != stabilities.sorted() || difficulties.reversed() != difficulties.sorted() {
        Issue.record("\(here)")
      }
    }
  }

  @Test(arguments: 0..<100) func `every drill returns before an interview`(seed: Int) {
    for daysAhead in [1, 2, 9, 60] {
      let today = PracticeDay(at: noon)
      let interview = InterviewDate(
        day: PracticeDay(number: today.number + daysAhead), offset: 3600 * (seed % 24 - 11))
      for here in crossroads(seed: seed, interview: interview) where here.now < interview.begins {
        if here.results.contains(where: { $0.due >= interview.begins || $0.due < here.now }) {
          Issue.record("\(here)")
        }
      }
    }
  }
}
