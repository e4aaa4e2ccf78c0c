/// The days in which the chance to remember falls from certain to nine in ten; at least 0.001.
///
/// Source of the formulas: FSRS-6, open-spaced-repetition.
package struct Stability: Hashable, Sendable, Comparable {
  package let days: Double

  package init(days: Double) { self.days = max(days, 0.001) }

  /// The stability after a first review: `w[rating−1]`.
  package init(first rating: Rating) {
    self.init(days: PublishedWeights.all[rating.rawValue - 1])
  }

  package static func < (a: Stability, b: Stability) -> Bool { a.days < b.days }

  /// The stability after a review a day or more after the last one.
  ///
  /// Both the difficulty and the retrievability (0…1) are those from before the review.
  package func reviewed(
    _ rating: Rating, difficulty: Difficulty, retrievability: Double
  ) -> Stability {
    rating == .again
      ? afterLapse(difficulty, retrievability)
      : afterRecall(rating, difficulty, retrievability)
  }

  /// The stability after a review within a day of the last one:
  /// `S·e^(w17·(rating−3+w18))·S^−w19`.
  ///
  /// Whoever remembers at all loses nothing: the growth is then at least 1, for hard too.
  package func reviewedSameDay(_ rating: Rating) -> Stability {
    let growth =
      exponential(w[17] * (Double(rating.rawValue - 3) + w[18])) * power(days, -w[19])
    return Stability(days: days * (rating == .again ? growth : max(growth, 1)))
  }

  /// `S·(1 + e^w8·(11−D)·S^−w9·(e^(w10·(1−R)) − 1)·(w15 if hard)·(w16 if easy))`.
  private func afterRecall(
    _ rating: Rating, _ difficulty: Difficulty, _ retrievability: Double
  ) -> Stability {
    let surprise = exponential((1 - retrievability) * w[10]) - 1
    let growth = exponential(w[8]) * (11 - difficulty.value) * power(days, -w[9]) * surprise
    let penalty = rating == .hard ? w[15] : 1
    let bonus = rating == .easy ? w[16] : 1
    return Stability(days: days * (1 + growth * penalty * bonus))
  }

  /// The lesser of `w11·D^−w12·((S+1)^w13 − 1)·e^(w14·(1−R))` and `S/e^(w17·w18)`.
  private func afterLapse(_ difficulty: Difficulty, _ retrievability: Double) -> Stability {
    let relearned =
      w[11] * power(difficulty.value, -w[12]) * (power(days + 1, w[13]) - 1)
      * exponential((1 - retrievability) * w[14])
    return Stability(days: min(relearned, days / exponential(w[17] * w[18])))
  }

  private var w: [Double] { PublishedWeights.all }
}
