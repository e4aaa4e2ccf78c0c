import Interview
import Testing

@Suite struct SessionPlanTests {
  private func plan(
    _ due: [Int], daysLeft: Int, minutes: Int = 5, limit: Int = 20
  ) -> SessionPlan {
    SessionPlan(dueInDays: due, daysLeft: daysLeft, minutesPerDrill: minutes, dailyLimit: limit)
  }

  private func zeros(_ count: Int) -> [Int] { [Int](repeating: 0, count: count) }

  @Test func `drills due today are spread over the days`() {
    let plan = plan(zeros(10), daysLeft: 4)
    #expect(plan.days.map(\.drills) == [3, 3, 2, 2])
    #expect(plan.leftOver == 0)
  }

  @Test func `a session holds as many drills as fit into fifteen minutes`() {
    #expect(plan(zeros(7), daysLeft: 1, minutes: 5).days.map(\.sessions) == [3])
    #expect(plan(zeros(7), daysLeft: 1, minutes: 7).days.map(\.sessions) == [4])
    #expect(plan(zeros(7), daysLeft: 1, minutes: 15).days.map(\.sessions) == [7])
    #expect(plan(zeros(7), daysLeft: 1, minutes: 0).days.map(\.sessions) == [1])
  }

  @Test func `a drill longer than a session takes several`() {
    #expect(plan(zeros(2), daysLeft: 1, minutes: 16).days.map(\.sessions) == [4])
  }

  @Test func `no drill comes before it is due`() {
    #expect(plan([-3, 2, 2], daysLeft: 4).days.map(\.drills) == [1, 0, 1, 1])
  }

  @Test func `the daily limit leaves over what has no room`() {
    let plan = plan(zeros(10), daysLeft: 3, limit: 2)
    #expect(plan.days.map(\.drills) == [2, 2, 2])
    #expect(plan.leftOver == 4)
  }

  @Test func `what falls due too late is left over`() {
    #expect(plan([0, 5], daysLeft: 5).leftOver == 1)
  }

  @Test(arguments: [0, -4]) func `where no day is left there is no plan`(daysLeft: Int) {
    let plan = plan(zeros(3), daysLeft: daysLeft)
    #expect(plan.days.isEmpty)
    #expect(plan.leftOver == 3)
  }

  @Test func `a limit below zero is none at all`() {
    #expect(plan(zeros(3), daysLeft: 2, limit: -1).days.map(\.drills) == [0, 0])
  }

  @Test func `an interview gives the days and brings late drills forward`() {
    let interview = InterviewDate(
      day: PracticeDay(number: PracticeDay(at: noon).number + 4), offset: 0)
    let late = ScheduledDrill(id: DrillID("late"), card: Scheduler().card(after: [.easy]))
    let new = ScheduledDrill(id: DrillID("new"), card: Card(newAt: noon))
    let plan = SessionPlan(
      drills: [late, new], from: noon, until: interview, minutesPerDrill: 5, dailyLimit: 20)
    #expect(plan.days.map(\.drills) == [1, 0, 0, 1])
    #expect(plan.days.map(\.sessions) == [1, 0, 0, 1])
  }

  @Test(arguments: 0..<200) func `an even plan leaves over no more than a hasty one`(seed: Int) {
    var chance = SeededNumbers(seed: seed)
    let daysLeft = chance.next(in: 1...12)
    let limit = chance.next(in: 1...6)
    let due = (0..<chance.next(in: 0...40)).map { _ in chance.next(in: -2...daysLeft) }
    let plan = plan(due, daysLeft: daysLeft, limit: limit)

    var hasty = 0
    var even = 0
    for day in 0..<daysLeft {
      let fallenDue = due.filter { $0 <= day }.count
      hasty += min(limit, fallenDue - hasty)
      even += plan.days[day].drills
      #expect(plan.days[day].drills <= limit)
      #expect(even <= fallenDue)
    }
    #expect(even == hasty)
    #expect(plan.leftOver == due.count - even)
  }
}
