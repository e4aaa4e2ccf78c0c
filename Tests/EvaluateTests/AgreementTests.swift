import Testing

@testable import evaluate

@Suite struct AgreementTests {
  @Test func `full agreement has a kappa of one, its mirror image a negative one`() {
    #expect(Agreement.quadraticKappa([1, 2, 3, 4], [1, 2, 3, 4], in: 1...4) == 1)
    #expect(Agreement.quadraticKappa([1, 2, 3, 4], [4, 3, 2, 1], in: 1...4) == -1)
  }

  @Test func `a miss by two costs four times a miss by one`() {
    let truth = [1.0, 1, 3, 3, 5, 5]
    let near = Agreement.quadraticKappa(truth, [2, 1, 3, 3, 5, 5], in: 1...5)
    let far = Agreement.quadraticKappa(truth, [3, 1, 3, 3, 5, 5], in: 1...5)
    #expect(near > far && far > 0.7)
  }

  @Test(arguments: [(2.5, 3), (2.49, 2), (-1, 1), (9, 5)])
  func `halves round up, within the scale`(value: Double, rounded: Int) {
    #expect(Agreement.rounded(value, in: 1...5) == rounded)
  }

  @Test func `detection counts hits, misses and false alarms`() {
    let found = Agreement.Detection(
      truth: [true, true, true, false, false], verdict: [true, true, false, true, false])
    #expect(found.precision == 2.0 / 3 && found.recall == 2.0 / 3 && found.f1 == 2.0 / 3)
    #expect(found.positives == 3 && found.found == 3)
  }

  @Test func `nothing found and nothing marked is no division by zero`() {
    let found = Agreement.Detection(truth: [false, false], verdict: [false, false])
    #expect(found.precision == 0 && found.recall == 0 && found.f1 == 0)
  }
}
