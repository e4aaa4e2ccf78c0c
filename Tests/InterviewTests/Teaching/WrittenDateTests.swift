import Testing

@testable import Interview

@Suite struct WrittenDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2026-12-01 18:00", 1_796_148_000),
    ("2026-12-01T18:00:09Z", 1_796_148_009), ("2026-12-01T18:00+01:00", 1_796_144_400),
    ("2026-12-01 18:00 -0530", 1_796_167_800),
  ])
  func `a date is read`(text: String, seconds: Int) throws {
    #expect(try #require(WrittenDate(text)).start(offset: 0).seconds == seconds)
  }

  @Test(arguments: [
    "", "tomorrow", "2026-13-01", "2026-02-29", "2026-12-01 24:00", "2026-12-01 18", "26-12-01",
    "2026-12-01 18:00 +15:00", "2026-12-01 18:60", " 2026-12-01",
  ])
  func `what is no date is refused`(text: String) {
    #expect(WrittenDate(text) == nil)
  }

  @Test func `a day lasts from midnight to midnight where the reader is`() throws {
    let day = try #require(WrittenDate("2026-12-01"))
    #expect(day.start(offset: 3600).iso8601 == "2026-12-01T00:00:00+01:00")
    #expect(day.end(offset: 3600).iso8601 == "2026-12-01T23:59:59+01:00")
  }

  @Test func `a written date of any day is printed as that day again`() throws {
    for day in stride(from: -200_000, to: 200_000, by: 997) {
      let moment = Timestamp(seconds: day * 86_400)
      guard moment.date.count == 10 else { continue }
      #expect(try #require(WrittenDate(moment.date)).start(offset: 0) == moment)
    }
  }
}
