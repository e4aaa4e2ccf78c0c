import Testing

@testable import RubricEngine

@Suite struct WeightedModelTests {
  private typealias Point = WeightTable.CalibrationPoint

  private func sheet(_ signals: [(String, Int)]) -> SignalSheet {
    var sheet = SignalSheet()
    for (name, value) in signals { sheet.set(name, value) }
    return sheet
  }

  private func table(
    target: String = "framing", intercept: Int = 0, _ weights: [(String, Int)],
    calibration: [WeightTable.CalibrationPoint] = [], thresholds: [Int] = []
  ) -> WeightTable {
    WeightTable(
      target: target, intercept: intercept,
      weights: weights.map { WeightTable.Weight(signal: $0.0, value: $0.1) },
      calibration: calibration, thresholds: thresholds)
  }

  @Test func `an output is the intercept and the weighted thousandths`() {
    let model = WeightedModel(table(intercept: 500, [("a", 2000), ("b", -100)]))
    #expect(model.output(sheet([("a", 1500), ("b", 3000)])) == 500 + 3000 - 300)
  }

  @Test func `a signal that isn't there counts nothing`() {
    #expect(WeightedModel(table(intercept: 7, [("a", 2000)])).output(sheet([])) == 7)
  }

  @Test func `sums are rounded once, at the end`() {
    let model = WeightedModel(table([("a", 1), ("b", 1)]))
    #expect(model.output(sheet([("a", 500), ("b", 500)])) == 1)
    #expect(model.output(sheet([("a", 999)])) == 0)
    #expect(model.output(sheet([("a", -999)])) == 0)
  }

  @Test func `the last value set for a signal counts`() {
    #expect(sheet([("a", 1), ("a", 2)])["a"] == 2)
    #expect(sheet([("a", 1), ("a", 2)]).names == ["a"])
  }

  @Test(arguments: [
    (0, 0), (500, 50), (1000, 100), (1500, 300), (2000, 500), (3000, 900), (-1000, -100),
  ])
  func `calibration is linear between its points and goes on beyond them`(output: Int, value: Int) {
    let points = [
      Point(output: 0, value: 0), Point(output: 1000, value: 100), Point(output: 2000, value: 500),
    ]
    #expect(WeightedModel.calibrated(output, points) == value)
  }

  @Test func `calibration by less than two points changes nothing`() {
    #expect(WeightedModel.calibrated(42, []) == 42)
    #expect(WeightedModel.calibrated(42, [Point(output: 0, value: 9)]) == 42)
  }

  @Test func `calibration never turns the order of the real models round`() {
    for table in RealRubric.rubric.weights {
      let values = stride(from: -60_000, through: 120_000, by: 500).map {
        WeightedModel.calibrated($0, table.calibration)
      }
      #expect(values == values.sorted(), "\(table.target)")
    }
  }

  private func judge(_ value: Int) -> Judgement {
    let model = WeightedModel(
      table(target: "no-examples", intercept: value, [], thresholds: [4000, 8000]))
    return Judgement([model], SignalSheet())
  }

  @Test(
    arguments: [(3999, nil), (4000, .slight), (7999, .slight), (8000, .plain), (20_000, .plain)]
      as [(Int, Severity?)])
  func `a mistake is slight from the first threshold on and plain from the second`(
    value: Int, severity: Severity?
  ) {
    #expect(judge(value).severity("no-examples") == severity)
  }

  @Test(arguments: [(2999, false), (3000, true), (3999, true), (4000, false)])
  func `three quarters of the first threshold make a question`(value: Int, isOpen: Bool) {
    #expect(judge(value).isOpen("no-examples") == isOpen)
  }

  @Test(arguments: [(-5000, 100), (5000, 5000), (30_000, 9900)])
  func `nothing is certain`(value: Int, probability: Int) {
    #expect(judge(value).probability("no-examples") == probability)
  }

  @Test func `a target without a model is neither found nor open`() {
    #expect(judge(9000).severity("lost-structure") == nil)
    #expect(!judge(9000).isOpen("lost-structure"))
    #expect(judge(9000).value("lost-structure") == 0)
  }
}
