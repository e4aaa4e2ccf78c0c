/// Applies a weight table to signals, in whole numbers.
package struct WeightedModel: Sendable {
  package let table: WeightTable

  package init(_ table: WeightTable) { self.table = table }

  /// The model's output in ten-thousandths, before calibration.
  package func output(_ sheet: SignalSheet) -> Int {
    let sum = table.weights.reduce(0) { $0 + $1.value * sheet[$1.signal] }
    return table.intercept + sum / 1000
  }

  /// The calibrated value in ten-thousandths.
  package func value(_ sheet: SignalSheet) -> Int {
    Self.calibrated(output(sheet), table.calibration)
  }

  /// Linear between the points, and going on as the outermost two run beyond them.
  package static func calibrated(_ output: Int, _ points: [WeightTable.CalibrationPoint]) -> Int {
    guard let first = points.first, points.count > 1 else { return output }
    var low = first
    var high = points[1]
    for (a, b) in zip(points, points.dropFirst()) where output >= a.output {
      low = a
      high = b
    }
    return low.value + (output - low.output) * (high.value - low.value) / (high.output - low.output)
  }
}
