import Testing

@testable import RubricEngine

@Suite struct PressedReplyTests {
  private func answer(_ reply: String, press: String?) -> Submission {
    var answer = Voice.bullets.answer
    answer.followUps[0].answer = reply
    answer.followUps[0].press = press
    return answer
  }

  private let good = """
    40 ms leaves no time for the fetch, so slow features move into memory and the model is distilled. \
    Scoring before approval stays, because the money is gone afterwards.
    """

  @Test func `a good reply under pressure counts as one given at once`() {
    let open = RealRubric.assess(answer("Not sure.", press: nil))
    let pressed = RealRubric.assess(answer("Not sure.", press: good))
    let given = RealRubric.assess(answer(good, press: nil))
    #expect((pressed.scores[.followups] ?? 0) > (open.scores[.followups] ?? 0))
    #expect((pressed.scores[.followups] ?? 0) <= (given.scores[.followups] ?? 0) + 0.3)
  }

  @Test func `an empty reply that is mended under pressure isn't empty`() {
    let submission = answer("", press: good)
    #expect(RealRubric.signals(submission)["unanswered"] == 0)
    for evidence in RealRubric.assess(submission).evidence { expectExact(evidence, in: submission) }
  }

  @Test func `words said under pressure are found where they were said`() {
    let submission = Submission(
      framing: "Payments are scored live.",
      followUps: [
        FollowUpReply(
          question: "What if the network is down?", answer: "Payments wait.",
          press: "É, as I said, it is the same design. Nothing really changes.")
      ])
    let scene = RealRubric.scene(submission, PromptRubric(text: ""))
    let found = RigidFollowUps.repeatsFirstAnswer.find(scene)
    #expect(found.map(\.part) == [.press(0), .press(0)])
    for evidence in found { expectExact(evidence, in: submission) }
  }

  @Test func `a missing end of the reply is behind what was said last`() throws {
    let submission = answer("Not sure.", press: "Good question.")
    let scene = RealRubric.scene(submission, PromptRubric(text: ""))
    let found = try #require(RigidFollowUps.emptyReply.find(scene).first)
    #expect(found.part == .press(0))
    expectExact(found, in: submission)
  }
}
