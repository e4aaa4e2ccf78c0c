import RubricEngine

extension Sheet {
  static let numbers = -100_000_000...100_000_000

  /// Reads `scores/<target>.yml`.
  mutating func weightTable(_ value: YAMLValue, named name: String) -> WeightTable? {
    guard
      let block = block(value, "a score file", keys: SheetKeys.score)
    else { return nil }
    let target = text("target", of: block)
    if let target, target != name, let field = block["target"] {
      report(
        "the target '\(Self.shown(target))' differs from the file's name; make both '\(name)'",
        at: field.value.place)
    }
    let intercept = integer("intercept", of: block, in: Self.numbers)
    let weights = weights(of: block)
    let calibration = calibration(of: block)
    let thresholds = thresholds(of: block)
    guard let target, target == name, let intercept, let weights, let calibration, let thresholds
    else { return nil }
    return WeightTable(
      target: target, intercept: intercept, weights: weights, calibration: calibration,
      thresholds: thresholds)
  }

  private mutating func weights(of table: Block) -> [WeightTable.Weight]? {
    guard let field = field("weights", of: table),
      let entries = entries(field.value, "'weights'")
    else { return nil }
    var weights: [WeightTable.Weight] = []
    for entry in entries.fields {
      if let value = integer(entry.value, named: entry.name, in: Self.numbers) {
        weights.append(WeightTable.Weight(signal: entry.name, value: value))
      }
    }
    guard weights.count == entries.fields.count else { return nil }
    return weights.sorted { $0.signal < $1.signal }
  }

  private mutating func calibration(of table: Block) -> [WeightTable.CalibrationPoint]? {
    guard let items = list("calibration", of: table, atLeast: 0) else { return nil }
    var points: [WeightTable.CalibrationPoint] = []
    for item in items {
      guard case .list(let pair) = item.content, pair.count == 2 else {
        report("a point of 'calibration' is a pair; write [output, value]", at: item.place)
        continue
      }
      guard let output = integer(pair[0], named: "calibration", in: Self.numbers),
        let value = integer(pair[1], named: "calibration", in: Self.numbers)
      else { continue }
      if let last = points.last, last.output >= output {
        report("the points of 'calibration' have to rise; sort them", at: item.place)
      }
      points.append(WeightTable.CalibrationPoint(output: output, value: value))
    }
    return points.count == items.count ? points : nil
  }

  private mutating func thresholds(of table: Block) -> [Int]? {
    guard let items = list("thresholds", of: table, atLeast: 0) else { return nil }
    var thresholds: [Int] = []
    for item in items {
      guard let value = integer(item, named: "thresholds", in: Self.numbers) else { continue }
      if let last = thresholds.last, last > value {
        report("'thresholds' has to rise; sort it", at: item.place)
      }
      thresholds.append(value)
    }
    return thresholds.count == items.count ? thresholds : nil
  }
}
