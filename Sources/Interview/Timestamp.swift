/// A moment of the wall clock as whole Unix seconds, with the offset of the place it was taken at.
package struct Timestamp: Hashable, Sendable, Comparable {
  package let seconds: Int
  /// Seconds east of UTC.
  package let offset: Int

  package init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The local date and time of day, such as `2026-03-01 18:05`.
  package var dateAndTime: String { "\(date) \(two(hour)):\(two(minute))" }

  /// The local date, such as `2026-03-01`.
  package var date: String {
    let day = civilDay
    return "\(day.year)-\(two(day.month))-\(two(day.day))"
  }

  /// ISO 8601 with seconds and offset, such as `2026-03-01T18:05:09+01:00`.
  package var iso8601: String {
    let minutes = abs(offset) / 60
    let zone =
      offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
    return "\(date)T\(two(hour)):\(two(minute)):\(two(secondOfDay % 60))\(zone)"
  }

  /// The moment so many seconds later, told by the same clock.
  package func later(bySeconds wait: Int) -> Timestamp {
    Timestamp(seconds: seconds + wait, offset: offset)
  }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  private var local: Int { seconds + offset }
  private var days: Int { (local - secondOfDay) / 86_400 }
  private var secondOfDay: Int { ((local % 86_400) + 86_400) % 86_400 }
  private var hour: Int { secondOfDay / 3600 }
  private var minute: Int { secondOfDay / 60 % 60 }

  /// The proleptic Gregorian date, reckoned in years that start on the first of March.
  private var civilDay: (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return (year, month < 10 ? month + 3 : month - 9, day)
  }

  private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
