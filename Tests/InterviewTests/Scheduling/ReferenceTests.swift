import Interview
import Testing

@Suite struct ReferenceTests {
  @Test func `thousands of histories go as in the reference implementation`() throws {
    let table = try HistoryTable()
    var scheduler = Scheduler()
    var now = Timestamp(seconds: 0)
    var card = Card(newAt: now)
    var history = -1
    var ratings: Set<Rating> = []
    var reviews = 0
    var disagreements: [String] = []

    for line in table.lines {
      switch line {
      case .history(let number):
        history = number
        // The first of January 2026; only differences of time matter.
        now = Timestamp(seconds: 1_767_225_600)
        card = Card(newAt: now)
      case .settings(let settings): scheduler = settings
      case .review(let gap, let rating, let expected):
        now = now.later(bySeconds: gap)
        card = scheduler.review(card, rating, at: now)
        ratings.insert(rating)
        reviews += 1
        let memory = try #require(card.memory)
        let agrees =
          card.phase == expected.phase
          && card.due.seconds - now.seconds == expected.secondsUntilDue
          && abs(memory.stability.days - expected.stability) <= 1e-9
          && abs(memory.difficulty.value - expected.difficulty) <= 1e-9
        if !agrees { disagreements.append("history \(history): \(card), not \(expected)") }
      }
    }
    #expect(history + 1 >= 2000)
    #expect(ratings == Set(Rating.allCases))
    #expect(reviews > 20_000)
    // One wrong formula breaks thousands of reviews; a few of them tell enough.
    #expect(disagreements.prefix(3) == [])
  }

  @Test func `a known history has the published intervals`() {
    let scheduler = Scheduler()
    let start = Timestamp(seconds: 1_767_225_600)
    var card = Card(newAt: start)
    var days: [Int] = []
    let ratings =
      [Rating](repeating: .good, count: 6) + [.again, .again]
      + [Rating](repeating: .good, count: 5)
    for rating in ratings {
      let now = card.due
      card = scheduler.review(card, rating, at: now)
      days.append((card.due.seconds - now.seconds) / 86_400)
    }
    #expect(days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  }
}
