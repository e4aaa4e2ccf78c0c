/// Sessions of fifteen minutes, spread over the days until an interview.
package struct SessionPlan: Hashable, Sendable {
  /// From today on.
  package let days: [Day]
  /// The drills that the daily limit leaves no room for, or that fall due too late.
  package let leftOver: Int

  package struct Day: Hashable, Sendable {
    package let drills: Int
    package let sessions: Int
  }

  /// A plan from the day on which each drill falls due: 0 is today, less than 0 is overdue.
  ///
  /// No drill comes before it is due; apart from that the days are as even as can be, and that
  /// costs no drill its place.
  package init(dueInDays due: [Int], daysLeft: Int, minutesPerDrill: Int, dailyLimit: Int) {
    var left = due.filter { $0 < daysLeft }.count
    let tooLate = due.count - left
    var done = 0
    days = (0..<max(0, daysLeft)).map { day in
      let waiting = due.filter { $0 <= day }.count - done
      let share = (left + daysLeft - day - 1) / (daysLeft - day)
      let drills = min(waiting, share, max(0, dailyLimit))
      done += drills
      left -= drills
      return Day(drills: drills, sessions: Self.sessions(drills, minutesPerDrill))
    }
    leftOver = left + tooLate
  }

  /// The plan for scheduled drills from now until the day before an interview.
  package init(
    drills: [ScheduledDrill], from now: Timestamp, until interview: InterviewDate,
    minutesPerDrill: Int, dailyLimit: Int
  ) {
    let today = PracticeDay(at: now)
    let due = drills.map {
      PracticeDay(at: interview.capped($0.card).due, offsetMinutes: now.offset / 60)
        .days(since: today)
    }
    self.init(
      dueInDays: due, daysLeft: interview.day.days(since: today),
      minutesPerDrill: minutesPerDrill, dailyLimit: dailyLimit)
  }

  /// A session holds whole drills; one longer than a session takes several.
  private static func sessions(_ drills: Int, _ minutesPerDrill: Int) -> Int {
    let minutes = max(1, minutesPerDrill)
    if minutes > length { return drills * ((minutes + length - 1) / length) }
    let atOnce = length / minutes
    return (drills + atOnce - 1) / atOnce
  }

  /// In minutes.
  private static let length = 15
}
