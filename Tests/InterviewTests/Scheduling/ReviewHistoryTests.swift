import Interview
import Testing

@Suite struct ReviewHistoryTests {
  private let scheduler = Scheduler()
  private let drill = DrillID("name-the-cause")

  private func review(
    _ sequence: Int, _ rating: Rating = .good, at: Timestamp = noon,
    practice: Review.Practice = .scheduled
  ) -> Review {
    Review(sequence: sequence, drill: drill, rating: rating, at: at, practice: practice)
  }

  @Test func `reviews stand in the order of their sequence, whatever the clock said`() {
    let later = review(1, at: noon.later(bySeconds: hour))
    let earlier = review(2, at: noon)
    #expect(ReviewHistory([earlier, later]).reviews == [later, earlier])
  }

  @Test func `a review given twice counts once`() {
    #expect(ReviewHistory([review(1), review(2), review(1)]).reviews == [review(1), review(2)])
  }

  @Test func `different reviews under one number all count, by their time`() {
    let first = review(1, .again)
    let second = review(1, .good, at: noon.later(bySeconds: 1))
    #expect(ReviewHistory([second, first]).reviews == [first, second])
  }

  @Test func `the order never hangs on the order in which reviews are given`() {
    let reviews = [review(1, .again), review(1, .good), review(1, .good, practice: .cram)]
    let orders = [reviews, reviews.reversed()].map { ReviewHistory($0).reviews.map(\.rating) }
    #expect(orders[0] == orders[1])
    #expect(ReviewHistory(reviews.reversed()).reviews.first == reviews[0])
  }

  @Test func `a card is what its reviews made of it`() {
    let reviews = (0..<4).map { review($0, at: noon.later(bySeconds: $0 * 3 * day)) }
    let expected = reviews.reduce(Card(newAt: noon)) {
      scheduler.review($0, $1.rating, at: $1.at)
    }
    #expect(ReviewHistory(reviews.reversed()).card(of: drill, by: scheduler) == expected)
  }

  @Test func `a clock set back changes nothing but the time that passed`() {
    let ahead = noon.later(bySeconds: 3 * day)
    let back = ReviewHistory([review(1, at: ahead), review(2, at: noon)])
    let standing = ReviewHistory([review(1, at: ahead), review(2, at: ahead)])
    let cards = [back, standing].map { $0.card(of: drill, by: scheduler) }
    #expect(cards[0]?.memory?.stability == cards[1]?.memory?.stability)
    #expect(cards[0]?.due == cards[1]?.due.later(bySeconds: -3 * day))
  }

  @Test func `a drill never reviewed has no card`() {
    let other = Review(sequence: 1, drill: DrillID("other"), rating: .good, at: noon)
    #expect(ReviewHistory([other]).card(of: drill, by: scheduler) == nil)
  }

  @Test func `cramming reschedules nothing`() {
    let plain = ReviewHistory([review(1)])
    let crammed = ReviewHistory([
      review(0, .again, practice: .cram), review(1),
      review(2, .again, at: noon.later(bySeconds: day), practice: .cram),
    ])
    #expect(
      crammed.card(of: drill, by: scheduler) == plain.card(of: drill, by: scheduler))
    #expect(crammed.drills(on: PracticeDay(at: noon.later(bySeconds: day))) == [])
  }

  @Test(arguments: 0..<50) func `wherever one travels, each drill done has one day`(seed: Int) {
    var chance = SeededNumbers(seed: seed)
    var now = noon
    let reviews = (0..<40).map { number in
      now = now.later(bySeconds: chance.pick([minute, 7 * hour, day, -2 * hour]))
        .inPlace(hoursEast: chance.pick([-10, 0, 1, 2, 14]))
      return Review(sequence: number, drill: DrillID("d\(number)"), rating: .good, at: now)
    }
    let history = ReviewHistory(reviews)
    let days = Set(reviews.map { PracticeDay(at: $0.at) })
    #expect(days.map { history.drills(on: $0).count }.reduce(0, +) == reviews.count)
  }
}
