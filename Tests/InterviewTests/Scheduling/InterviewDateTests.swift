import Interview
import Testing

@Suite struct InterviewDateTests {
  /// Ten days after noon's, at the same place.
  private let interview = InterviewDate(day: PracticeDay(number: 20_523), offset: 0)

  private func card(reviewed: Timestamp, wait: Int) -> Card {
    let memory = MemoryState(first: .good, at: reviewed)
    return Card(phase: .review, memory: memory, due: reviewed.later(bySeconds: wait))
  }

  @Test func `the day begins at four in the morning where it takes place`() {
    #expect(interview.begins.iso8601 == "2026-03-11T04:00:00Z")
    let east = InterviewDate(day: interview.day, offset: 9 * hour)
    #expect(east.begins.iso8601 == "2026-03-11T04:00:00+09:00")
  }

  @Test func `an interval that ends before stays`() {
    let soon = card(reviewed: noon, wait: 9 * day)
    #expect(interview.capped(soon) == soon)
  }

  @Test func `a longer interval is cut to the last whole day before`() {
    let late = card(reviewed: noon, wait: 30 * day)
    #expect(interview.capped(late) == card(reviewed: noon, wait: 9 * day))
  }

  @Test func `on the last day a drill returns in the day's last second`() {
    let eve = noon.later(bySeconds: 9 * day)
    let capped = interview.capped(card(reviewed: eve, wait: day))
    #expect(capped.due.iso8601 == "2026-03-11T03:59:59Z")
  }

  @Test func `from the interview's day on nothing is cut`() {
    let after = card(reviewed: interview.begins, wait: 30 * day)
    #expect(interview.capped(after) == after)
  }

  @Test func `a drill never reviewed is left alone`() {
    let new = Card(newAt: noon.later(bySeconds: 20 * day))
    #expect(interview.capped(new) == new)
  }

  @Test func `wherever one travels a drill returns before the day begins`() {
    for hours in -12...14 {
      let late = card(reviewed: noon.inPlace(hoursEast: hours), wait: 30 * day)
      #expect(interview.capped(late).due < interview.begins)
    }
  }

  @Test func `a scheduler with a date keeps to it, and cutting again changes nothing`() {
    let card = Scheduler(interview: interview).card(after: [.easy, .easy])
    #expect(card.due < interview.begins)
    #expect(interview.capped(card) == card)
    #expect(Scheduler().card(after: [.easy, .easy]).due > interview.begins)
  }
}
