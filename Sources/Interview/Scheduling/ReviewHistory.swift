/// All reviews in the order in which they were done.
package struct ReviewHistory: Hashable, Sendable {
  package let reviews: [Review]

  /// A review given twice, as after an import, counts once. Different ones under the same number,
  /// as from two machines, all count, by their time.
  package init(_ reviews: [Review]) {
    self.reviews = Set(reviews).sorted {
      $0.sequence == $1.sequence ? Self.key($0) < Self.key($1) : $0.sequence < $1.sequence
    }
  }

  /// The card of a drill, or nil where it was never reviewed on schedule.
  package func card(of drill: DrillID, by scheduler: Scheduler) -> Card? {
    reviews.reduce(nil) { card, review in
      guard review.drill == drill, review.practice == .scheduled else { return card }
      return scheduler.review(card ?? Card(newAt: review.at), review.rating, at: review.at)
    }
  }

  /// The drills that were done on schedule on a day.
  package func drills(on day: PracticeDay) -> Set<DrillID> {
    Set(
      reviews.filter { $0.practice == .scheduled && PracticeDay(at: $0.at) == day }.map(\.drill))
  }

  /// Tells any two reviews under one number apart, so that the order never depends on hashing.
  private static func key(_ review: Review) -> (Int, DrillID, Rating, Int, String) {
    (
      review.at.seconds, review.drill, review.rating, review.at.offset, review.practice.rawValue
    )
  }
}
