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
