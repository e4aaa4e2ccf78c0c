import Interview

/// The first of March 2026, noon UTC.
let noon = Timestamp(seconds: 1_772_366_400)
let minute = 60
let hour = 3600
let day = 86_400

extension Timestamp {
  /// The same moment in a place so many hours east of UTC.
  func inPlace(hoursEast hours: Int) -> Timestamp {
    Timestamp(seconds: seconds, offset: hours * hour)
  }
}

extension Scheduler {
  /// A new card after one review of each rating, each when it is due.
  func card(after ratings: [Rating], from start: Timestamp = noon) -> Card {
    ratings.reduce(Card(newAt: start)) { review($0, $1, at: $0.due) }
  }
}

extension SeededNumbers {
  mutating func pick<Element>(_ list: [Element]) -> Element { list[next(below: list.count)] }

  mutating func next(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + next(below: range.count)
  }

  /// From 0 up to 1.
  mutating func fraction() -> Double { Double(next(below: 1 << 40)) / Double(1 << 40) }
}
