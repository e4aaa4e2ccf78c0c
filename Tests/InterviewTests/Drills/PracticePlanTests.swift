import RubricEngine
import Testing

@testable import Interview

private let today = PracticeDay(at: noon)

/// As many drills for each of so many skills.
private func drills(skills: Int, each: Int) -> [Drill] {
  (0..<skills).flatMap { skill in
    (0..<each).map { number in
      Drill(
        id: DrillID("d\(skill)-\(number)"), kind: .recall, title: "", question: "",
        mistake: .listedTradeoffs, tradeoff: "t\(skill)", part: .tradeoffs, task: "", hints: [],
        modelReply: "", expectations: [])
    }
  }
}

private func deck(
  skills: Int, days: Int?, limit: Int = 20, each: Int = 10, reviews: [DrillReview] = [],
  at now: Timestamp = noon
) -> DrillDeck {
  DrillDeck(
    content: drills(skills: skills, each: each),
    record: PracticeRecord(
      reviews: reviews,
      settings: PracticeSettings(
        interview: days.map { PracticeDay(number: today.number + $0) }, dailyLimit: limit)),
    transcripts: [], guides: [], prompts: [], at: now)
}

@Suite struct PracticePlanTests {
  @Test func `without an interview there is no plan`() {
    #expect(deck(skills: 3, days: nil).plan == nil)
    #expect(deck(skills: 3, days: 0).plan == nil)
  }

  @Test func `two hundred drills fill a session a day and no more`() throws {
    let plan = try #require(deck(skills: 20, days: 30).plan)
    #expect(plan.days.count == 30)
    #expect(plan.leftOver == 0)
    #expect(plan.days.allSatisfy { (5...20).contains($0.drills) })
    #expect(plan.days.dropLast(5).suffix(10).allSatisfy { $0.sessions <= 2 })
  }

  @Test func `a near interview brings enough new skills a day to begin them all`() throws {
    let deck = deck(skills: 20, days: 2, limit: 60)
    #expect(deck.due().count == 10)
    let plan = try #require(deck.plan)
    #expect(plan.leftOver == 0)
    #expect(plan.days[0].drills >= 10)
  }

  @Test func `the daily limit leaves over what has no room`() throws {
    let plan = try #require(deck(skills: 20, days: 2, limit: 3).plan)
    #expect(plan.days.map(\.drills) == [3, 3])
    #expect(plan.leftOver > 0)
    #expect(deck(skills: 20, days: 2, limit: 0).plan?.days.map(\.drills) == [0, 0])
  }

  /// Drills are done as they come, each graded good, and the plan made at first is compared.
  @Test(arguments: [(12, 9), (20, 14), (6, 5)])
  func `who does what is due is off the plan by a session a day at most`(skills: Int, days: Int)
    throws
  {
    let plan = try #require(deck(skills: skills, days: days, each: 3).plan)
    var reviews: [DrillReview] = []
    for number in 0..<days {
      var now = noon.later(bySeconds: 86_400 * number + (number == 0 ? 0 : 6 * 3600))
      var done = 0
      let night = now.later(bySeconds: 4 * 3600)
      for _ in 0..<60 where now < night {
        guard
          let next = deck(skills: skills, days: days, each: 3, reviews: reviews, at: now).due()
            .first
        else {
          now = now.later(bySeconds: 600)
          continue
        }
        reviews.append(
          DrillReview(
            sequence: reviews.count + 1, drill: next.id, attempt: "", hints: 0, graded: .good,
            rating: .good, at: now, practice: .scheduled, engine: "1", content: "c"))
        done += 1
        now = now.later(bySeconds: 180)
      }
      // What falls due at the day's end may slip to the next one.
      #expect(abs(done - plan.days[number].drills) <= DrillDeck.session, "day \(number): \(done)")
    }
    let end = deck(skills: skills, days: days, each: 3, reviews: reviews, at: noon)
    #expect(end.newSkills.isEmpty)
    let eve = PracticeDay(number: today.number + days).start(offset: 0)
    for state in end.skills.values where state.card.memory != nil {
      // Each skill comes back before the day: it was capped, whatever its interval.
      #expect(state.card.due < eve)
    }
  }

  @Test func `a plan is the same each time it is made`() {
    #expect(deck(skills: 15, days: 20).plan == deck(skills: 15, days: 20).plan)
  }

  @Test func `an interview years ahead is planned for a year`() throws {
    #expect(try #require(deck(skills: 3, days: 2000).plan).days.count == 366)
  }
}
