import Interview
import Testing

@Suite struct MemoryStateTests {
  private func memory(_ stability: Double, _ difficulty: Double = 5) -> MemoryState {
    MemoryState(
      stability: Stability(days: stability), difficulty: Difficulty(difficulty), reviewedAt: noon)
  }

  @Test func `after as many days as the stability has, nine in ten are remembered`() {
    let chance = memory(7).retrievability(at: noon.later(bySeconds: 7 * day))
    #expect(abs(chance - 0.9) < 1e-12)
  }

  @Test func `the time until a retention is the inverse of forgetting`() {
    let stability = Stability(days: 40)
    let days = ForgettingCurve.days(until: 0.8, stability: stability)
    let below = ForgettingCurve.retrievability(afterDays: Int(days) + 1, stability: stability)
    let above = ForgettingCurve.retrievability(afterDays: Int(days), stability: stability)
    #expect(below < 0.8 && 0.8 <= above)
  }

  @Test func `days count when they are whole`() {
    #expect(memory(7).elapsedDays(at: noon.later(bySeconds: day - 1)) == 0)
    #expect(memory(7).elapsedDays(at: noon.later(bySeconds: day)) == 1)
    #expect(memory(7).elapsedDays(at: noon.later(bySeconds: 2 * day - 1)) == 1)
  }

  @Test func `no time has passed where the clock was set back`() {
    let before = noon.later(bySeconds: -30 * day)
    #expect(memory(7).elapsedDays(at: before) == 0)
    #expect(memory(7).retrievability(at: before) == 1)
    let after = memory(7).reviewed(.good, at: before)
    #expect(after.stability == memory(7).reviewed(.good, at: noon).stability)
    #expect(after.reviewedAt == before)
  }

  @Test func `travel leaves the elapsed time as it is`() {
    let arrival = noon.later(bySeconds: day).inPlace(hoursEast: 9)
    #expect(memory(7).elapsedDays(at: arrival) == 1)
  }

  @Test(arguments: [Rating.hard, .good, .easy])
  func `remembering on the same day never weakens a memory`(rating: Rating) {
    for stability in [0.001, 0.5, 3, 200, 40_000] {
      let next = memory(stability).reviewed(rating, at: noon).stability
      #expect(next >= Stability(days: stability))
    }
  }

  @Test func `a lapse weakens a memory, on the same day and later`() {
    for wait in [minute, 40 * day] {
      let next = memory(12).reviewed(.again, at: noon.later(bySeconds: wait)).stability
      #expect(next < Stability(days: 12))
    }
  }

  @Test func `stability and difficulty keep to their ranges`() {
    #expect(Stability(days: -1).days == 0.001)
    #expect(Difficulty(0).value == 1)
    #expect(Difficulty(11).value == 10)
    #expect(Difficulty(1) < Difficulty(2))
  }

  @Test func `a first review is harder the worse it went`() {
    let firsts = Rating.allCases.map { MemoryState(first: $0, at: noon) }
    #expect(firsts.map(\.difficulty) == firsts.map(\.difficulty).sorted().reversed())
    #expect(firsts.map(\.stability) == firsts.map(\.stability).sorted())
  }
}
