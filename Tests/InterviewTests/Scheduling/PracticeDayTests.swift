import Interview
import Testing

@Suite struct PracticeDayTests {
  /// The first of March 2026.
  private let today = 20_513

  private func at(_ seconds: Int, offsetMinutes: Int = 0) -> Int {
    PracticeDay(at: Timestamp(seconds: seconds, offset: 60 * offsetMinutes)).number
  }

  @Test func `a day ends at four in the morning`() {
    let four = today * day + 4 * hour
    #expect(at(four - 1) == today - 1)
    #expect(at(four) == today)
    #expect(at(four + day - 1) == today)
    #expect(at(four + day) == today + 1)
  }

  @Test func `four in the morning is that of the place`() {
    let four = today * day + 4 * hour
    for minutes in [-720, -210, 60, 345, 840] {
      #expect(at(four - 60 * minutes - 1, offsetMinutes: minutes) == today - 1)
      #expect(at(four - 60 * minutes, offsetMinutes: minutes) == today)
    }
  }

  @Test func `a moment can be seen from another place`() {
    let evening = Timestamp(seconds: today * day + 22 * hour)
    #expect(PracticeDay(at: evening, offsetMinutes: 0).number == today)
    #expect(PracticeDay(at: evening, offsetMinutes: 9 * 60).number == today + 1)
  }

  @Test func `days before 1970 count down`() {
    #expect(at(4 * hour - 1) == -1)
    #expect(at(4 * hour - day) == -1)
    #expect(at(4 * hour - day - 1) == -2)
  }

  @Test(arguments: [-720, 0, 345, 840]) func `a day begins with its first moment`(minutes: Int) {
    for number in [-400, -1, 0, today] {
      let start = PracticeDay(number: number).start(offset: 60 * minutes)
      #expect(PracticeDay(at: start).number == number)
      #expect(PracticeDay(at: start.later(bySeconds: -1)).number == number - 1)
    }
  }

  @Test func `days are told apart by their numbers`() {
    #expect(PracticeDay(number: 9).days(since: PracticeDay(number: 12)) == -3)
    #expect(PracticeDay(number: 9) < PracticeDay(number: 12))
  }

  /// Europe/Berlin: forward at 01:00 UTC on 29 March 2026, back at 01:00 UTC on 25 October.
  @Test(arguments: [(1_774_746_000, 60, 120), (1_792_890_000, 120, 60)])
  func `summer time skips no day and repeats none`(change: Int, before: Int, after: Int) {
    let days = stride(from: change - 3 * day, to: change + 3 * day, by: 600).map {
      at($0, offsetMinutes: $0 < change ? before : after)
    }
    #expect(days == days.sorted())
    #expect(Set(days).count == days[days.count - 1] - days[0] + 1)
  }
}
