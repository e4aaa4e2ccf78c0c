/// How hard a drill is for this person, from 1 to 10, without unit.
///
/// Source of the formulas: FSRS-6, open-spaced-repetition.
package struct Difficulty: Hashable, Sendable, Comparable {
  package let value: Double

  package init(_ value: Double) { self.value = min(max(value, 1), 10) }

  /// The difficulty after a first review.
  package init(first rating: Rating) { self.init(Self.unclamped(rating)) }

  package static func < (a: Difficulty, b: Difficulty) -> Bool { a.value < b.value }

  /// The difficulty after a further review, drawn a little towards that of an easy drill:
  /// `w7·D0(easy) + (1−w7)·(D − w6·(rating−3)·(10−D)/9)`.
  package func reviewed(_ rating: Rating) -> Difficulty {
    let w = PublishedWeights.all
    let shift = -(w[6] * Double(rating.rawValue - 3))
    let damped = value + (10 - value) * shift / 9
    // The easy drill's difficulty lies below 1 and counts as it is.
    return Difficulty(w[7] * Self.unclamped(.easy) + (1 - w[7]) * damped)
  }

  /// `w4 − e^(w5·(rating−1)) + 1`.
  private static func unclamped(_ rating: Rating) -> Double {
    let w = PublishedWeights.all
    return w[4] - exponential(w[5] * Double(rating.rawValue - 1)) + 1
  }
}
