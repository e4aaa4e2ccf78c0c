/// Everything that is kept of practising.
package struct PracticeRecord: Hashable, Sendable {
  /// Findings that were made into drills, the earliest first.
  package var pieces: [DrillPiece]
  /// In the order in which they were done.
  package var reviews: [DrillReview]
  package var settings: PracticeSettings
  /// The mock interview that was begun and not ended.
  package var mock: MockRun?

  package init(
    pieces: [DrillPiece] = [], reviews: [DrillReview] = [],
    settings: PracticeSettings = PracticeSettings(), mock: MockRun? = nil
  ) {
    self.mock = mock
    self.pieces = pieces
    self.reviews = reviews
    self.settings = settings
  }

  package var history: ReviewHistory { ReviewHistory(reviews.compactMap(\.review)) }

  /// The same with another limit, which the configuration knows.
  package func limited(to drills: Int) -> PracticeRecord {
    var record = self
    record.settings.dailyLimit = drills
    return record
  }

  /// Takes a review in; one with its number is replaced.
  package mutating func keep(_ review: DrillReview) {
    if let index = reviews.firstIndex(where: { $0.sequence == review.sequence }) {
      reviews[index] = review
    } else {
      reviews.append(review)
    }
  }

  /// The attempt at a drill before the latest one.
  package func attempt(at drill: DrillID, before sequence: Int?) -> DrillReview? {
    reviews.last { $0.drill == drill && $0.sequence != sequence && !$0.attempt.isEmpty }
  }
}

/// What the candidate has chosen for practising.
package struct PracticeSettings: Hashable, Sendable {
  package static let usualLimit = 20

  /// The day of the interview, where one is set.
  package var interview: PracticeDay?
  /// How many drills a day holds; kept in the configuration and not with the reviews.
  package var dailyLimit: Int

  package init(interview: PracticeDay? = nil, dailyLimit: Int = usualLimit) {
    self.interview = interview
    self.dailyLimit = dailyLimit
  }
}

extension PracticeDay {
  /// The day of a date such as `2026-12-01`; nil where there is none such.
  package init?(date: String) {
    let pieces = date.split(separator: "-", omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[0].count == 4, pieces[1].count == 2, pieces[2].count == 2,
      date.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
      let year = Int(pieces[0]), let month = Int(pieces[1]), let day = Int(pieces[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Days of the proleptic Gregorian calendar, in years that start on the first of March.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
    // The thirtieth of February would be some day in March.
    guard self.date == date else { return nil }
  }

  /// The calendar date on which the day begins, such as `2026-12-01`.
  package var date: String { start(offset: 0).date }
}
