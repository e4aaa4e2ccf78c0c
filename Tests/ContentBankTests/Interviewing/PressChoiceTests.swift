import Interview
import RubricEngine
import Testing

/// Pressing on replies, with the engine and the content as they are.
@Suite struct PressChoiceTests {
  private func press(on answer: String) throws -> String? {
    let reply = FollowUpReply(
      id: "a", question: "The network cuts your budget to 40 ms. What do you do?", answer: answer)
    return PressChoice(
      reply, by: try RealContent.grader.get(), for: PromptRubric(text: "Card fraud: batch or not?")
    ).question
  }

  @Test func `a reply without a reason is asked for it`() throws {
    #expect(try press(on: "I would drop the slow features.") == "Why?")
    #expect(try press(on: "- drop features\n- keep rules") == "Why?")
  }

  @Test func `a terse reply with its reason and its facts stands`() throws {
    #expect(
      try press(
        on: "Shrink the model, because 40 ms leave no time for the feature store; the early gate "
          + "stays, and blocked payments go to an analyst.") == nil)
  }

  @Test func `length alone is no reason to let a reply stand`() throws {
    let long = String(
      repeating: "I would certainly look at the whole thing again and do it well. ", count: 6)
    #expect(try press(on: long) != nil)
  }

  @Test func `a reply that only points back is asked what is different`() throws {
    #expect(
      try press(on: "As I said before, the same design as above is still the right one.")
        == "What is different now?")
  }

  @Test func `an empty reply is left alone, and the same one is always pressed the same way`()
    throws
  {
    #expect(try press(on: " \n") == nil)
    #expect(try press(on: "Drop it.") == press(on: "Drop it."))
  }

  @Test func `the bank's own model replies stand, nearly all of them`() throws {
    let grader = try RealContent.grader.get()
    var pressed = 0
    var all = 0
    for prompt in try RealContent.bank.get().prompts {
      for followUp in prompt.followUps {
        let reply = FollowUpReply(
          id: followUp.id, question: followUp.question, answer: followUp.modelReply)
        all += 1
        if PressChoice(reply, by: grader, for: prompt.rubric).question != nil { pressed += 1 }
      }
    }
    #expect(all > 300)
    #expect(pressed * 20 <= all, "\(pressed) of \(all)")
  }

  @Test func `a grade without the pressed words is worse where they hold the reason`() throws {
    let grader = try RealContent.grader.get()
    let submission = Submission(
      framing: "A late score costs the issuer money, so 200 ms decide.",
      tradeoffs: "Batch is cheap because it runs at night, but stale by noon.",
      examples: "A stolen card at noon needs real time. So I would choose a hybrid.",
      followUps: [
        FollowUpReply(
          id: "a", question: "The network cuts your budget to 40 ms.", answer: "I'd drop features.",
          press: "Because fetching them takes 30 ms; the early gate stays as it is, since it is "
            + "only a look-up, and the issuer loses little accuracy.")
      ])
    let rubric = PromptRubric(text: "Card fraud: batch or not?")
    let before = try #require(UnpressedGrade(submission, by: grader, for: rubric))
    let after = grader.assess(submission, for: rubric)
    #expect(before.followUps < after.scores[.followups] ?? 0)
    #expect(before.sentence(with: after).hasPrefix("Before you were pressed: follow-ups "))
    #expect(
      UnpressedGrade(Submission(framing: "x"), by: grader, for: rubric) == nil)
  }
}
