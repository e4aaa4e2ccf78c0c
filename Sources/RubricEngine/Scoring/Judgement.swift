/// The numbers of a verdict: calibrated values of all models, in ten-thousandths.
struct Judgement: Sendable {
  private let values: [String: Int]
  private let thresholds: [String: [Int]]

  init(_ models: [WeightedModel], _ sheet: SignalSheet) {
    var values: [String: Int] = [:]
    var thresholds: [String: [Int]] = [:]
    for model in models {
      values[model.table.target] = model.value(sheet)
      thresholds[model.table.target] = model.table.thresholds
    }
    self.values = values
    self.thresholds = thresholds
  }

  func value(_ target: String) -> Int { values[table(of: target)] ?? 0 }

  /// Whether too much or too little is likelier.
  var depth: String {
    (values[Self.over] ?? 0) > (values[Self.under] ?? 0) ? "over" : "under"
  }

  /// Too much and too little have opposite signs, so `wrong-depth` is weighed in two tables, of which
  /// the likelier one speaks.
  private func table(of target: String) -> String {
    guard target == MistakeID.wrongDepth.name else { return target }
    return depth == "over" ? Self.over : Self.under
  }

  private static let over = "wrong-depth-over"
  private static let under = "wrong-depth-under"

  /// The probability that readers mark a mistake, 0…10,000.
  func probability(_ target: String) -> Int { min(9_900, max(100, value(target))) }

  func severity(_ target: String) -> Severity? {
    guard let limits = thresholds[table(of: target)], limits.count == 2,
      let value = values[table(of: target)]
    else { return nil }
    if value >= limits[1] { return .plain }
    return value >= limits[0] ? .slight : nil
  }

  /// True where a mistake is likely enough to be asked about, and not enough to be held against anyone.
  func isOpen(_ target: String) -> Bool {
    guard let limits = thresholds[table(of: target)], limits.count == 2 else { return false }
    let value = value(target)
    return value < limits[0] && value * 4 >= limits[0] * 3
  }
}
