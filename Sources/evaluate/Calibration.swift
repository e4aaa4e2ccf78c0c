import Foundation
import RubricEngine

/// Turns a model's raw outputs into values on the readers' scale.
enum Calibration {
  /// Undoes the shrinking of a regularised fit, so that verdicts spread as readers' do.
  static func stretch(_ outputs: [Double], to values: [Double]) -> [WeightTable.CalibrationPoint] {
    let (meanOutput, spreadOutput) = moments(outputs)
    let (meanValue, spreadValue) = moments(values)
    let slope = spreadOutput > 0 ? spreadValue / spreadOutput : 1
    return [-1.0, 1.0].map { side in
      point(meanOutput + side * spreadOutput, meanValue + side * spreadOutput * slope)
    }
  }

  /// The probability that readers mark a mistake, by logistic regression on the output (Platt 1999).
  static func probability(
    _ outputs: [Double], _ marked: [Bool]
  ) -> [WeightTable.CalibrationPoint] {
    let (mean, spread) = moments(outputs)
    var slope = 1.0
    var offset = -1.0
    let scaled = outputs.map { ($0 - mean) / max(spread, 1e-9) }
    for _ in 0..<400 {
      var gradientSlope = -0.02 * slope
      var gradientOffset = 0.0
      var a = 0.02
      var b = 0.0
      var c = 1e-6
      for (x, y) in zip(scaled, marked) {
        let p = 1 / (1 + exp(-(slope * x + offset)))
        let error = (y ? 1.0 : 0.0) - p
        gradientSlope += error * x
        gradientOffset += error
        a += p * (1 - p) * x * x
        b += p * (1 - p) * x
        c += p * (1 - p)
      }
      let determinant = a * c - b * b
      let stepSlope = (c * gradientSlope - b * gradientOffset) / determinant
      let stepOffset = (a * gradientOffset - b * gradientSlope) / determinant
      slope += stepSlope
      offset += stepOffset
      if abs(stepSlope) + abs(stepOffset) < 1e-9 { break }
    }
    return stride(from: -2.5, through: 3.5, by: 0.5).map { x in
      point(mean + x * spread, 1 / (1 + exp(-(slope * x + offset))))
    }
  }

  /// The calibrated value from which on a mistake is reported.
  ///
  /// The best F1 among thresholds with the wanted precision, or failing that the most precise one
  /// that still finds a third.
  static func threshold(
    _ values: [Double], _ marked: [Bool], precision wanted: Double
  ) -> Double {
    var best: (f1: Double, value: Double)?
    var fallback: (precision: Double, value: Double) = (0, 0.9)
    for value in Set(values).sorted() where value >= 0.3 {
      let found = Agreement.Detection(truth: marked, verdict: values.map { $0 >= value })
      if found.precision >= wanted, found.f1 > (best?.f1 ?? 0) { best = (found.f1, value) }
      if found.recall >= 0.33, found.precision > fallback.precision {
        fallback = (found.precision, value)
      }
    }
    return best?.value ?? fallback.value
  }

  private static func moments(_ values: [Double]) -> (mean: Double, spread: Double) {
    let n = Double(max(1, values.count))
    let mean = values.reduce(0, +) / n
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    return (mean, variance.squareRoot())
  }

  private static func point(_ output: Double, _ value: Double) -> WeightTable.CalibrationPoint {
    WeightTable.CalibrationPoint(
      output: Int((output * 10_000).rounded()), value: Int((value * 10_000).rounded()))
  }
}
