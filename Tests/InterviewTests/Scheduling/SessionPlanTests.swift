import Interview
import Testing

@Suite struct SessionPlanTests {
  private func sessions(_ drills: Int, minutes: Int) -> Int {
    SessionPlan.Day(drills: drills, minutesPerDrill: minutes).sessions
  }

  @Test func `a session holds as many drills as fit into fifteen minutes`() {
    #expect(sessions(7, minutes: 5) == 3)
    #expect(sessions(7, minutes: 7) == 4)
    #expect(sessions(7, minutes: 15) == 7)
    #expect(sessions(7, minutes: 0) == 1)
    #expect(sessions(0, minutes: 3) == 0)
  }

  @Test func `a drill longer than a session takes several`() {
    #expect(sessions(2, minutes: 16) == 4)
  }
}
