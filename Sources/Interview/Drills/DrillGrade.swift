/// What the engine makes of one attempt; the candidate may overrule it.
package struct DrillGrade: Hashable, Sendable {
  package let rating: Rating
  /// One sentence: why this rating.
  package let verdict: String
  /// What was looked for, in the order of the drill.
  package let points: [Point]

  /// One expectation, and whether the attempt meets it.
  package struct Point: Hashable, Sendable {
    package let isMet: Bool
    package let sentence: String
    package init(isMet: Bool, sentence: String) {
      self.isMet = isMet
      self.sentence = sentence
    }
  }

  package init(rating: Rating, verdict: String, points: [Point] = []) {
    self.rating = rating
    self.verdict = verdict
    self.points = points
  }
}
