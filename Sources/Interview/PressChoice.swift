import RubricEngine

/// The one question with which the interviewer presses on a thin reply.
///
/// It looks only at the reply, so the same reply is always pressed the same way. Thin is what the
/// engine finds little in, not what is short: a terse reply with a reason and its facts stands.
package struct PressChoice: Hashable, Sendable {
  /// Nil where the reply stands, or where there is none.
  package let question: String?

  package init(_ reply: FollowUpReply, by grader: Grader, for prompt: PromptRubric) {
    let alone = FollowUpReply(id: reply.id, question: reply.question, answer: reply.answer)
    question = Self.question(on: ReplyReading(alone, by: grader, for: prompt))
  }

  private static func question(on reply: ReplyReading) -> String? {
    guard !reply.isEmpty else { return nil }
    if reply.repeatsItself, !reply.changesSomething { return "What is different now?" }
    if !reply.givesReason, reply.facts <= (reply.namesEffect ? 5 : 12) { return "Why?" }
    let holdsItsGround = reply.givesReason && reply.keepsSomething
    if !holdsItsGround, reply.isHollow || !reply.changesSomething, reply.facts <= 8 {
      return "What would you do differently, exactly?"
    }
    if !reply.keepsSomething, reply.facts <= (reply.givesReason ? 3 : 6) {
      return "What stays the same?"
    }
    if !reply.namesStakeOrNumber, reply.facts <= 3 {
      return "What would somebody who uses it notice?"
    }
    return nil
  }
}

/// What the engine reads in one reply by itself.
struct ReplyReading: Hashable {
  let isEmpty: Bool
  /// Gives a reason, a condition or a contrast with something on both ends.
  let givesReason: Bool
  let namesEffect: Bool
  let changesSomething: Bool
  let keepsSomething: Bool
  /// Points back at what was said, or waves the question away.
  let repeatsItself: Bool
  let isHollow: Bool
  let namesStakeOrNumber: Bool
  /// How many words say something of a problem, rather than of problems.
  let facts: Int

  init(_ reply: FollowUpReply, by grader: Grader, for prompt: PromptRubric) {
    let signals = grader.signals(Submission(followUps: [reply]), for: prompt)
    func shows(_ names: String...) -> Bool {
      names.contains { signals["reply-\($0)@stronger"] > 0 }
    }
    isEmpty = !reply.answer.contains { $0.isLetter || $0.isNumber }
    givesReason = shows("reasons", "links")
    namesEffect = shows("effects")
    changesSomething = shows("changing", "repair")
    keepsSomething = shows("staying")
    repeatsItself = shows("repeat-marker", "dismissing")
    isHollow = shows("hollow")
    namesStakeOrNumber = shows("stake", "quantities")
    // The signal is the root of the count, in thousandths.
    let root = signals["reply-concrete@stronger"]
    facts = (root * root + 500_000) / 1_000_000
  }
}
