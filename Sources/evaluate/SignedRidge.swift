import RubricEngine

/// Ridge regression whose weights keep the sign that their signal's meaning allows.
///
/// Minimises ½‖y − Zw‖² + ½λ‖w‖² over standardised signals by coordinate descent on the moments of
/// the data, so that leaving a group of answers out costs a subtraction.
struct SignedRidge {
  /// Sums over a set of answers: of ones, signals, targets and their products.
  struct Moments {
    var count: Double
    var sums: [Double]
    var products: [Double]
    var targetSums: [Double]
    var targetProducts: [[Double]]

    init(rows: [[Double]], targets: [[Double]], weights: [Double]) {
      let width = rows.first?.count ?? 0
      count = weights.reduce(0, +)
      sums = [Double](repeating: 0, count: width)
      products = [Double](repeating: 0, count: width * width)
      targetSums = targets.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
      targetProducts = targets.map { _ in [Double](repeating: 0, count: width) }
      for (number, row) in rows.enumerated() {
        let weight = weights[number]
        for i in 0..<width where row[i] != 0 {
          let weighted = row[i] * weight
          sums[i] += weighted
          for j in 0..<width { products[i * width + j] += weighted * row[j] }
          for target in targets.indices {
            targetProducts[target][i] += weighted * targets[target][number]
          }
        }
      }
    }

    static func - (a: Moments, b: Moments) -> Moments {
      var result = a
      result.count -= b.count
      for i in result.sums.indices { result.sums[i] -= b.sums[i] }
      for i in result.products.indices { result.products[i] -= b.products[i] }
      for target in result.targetSums.indices {
        result.targetSums[target] -= b.targetSums[target]
        for i in result.sums.indices {
          result.targetProducts[target][i] -= b.targetProducts[target][i]
        }
      }
      return result
    }
  }

  struct Fit {
    /// In units of the target per unit of the signal.
    let weights: [Double]
    let intercept: Double

    func predict(_ row: [Double]) -> Double {
      zip(weights, row).reduce(intercept) { $0 + $1.0 * $1.1 }
    }
  }

  let penalty: Double
  /// +1, -1 or 0 (either) for each signal; nil where no weight is allowed.
  let signs: [Int?]

  func fit(_ moments: Moments, target: Int) -> Fit {
    let width = moments.sums.count
    let n = moments.count
    let means = moments.sums.map { $0 / n }
    let deviations = (0..<width).map { i in
      max(0, moments.products[i * width + i] / n - means[i] * means[i]).squareRoot()
    }
    let used = (0..<width).filter { signs[$0] != nil && deviations[$0] > 1e-6 }
    let targetMean = moments.targetSums[target] / n
    var gram = [Double](repeating: 0, count: used.count * used.count)
    var gradient = [Double](repeating: 0, count: used.count)
    for (a, i) in used.enumerated() {
      gradient[a] =
        (moments.targetProducts[target][i] - n * means[i] * targetMean) / deviations[i]
      for (b, j) in used.enumerated() {
        gram[a * used.count + b] =
          (moments.products[i * width + j] - n * means[i] * means[j])
          / (deviations[i] * deviations[j])
      }
    }
    let solution = descend(gram, gradient, used.map { signs[$0] ?? 0 })
    var weights = [Double](repeating: 0, count: width)
    for (a, i) in used.enumerated() { weights[i] = solution[a] / deviations[i] }
    let intercept = targetMean - zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 }
    return Fit(weights: weights, intercept: intercept)
  }

  private func descend(_ gram: [Double], _ start: [Double], _ signs: [Int]) -> [Double] {
    let width = start.count
    var weights = [Double](repeating: 0, count: width)
    var gradient = start
    for _ in 0..<400 {
      var largest = 0.0
      for i in 0..<width {
        let diagonal = gram[i * width + i]
        var next = (gradient[i] + diagonal * weights[i]) / (diagonal + penalty)
        if signs[i] != 0, next * Double(signs[i]) < 0 { next = 0 }
        let step = next - weights[i]
        guard abs(step) > 1e-9 else { continue }
        weights[i] = next
        largest = max(largest, abs(step))
        gram.withUnsafeBufferPointer { gram in
          for j in 0..<width { gradient[j] -= gram[i * width + j] * step }
        }
      }
      if largest < 1e-6 { break }
    }
    return weights
  }
}
