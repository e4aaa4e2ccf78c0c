/// The day of the interview that somebody practises for.
package struct InterviewDate: Hashable, Sendable {
  package let day: PracticeDay
  /// Seconds east of UTC, at the place of the interview.
  package let offset: Int

  package init(day: PracticeDay, offset: Int) {
    self.day = day
    self.offset = offset
  }

  /// Four in the morning of the interview's day.
  package var begins: Timestamp { day.start(offset: offset) }

  /// The card with an interval short enough for the drill to return before the day begins.
  ///
  /// An interval of days stays one of whole days as long as there are any. On the last day a drill
  /// returns in the day's last second, so it waits there on the morning of the interview. Reviews
  /// after that are left alone, and so is a drill never reviewed: it is due already.
  package func capped(_ card: Card) -> Card {
    guard let reviewed = card.memory?.reviewedAt, reviewed < begins, card.due >= begins else {
      return card
    }
    let left = begins.seconds - 1 - reviewed.seconds
    let wait = left < 86_400 ? left : left / 86_400 * 86_400
    return Card(phase: card.phase, memory: card.memory, due: reviewed.later(bySeconds: wait))
  }
}
