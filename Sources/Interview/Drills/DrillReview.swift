/// An attempt at a drill with its grade, as it is kept.
package struct DrillReview: Hashable, Sendable {
  /// Nil until it is kept.
  package let sequence: Int?
  package let drill: DrillID
  package let attempt: String
  package let hints: Int
  /// What the engine said.
  package let graded: Rating
  /// What counts: the engine's rating, or the candidate's own.
  package let rating: Rating
  package let at: Timestamp
  package let practice: Review.Practice
  package let engine: String
  package let content: String

  package init(
    sequence: Int? = nil, drill: DrillID, attempt: String, hints: Int, graded: Rating,
    rating: Rating, at: Timestamp, practice: Review.Practice, engine: String, content: String
  ) {
    self.sequence = sequence
    self.drill = drill
    self.attempt = attempt
    self.hints = hints
    self.graded = graded
    self.rating = rating
    self.at = at
    self.practice = practice
    self.engine = engine
    self.content = content
  }

  package var isOverruled: Bool { rating != graded }

  /// The same under its number.
  package func kept(as sequence: Int) -> DrillReview { changed(sequence: sequence, rating: rating) }

  /// The same without a number, for a place where another has it.
  package var unnumbered: DrillReview { changed(sequence: nil, rating: rating) }

  /// The same with another rating, by the candidate.
  package func overruled(by rating: Rating) -> DrillReview {
    changed(sequence: sequence, rating: rating)
  }

  private func changed(sequence: Int?, rating: Rating) -> DrillReview {
    DrillReview(
      sequence: sequence, drill: drill, attempt: attempt, hints: hints, graded: graded,
      rating: rating, at: at, practice: practice, engine: engine, content: content)
  }

  /// What the schedule needs of it.
  package var review: Review? {
    sequence.map {
      Review(sequence: $0, drill: drill, rating: rating, at: at, practice: practice)
    }
  }
}
