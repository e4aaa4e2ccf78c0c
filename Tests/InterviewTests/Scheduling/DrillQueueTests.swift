import Interview
import Testing

@Suite struct DrillQueueTests {
  private let empty = ReviewHistory([])

  /// A drill reviewed so many days before noon, with its stability, and due then or later.
  private func drill(
    _ id: String, daysAgo: Int = 10, stability: Double = 5, dueIn wait: Int = 0
  ) -> ScheduledDrill {
    let memory = MemoryState(
      stability: Stability(days: stability), difficulty: Difficulty(5),
      reviewedAt: noon.later(bySeconds: -daysAgo * day))
    return ScheduledDrill(
      id: DrillID(id), card: Card(phase: .review, memory: memory, due: noon.later(bySeconds: wait)))
  }

  private func names(_ queue: DrillQueue) -> [String] { queue.drills.map(\.id.description) }

  private func due(
    _ drills: [ScheduledDrill], after history: ReviewHistory = ReviewHistory([]), limit: Int = 20
  ) -> [String] {
    names(DrillQueue(due: drills, at: noon, after: history, dailyLimit: limit))
  }

  @Test func `only what is due is asked`() {
    #expect(due([drill("a"), drill("b", dueIn: 1), drill("c", dueIn: -day)]) == ["a", "c"])
  }

  @Test func `what is least likely remembered comes first`() {
    let drills = [
      drill("well", stability: 90), drill("badly", stability: 1), drill("fairly", stability: 9),
    ]
    #expect(due(drills) == ["badly", "fairly", "well"])
  }

  @Test func `a short interval long over goes before a long one just as late`() {
    let short = drill("z", daysAgo: 6, stability: 2, dueIn: -4 * day)
    let long = drill("a", daysAgo: 104, stability: 100, dueIn: -4 * day)
    #expect(due([long, short]) == ["z", "a"])
  }

  @Test func `drills remembered equally well go by their ids`() {
    let drills = ["c", "a", "d", "b"].map { drill($0) }
    #expect(due(drills) == ["a", "b", "c", "d"])
    #expect(due(drills.reversed()) == ["a", "b", "c", "d"])
  }

  @Test func `a new drill comes first`() {
    let new = ScheduledDrill(id: DrillID("z"), card: Card(newAt: noon))
    #expect(due([drill("a", stability: 0.1), new]) == ["z", "a"])
  }

  @Test func `the daily limit keeps the weakest`() {
    let drills = (1...5).map { drill("d\($0)", stability: Double($0)) }
    #expect(due(drills, limit: 2) == ["d1", "d2"])
    #expect(due(drills, limit: 0) == [])
  }

  @Test func `what was done today counts against the limit, once a drill`() {
    let done = ["x", "x", "y"].enumerated().map { number, name in
      Review(sequence: number, drill: DrillID(name), rating: .good, at: noon)
    }
    let drills = (1...5).map { drill("d\($0)", stability: Double($0)) }
    #expect(due(drills, after: ReviewHistory(done), limit: 3) == ["d1"])
  }

  @Test func `yesterday's drills leave the limit as it is`() {
    let yesterday = Review(
      sequence: 1, drill: DrillID("x"), rating: .good, at: noon.later(bySeconds: -9 * hour))
    #expect(due([drill("a")], after: ReviewHistory([yesterday]), limit: 1) == ["a"])
  }

  @Test func `a drill begun today comes back though the limit is reached`() {
    let begun = Review(sequence: 1, drill: DrillID("b"), rating: .again, at: noon)
    let drills = [drill("a", stability: 1), drill("b", stability: 50)]
    #expect(due(drills, after: ReviewHistory([begun]), limit: 1) == ["b"])
  }
}
