import Interview

/// Intervals by drawing the answers again with replacement, from a fixed seed.
enum Bootstrap {
  static let samples = 400

  /// The middle 95 % of a figure over the samples.
  static func interval<Element>(
    of set: [Element], _ figure: ([Element]) -> Double
  ) -> (low: Double, high: Double) {
    guard set.count > 1 else { return (.nan, .nan) }
    var numbers = SeededNumbers(seed: 7)
    let values = (0..<samples).map { _ in
      figure((0..<set.count).map { _ in set[numbers.next(below: set.count)] })
    }.filter { !$0.isNaN }.sorted()
    guard !values.isEmpty else { return (.nan, .nan) }
    return (values[values.count / 40], values[values.count - 1 - values.count / 40])
  }
}
