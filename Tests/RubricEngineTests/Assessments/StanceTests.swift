import Testing

@testable import RubricEngine

@Suite struct StanceTests {
  private func stance(_ framing: String, _ replies: [String] = []) -> StanceRecord {
    RealRubric.assess(
      Submission(
        framing: framing, followUps: replies.map { FollowUpReply(question: "", answer: $0) })
    ).stance
  }

  @Test(arguments: [
    ("I would run it nightly.", Stance.batch),
    ("I would score each request in real time.", .realTime),
    ("I would choose a hybrid.", .hybrid),
    ("So nightly candidates, and a rerank on arrival. I would take both.", .hybrid),
    ("The weather is nice.", .none), ("", .none),
    (
      "If stock moves hourly, a nightly table is useless. If stock hardly moves, live servers stand idle.",
      .conditional
    ),
  ])
  func `the side at first is the one chosen last in the opening`(text: String, side: Stance) {
    #expect(stance(text).initial == side)
  }

  @Test func `a reply without a side leaves it where it was`() {
    #expect(
      stance("I would run it nightly.", ["Hm.", "Fine."]).afterFollowUps == [.batch, .batch])
  }

  @Test func `a change is open where the speaker says so`() {
    let open = stance(
      "I would run it nightly.", ["My first answer was wrong. I would stream every event."])
    #expect(open.afterFollowUps == [.realTime] && open.revisedOpenly)
    let silent = stance("I would run it nightly.", ["I would stream every event."])
    #expect(silent.afterFollowUps == [.realTime] && !silent.revisedOpenly)
  }
}
