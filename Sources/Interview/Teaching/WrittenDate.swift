/// A moment as people write it: `2026-12-01`, `2026-12-01 18:00` or `2026-12-01T18:00:09+01:00`.
package struct WrittenDate: Hashable, Sendable {
  private let day: Int
  /// Seconds since midnight; nil where only the day was written.
  private let second: Int?
  /// Seconds east of UTC; nil where none was written.
  private let offset: Int?

  /// Nil for what is no date.
  package init?(_ text: String) {
    let pattern =
      /(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?: ?(Z|[+-]\d\d:?\d\d))?)?/
    guard let match = text.wholeMatch(of: pattern),
      let year = Int(match.1), let month = Int(match.2), let dayOfMonth = Int(match.3),
      (1...12).contains(month), (1...Self.days(of: month, in: year)).contains(dayOfMonth)
    else { return nil }
    day = Self.number(year: year, month: month, day: dayOfMonth)
    guard let hours = match.4.flatMap({ Int($0) }), let minutes = match.5.flatMap({ Int($0) })
    else {
      second = nil
      offset = nil
      return
    }
    let seconds = match.6.flatMap { Int($0) } ?? 0
    guard hours < 24, minutes < 60, seconds < 60 else { return nil }
    second = hours * 3600 + minutes * 60 + seconds
    guard let zone = match.7 else {
      offset = nil
      return
    }
    guard let east = Self.offset(zone) else { return nil }
    offset = east
  }

  /// The moment, for a reader so many seconds east of UTC; a mere day begins at midnight.
  package func start(offset here: Int) -> Timestamp { moment(second ?? 0, here) }

  /// The same, but a mere day ends with its last second.
  package func end(offset here: Int) -> Timestamp { moment(second ?? 86_399, here) }

  private func moment(_ second: Int, _ here: Int) -> Timestamp {
    let offset = offset ?? here
    return Timestamp(seconds: day * 86_400 + second - offset, offset: offset)
  }

  private static func offset(_ zone: Substring) -> Int? {
    guard zone != "Z" else { return 0 }
    let digits = zone.filter(\.isNumber)
    guard let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)), hours <= 14,
      minutes < 60
    else { return nil }
    return (zone.hasPrefix("-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Days since 1970, reckoned in years that start on the first of March.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
