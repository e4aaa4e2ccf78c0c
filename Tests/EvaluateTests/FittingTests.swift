import RubricEngine
import Testing

@testable import evaluate

@Suite struct FittingTests {
  private func fit(_ rows: [[Double]], _ targets: [Double], signs: [Int?]) -> SignedRidge.Fit {
    SignedRidge(penalty: 0.001, signs: signs).fit(
      SignedRidge.Moments(
        rows: rows, targets: [targets], weights: targets.map { _ in 1 }), target: 0)
  }

  private let rows: [[Double]] = [[0, 3], [1, 1], [2, 2], [3, 0], [4, 5], [5, 4]]

  @Test func `a line is found again`() {
    let found = fit(rows, rows.map { 2 + 3 * $0[0] - $0[1] }, signs: [0, 0])
    #expect(abs(found.weights[0] - 3) < 0.01 && abs(found.weights[1] + 1) < 0.01)
    #expect(abs(found.predict([10, 1]) - 31) < 0.1)
  }

  @Test func `a weight never takes the sign that its signal's meaning forbids`() {
    let found = fit(rows, rows.map { 2 + 3 * $0[0] - $0[1] }, signs: [1, 1])
    #expect(found.weights[0] > 0 && found.weights[1] == 0)
  }

  @Test func `a signal that may bear no weight gets none`() {
    #expect(fit(rows, rows.map { $0[0] }, signs: [nil, 0]).weights[0] == 0)
  }

  @Test func `answers taken away are as if they had never been there`() {
    let targets = rows.map { $0[0] + $0[1] }
    let ones = [1.0, 1, 1, 1, 1, 1]
    let all = SignedRidge.Moments(rows: rows, targets: [targets], weights: ones)
    let last = SignedRidge.Moments(
      rows: Array(rows[4...]), targets: [Array(targets[4...])], weights: [1, 1])
    let rest = SignedRidge.Moments(
      rows: Array(rows[..<4]), targets: [Array(targets[..<4])], weights: [1, 1, 1, 1])
    let left = all - last
    #expect(left.count == rest.count && left.sums == rest.sums)
    #expect(left.products == rest.products && left.targetProducts == rest.targetProducts)
  }

  @Test func `calibrated probabilities rise with the output`() {
    let outputs = (0..<100).map { Double($0) / 100 }
    let points = Calibration.probability(outputs, outputs.map { $0 > 0.6 })
    #expect(points.map(\.value) == points.map(\.value).sorted())
    #expect(WeightedModel.calibrated(3000, points) < 2000)
    #expect(WeightedModel.calibrated(9000, points) > 8000)
  }

  @Test func `a threshold keeps the wanted precision`() {
    let values = [0.35, 0.45, 0.55, 0.65, 0.75, 0.85]
    let marked = [false, true, false, true, true, true]
    let limit = Calibration.threshold(values, marked, precision: 0.9)
    let found = zip(values, marked).filter { $0.0 >= limit }
    #expect(found.allSatisfy(\.1) && found.count == 3)
  }
}
