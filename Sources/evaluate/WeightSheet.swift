import RubricEngine

/// A weight table as its content file.
enum WeightSheet {
  static func text(_ table: WeightTable) -> String {
    var rows = [
      "# Fitted by 'swift run -c release evaluate fit'; edit the signals, not the numbers.",
      "target: \(table.target)", "intercept: \(table.intercept)", "weights:",
    ]
    rows += table.weights.map { "  \($0.signal): \($0.value)" }
    if table.weights.isEmpty { rows[3] = "weights: {}" }
    rows.append("calibration:")
    rows += table.calibration.map { "  - [\($0.output), \($0.value)]" }
    let thresholds = table.thresholds.map(String.init).joined(separator: ", ")
    rows.append("thresholds: [\(thresholds)]")
    return rows.joined(separator: "\n") + "\n"
  }
}
