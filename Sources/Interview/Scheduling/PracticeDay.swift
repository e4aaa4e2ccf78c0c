/// A day of practice, which ends at four in the morning of the local time.
///
/// Every moment lies in one day alone, that of the place where it was taken: after a flight, a
/// change to summer time or a clock set back, each review still counts once.
package struct PracticeDay: Hashable, Sendable, Comparable {
  /// Days since the one that began on 1 January 1970.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The day of a moment where it was taken.
  package init(at moment: Timestamp) {
    self.init(localSeconds: moment.seconds + moment.offset)
  }

  /// The day of a moment as seen from a place so many minutes east of UTC.
  package init(at moment: Timestamp, offsetMinutes: Int) {
    self.init(localSeconds: moment.seconds + 60 * offsetMinutes)
  }

  package static func < (a: PracticeDay, b: PracticeDay) -> Bool { a.number < b.number }

  /// The first moment of the day in a place so many seconds east of UTC.
  package func start(offset: Int) -> Timestamp {
    Timestamp(seconds: number * 86_400 + Self.turn - offset, offset: offset)
  }

  /// The days from another day to this one; negative where the other is later.
  package func days(since other: PracticeDay) -> Int { number - other.number }

  private init(localSeconds: Int) {
    let seconds = localSeconds - Self.turn
    // Division rounds towards zero, which is the wrong way before 1970.
    number = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
  }

  /// Four in the morning, in seconds.
  private static let turn = 4 * 3600
}
