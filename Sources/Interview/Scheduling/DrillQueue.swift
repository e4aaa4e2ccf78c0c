/// The drills to do now, in their order.
package struct DrillQueue: Hashable, Sendable {
  package let drills: [ScheduledDrill]

  /// What is due, least likely remembered first.
  ///
  /// The limit counts the drills of a practice day, not their reviews: one already begun today
  /// comes back for its short steps even when the limit is reached.
  package init(
    due drills: [ScheduledDrill], at now: Timestamp, after history: ReviewHistory, dailyLimit: Int
  ) {
    let begun = history.drills(on: PracticeDay(at: now))
    var room = dailyLimit - begun.count
    self.drills = Self.weakestFirst(drills.filter { $0.card.isDue(at: now) }, at: now).filter {
      if begun.contains($0.id) { return true }
      room -= 1
      return room >= 0
    }
  }

  /// Drills never reviewed come first; of drills remembered equally well, the one with the lesser
  /// id.
  private static func weakestFirst(
    _ drills: [ScheduledDrill], at now: Timestamp
  ) -> [ScheduledDrill] {
    drills.map { (chance: $0.card.retrievability(at: now), drill: $0) }
      .sorted { ($0.chance, $0.drill.id) < ($1.chance, $1.drill.id) }
      .map(\.drill)
  }
}
