/// Measures of agreement, defined as in the corpus' own script.
enum Agreement {
  /// Cohen's kappa with quadratic weights over whole scores; halves round up.
  static func quadraticKappa(_ a: [Double], _ b: [Double], in range: ClosedRange<Int>) -> Double {
    let low = range.lowerBound
    let width = range.count
    let first = a.map { rounded($0, in: range) - low }
    let second = b.map { rounded($0, in: range) - low }
    let n = Double(first.count)
    guard n > 0 else { return .nan }
    var one = [Double](repeating: 0, count: width)
    var other = [Double](repeating: 0, count: width)
    var observed = 0.0
    for (x, y) in zip(first, second) {
      one[x] += 1
      other[y] += 1
      observed += Double((x - y) * (x - y))
    }
    var expected = 0.0
    for i in 0..<width {
      for j in 0..<width { expected += one[i] * other[j] * Double((i - j) * (i - j)) }
    }
    return expected == 0 ? .nan : 1 - (observed / n) / (expected / (n * n))
  }

  static func rounded(_ value: Double, in range: ClosedRange<Int>) -> Int {
    min(range.upperBound, max(range.lowerBound, Int((value + 0.5).rounded(.down))))
  }

  static func meanError(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(max(1, a.count))
  }

  /// Precision, recall, F1 and kappa of a yes-or-no verdict.
  struct Detection {
    let precision: Double
    let recall: Double
    let f1: Double
    let kappa: Double
    let positives: Int
    let found: Int

    init(truth: [Bool], verdict: [Bool]) {
      let pairs = Array(zip(truth, verdict))
      let hits = Double(pairs.count { $0.0 && $0.1 })
      let n = Double(pairs.count)
      positives = truth.count { $0 }
      found = verdict.count { $0 }
      precision = found > 0 ? hits / Double(found) : 0
      recall = positives > 0 ? hits / Double(positives) : 0
      f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
      let agreed = Double(pairs.count { $0.0 == $0.1 }) / n
      let pt = Double(positives) / n
      let pv = Double(found) / n
      let chance = pt * pv + (1 - pt) * (1 - pv)
      kappa = chance < 1 ? (agreed - chance) / (1 - chance) : .nan
    }
  }
}
