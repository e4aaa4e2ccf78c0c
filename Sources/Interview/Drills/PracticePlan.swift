/// The days until an interview, as the schedule fills them if every drill goes well.
extension DrillDeck {
  /// Sessions until the interview; nil where no interview lies ahead.
  package var plan: SessionPlan? {
    guard let daysLeft else { return nil }
    var course = PracticeCourse(self)
    let days = (0..<min(daysLeft, Self.longestPlan)).map { number in
      let drills = course.practise(onDay: number, of: daysLeft)
      return SessionPlan.Day(drills: drills, minutesPerDrill: Self.minutesPerDrill)
    }
    return SessionPlan(days: days, leftOver: course.leftOver)
  }

  /// In days; what lies beyond is too far away to be planned by the day.
  private static let longestPlan = 366
}

/// Practice that goes well, day after day.
private struct PracticeCourse {
  private let deck: DrillDeck
  /// Of the skills that were begun.
  private var cards: [Card]
  private var newSkills: Int
  /// The candidate's own drills that were never tried.
  private var pieces: Int
  /// Other drills that were never tried, beyond one for each new skill.
  private var spare: Int
  /// When the latest day's practice ends; what falls due later waits for the next morning.
  private var night: Timestamp

  init(_ deck: DrillDeck) {
    self.deck = deck
    cards = deck.skills.sorted { $0.key < $1.key }.map(\.value.card)
    newSkills = deck.newSkills.count
    pieces = deck.newPieces.count
    spare = max(0, deck.newOthers.count - newSkills)
    night = deck.now
  }

  /// What the days have no room for.
  var leftOver: Int {
    newSkills + pieces + cards.count { $0.due <= night }
  }

  /// Does a day's drills and returns how many there were.
  mutating func practise(onDay number: Int, of daysLeft: Int) -> Int {
    let today = PracticeDay(number: PracticeDay(at: deck.now).number + number)
    let morning = today.start(offset: deck.now.offset)
    var moment = number == 0 ? deck.now : morning.later(bySeconds: Self.evening)
    night = max(moment, morning.later(bySeconds: Self.night))
    let done = number == 0 ? deck.doneToday.count : 0
    let begun = number == 0 ? deck.skills.values.count { $0.began == today } : 0
    var share = DrillDeck.newSkills(of: newSkills + begun, daysLeft: daysLeft - number) - begun
    var count = 0
    while done + count < deck.settings.dailyLimit {
      let isShort = done + count < DrillDeck.session
      let next = cards.indices.filter { cards[$0].due <= night }
        .min { (cards[$0].due, $0) < (cards[$1].due, $1) }
      if pieces > 0 {
        pieces -= 1
      } else if newSkills > 0, share > 0 {
        begin(at: moment)
        share -= 1
      } else if let next, cards[next].due <= moment {
        review(next, at: moment)
      } else if newSkills > 0, isShort {
        begin(at: moment)
      } else if let next {
        moment = cards[next].due
        review(next, at: moment)
      } else if isShort, spare > 0 {
        spare -= 1
      } else {
        break
      }
      count += 1
      moment = moment.later(bySeconds: 60 * DrillDeck.minutesPerDrill)
    }
    return count
  }

  private mutating func begin(at moment: Timestamp) {
    cards.append(deck.scheduler.review(Card(newAt: moment), .good, at: moment))
    newSkills -= 1
  }

  private mutating func review(_ index: Int, at moment: Timestamp) {
    cards[index] = deck.scheduler.review(cards[index], .good, at: moment)
    // A skill that comes back brings a drill that was never tried, as long as there is one.
    spare = max(0, spare - 1)
  }

  /// Eighteen o'clock and twenty-two o'clock, from four in the morning.
  private static let evening = 14 * 3600
  private static let night = 18 * 3600
}
