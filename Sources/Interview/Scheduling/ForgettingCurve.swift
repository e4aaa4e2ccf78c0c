/// How the chance to remember falls with the days since the last review.
///
/// Source of both formulas: FSRS-6, open-spaced-repetition.
package enum ForgettingCurve {
  /// The chance to remember, 0…1: `(1 + factor·t/S)^decay`.
  package static func retrievability(afterDays days: Int, stability: Stability) -> Double {
    power(1 + factor * Double(days) / stability.days, decay)
  }

  /// The days after which the chance to remember has fallen to a retention between 0 and 1:
  /// `S/factor·(r^(1/decay) − 1)`.
  package static func days(until retention: Double, stability: Stability) -> Double {
    (stability.days / factor) * (power(retention, 1 / decay) - 1)
  }

  /// `−w20`.
  private static let decay = -PublishedWeights.all[20]
  /// Makes the chance nine in ten after as many days as the stability has.
  private static let factor = power(0.9, 1 / decay) - 1
}
