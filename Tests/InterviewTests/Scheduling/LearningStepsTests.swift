import Interview
import Testing

@Suite struct LearningStepsTests {
  private let three = LearningSteps(seconds: [60, 600, 3600])

  private func next(_ steps: LearningSteps, _ step: Int, _ rating: Rating) -> [Int]? {
    steps.next(after: step, rating).map { [$0.step, $0.wait] }
  }

  @Test func `again begins anew`() {
    #expect(next(three, 2, .again) == [0, 60])
    #expect(next(three, 7, .again) == [0, 60])
  }

  @Test func `hard waits between the first two steps, then its own again`() {
    #expect(next(three, 0, .hard) == [0, 330])
    #expect(next(three, 1, .hard) == [1, 600])
    #expect(next(three, 2, .hard) == [2, 3600])
  }

  @Test func `hard waits half as long again where there is one step`() {
    #expect(next(.relearning, 0, .hard) == [0, 900])
  }

  @Test func `good goes on to the next step and is through after the last`() {
    #expect(next(three, 0, .good) == [1, 600])
    #expect(next(three, 1, .good) == [2, 3600])
    #expect(next(three, 2, .good) == nil)
  }

  @Test func `easy is through at once`() {
    #expect(next(three, 0, .easy) == nil)
  }

  @Test(arguments: [Rating.hard, .good, .easy])
  func `a step past the last is through`(rating: Rating) {
    #expect(next(three, 3, rating) == nil)
  }

  @Test(arguments: Rating.allCases)
  func `without steps everything is through`(rating: Rating) {
    #expect(next(LearningSteps(seconds: []), 0, rating) == nil)
  }
}
