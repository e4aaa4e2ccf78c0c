import Interview
import Testing

@Suite struct CardTests {
  private let card = Scheduler().card(after: [.easy])
  private let wait = 8 * day

  @Test func `a drill is due from its second on`() {
    #expect(card.due == noon.later(bySeconds: wait))
    #expect(!card.isDue(at: noon.later(bySeconds: wait - 1)))
    #expect(card.isDue(at: card.due))
  }

  @Test func `a new drill is due from the start`() {
    let new = Card(newAt: noon)
    #expect(new.isDue(at: noon))
    #expect(!new.isDue(at: noon.later(bySeconds: -1)))
    #expect(new.retrievability(at: noon) == 0)
  }

  @Test func `a clock set back a little leaves a drill waiting`() {
    #expect(!card.isDue(at: noon.later(bySeconds: -hour)))
  }

  @Test func `a clock set back by years loses no drill`() {
    #expect(!card.isDue(at: noon.later(bySeconds: 1 - wait)))
    #expect(card.isDue(at: noon.later(bySeconds: -wait)))
    #expect(card.isDue(at: noon.later(bySeconds: -3000 * day)))
  }
}
