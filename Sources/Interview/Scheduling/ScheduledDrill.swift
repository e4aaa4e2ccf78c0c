/// A drill with its place in the schedule.
package struct ScheduledDrill: Hashable, Sendable {
  package let id: DrillID
  package let card: Card

  package init(id: DrillID, card: Card) {
    self.id = id
    self.card = card
  }
}
