/// A drill done once.
package struct Review: Hashable, Sendable {
  /// The place among all reviews. It decides their order, since a clock may be set back.
  package let sequence: Int
  package let drill: DrillID
  package let rating: Rating
  package let at: Timestamp
  package let practice: Practice

  package enum Practice: String, Hashable, Sendable {
    case scheduled
    /// Out of turn; the schedule stays as it was.
    case cram
  }

  package init(
    sequence: Int, drill: DrillID, rating: Rating, at: Timestamp, practice: Practice = .scheduled
  ) {
    self.sequence = sequence
    self.drill = drill
    self.rating = rating
    self.at = at
    self.practice = practice
  }
}
