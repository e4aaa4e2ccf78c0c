/// Chooses from which probability on each mistake is reported, for all mistakes at once.
///
/// A wrong accusation costs more than a miss, so the sum of F1 is maximised under a precision that
/// all findings together must reach (by a Lagrange multiplier on the excess of wrong ones) and a
/// lower one that each mistake must reach for itself.
struct Thresholds {
  /// What precision all findings together, and those of each mistake, have to reach.
  static let pooled = 0.855
  static let each = 0.75

  /// Probabilities of one mistake and whether readers marked it, each answer with its weight.
  struct Column {
    let values: [Double]
    let marked: [Bool]
    let weights: [Double]
  }

  /// What would be reported from a value on.
  private struct Cut {
    let value: Double
    let right: Double
    let wrong: Double
    let f1: Double
    /// Weight of all answers that readers marked.
    let marked: Double
    var precision: Double { right / max(1e-9, right + wrong) }
  }

  /// One threshold a column; above every value where nothing is precise enough.
  static func choose(_ columns: [Column]) -> [Double] {
    let cuts = columns.map(cuts)
    var chosen: [Cut?] = []
    for step in 0...40 {
      let multiplier = Double(step) / 20
      chosen = cuts.map { best(of: $0, multiplier) }
      let right = chosen.reduce(0) { $0 + ($1?.right ?? 0) }
      let wrong = chosen.reduce(0) { $0 + ($1?.wrong ?? 0) }
      if right >= pooled * (right + wrong) { break }
    }
    return chosen.map { $0?.value ?? 1 }
  }

  private static func best(of cuts: [Cut], _ multiplier: Double) -> Cut? {
    func worth(_ cut: Cut) -> Double {
      let excess = cut.wrong * pooled - cut.right * (1 - pooled)
      return cut.f1 - multiplier * excess / max(1e-9, cut.marked)
    }
    return cuts.filter { $0.precision >= each }.max { worth($0) < worth($1) }
  }

  private static func cuts(of column: Column) -> [Cut] {
    let order = column.values.indices.sorted { column.values[$0] > column.values[$1] }
    let all = column.marked.indices.reduce(0) {
      $0 + (column.marked[$1] ? column.weights[$1] : 0)
    }
    var right = 0.0
    var wrong = 0.0
    var cuts: [Cut] = []
    for (place, index) in order.enumerated() {
      if column.marked[index] {
        right += column.weights[index]
      } else {
        wrong += column.weights[index]
      }
      let isLast =
        place + 1 == order.count || column.values[order[place + 1]] < column.values[index]
      // A handful of findings says nothing about a precision.
      if isLast, place >= 5 {
        cuts.append(
          Cut(
            value: column.values[index], right: right, wrong: wrong,
            f1: 2 * right / max(1e-9, right + wrong + all), marked: all))
      }
    }
    return cuts
  }
}
