/// Which way a signal may move a verdict, and why an interviewer would say so.
package struct SignalMeaning: Hashable, Sendable {
  package enum Direction: Sendable {
    /// More of it speaks for the answer.
    case raises
    /// More of it speaks against the answer.
    case lowers
    /// Its weight may have either sign, since length alone is neither good nor bad.
    case either
    /// Kept for explaining; no weight may rest on it.
    case silent
  }

  package let direction: Direction
  package let reason: String

  /// The meaning of a signal by its name, such as `reasons@tradeoffs` or `money%`.
  package static func of(_ name: String) -> SignalMeaning {
    let family = name.prefix { $0 != "@" && $0 != "%" }
    return table[String(family)] ?? SignalMeaning(direction: .silent, reason: "")
  }

  private static func rows(
    _ direction: Direction, _ reasons: [(String, String)]
  ) -> [(String, SignalMeaning)] {
    reasons.map { ($0.0, SignalMeaning(direction: direction, reason: $0.1)) }
  }

  private static let table: [String: SignalMeaning] = Dictionary(
    uniqueKeysWithValues: rows(.raises, raising) + rows(.lowers, lowering)
      + rows(
        .either,
        [
          (
            "words",
            "Length alone is neither good nor bad, but the shortest answers leave nothing to judge."
          ),
          ("words-a-sentence", "Notes and long paragraphs can both be clear."),
          ("list-share", "Bullets are as good as prose."),
          ("questions", "Questions help where they are answered."),
        ]))

  private static let raising: [(String, String)] = [
    ("need", "Says what the problem demands."),
    ("deciding-question", "Looks for what decides before choosing."),
    ("assumption", "Makes an assumption explicit, so that it can be checked."),
    ("rate-of-change", "Knows how fast the matter moves."),
    ("waiting", "Knows who waits or acts, and when."),
    ("reversible", "Asks whether an error can be taken back."),
    ("money", "Puts money on it."),
    ("loss", "Says what is lost."),
    ("trust", "Says what people will feel or do."),
    ("harm", "Sees the risk."),
    ("business", "Names whom in the firm it concerns."),
    ("person", "Names those concerned."),
    ("someone", "Tells of somebody."),
    ("weighing", "Weighs instead of listing."),
    ("effect-verb", "Says what happens as a consequence."),
    ("restriction", "Limits a claim instead of stating it of everything."),
    ("clock-time", "Points at a moment."),
    ("duration", "Gives a time."),
    ("quantity", "Gives an amount."),
    ("small-number", "Counts."),
    ("event", "Speaks of something that happens."),
    ("specific-thing", "Speaks of a thing one can see."),
    ("example-marker", "Announces a case."),
    ("tie", "Ties a case to a side."),
    ("experience", "Has done it."),
    ("changing", "Says what gives."),
    ("staying", "Says what stays."),
    ("looking-back", "Goes back to what was assumed."),
    ("repair", "Has a measure for when things fail."),
    ("choice", "Takes a side."),
    ("change-of-mind", "Says what would change the choice."),
    ("between", "Knows that there is something in between."),
    ("condition", "Ties statements to conditions."),
    ("contrast", "Sets one thing against another."),
    ("because", "Gives causes."),
    ("so", "Gives consequences."),
    ("reasons", "Gives reasons with content on both ends."),
    ("link-density", "Links most of what it says."),
    ("stake-density", "Keeps the stake in sight."),
    ("number-density", "Puts numbers on what it says."),
    ("sided-reasons", "Gives reasons for a side."),
    ("derives-side", "Derives the side from what the problem demands."),
    ("need-and-stake", "Names both the demand and what hangs on it."),
    ("conditions", "Explains by condition."),
    ("contrasts", "Explains by contrast."),
    ("effects", "Explains by consequence."),
    ("explained-share", "Explains most of what is said."),
    ("stake-sentences", "Says what is at stake."),
    ("weighty-sentences", "Explains with the facts of the case."),
    ("dimensions-explained", "Explains several dimensions."),
    ("both-sides", "Compares both sides."),
    ("concrete", "Speaks of this situation instead of any."),
    ("told", "Tells what happens, when, to whom."),
    ("quantities", "Gives times and amounts."),
    ("proper-names", "Names places, days and things."),
    ("distinct-share", "Says each thing once."),
    ("cases", "Tells cases."),
    ("tied-cases", "Ties cases to a side."),
    ("reasoned-cases", "Says why a case fits its side."),
    ("words-a-case", "Works its cases out."),
    ("cases-elsewhere", "Tells cases while comparing."),
    ("reply-words", "Replies at some length to both questions."),
    ("takes-up-question", "Takes up the words of the new constraint."),
    ("new-content", "Says something new."),
    ("reply-concrete", "Speaks of this situation in both replies."),
    ("reply-links", "Argues in both replies."),
    ("reply-reasons", "Gives reasons in both replies."),
    ("reply-effects", "Says what the new constraint does."),
    ("reply-changing", "Says in each reply what gives."),
    ("reply-staying", "Says in each reply what stays."),
    ("reply-looking-back", "Goes back to an assumption in the replies."),
    ("reply-repair", "Has a measure in each reply."),
    ("reply-restriction", "Limits its claims in the replies."),
    ("reply-stake", "Sees the stake in the replies."),
    ("reply-quantities", "Gives numbers in the replies."),
    ("reply-first-person", "Decides in the replies."),
    ("changes-and-stays", "Says both what changes and what stays."),
    ("choices", "Takes a side."),
    ("reasoned-choices", "Takes a side with a reason."),
    ("conditional-choices", "Takes a side under a condition."),
    ("turning-points", "Says under what condition it would choose otherwise."),
    ("deriving-sentences", "Derives from the requirement."),
    ("opens-with-problem", "Begins with the problem."),
    ("linked-share", "Each sentence goes on from the one before."),
    ("own-words", "Brings more than the question's own words."),
    ("prompt-words", "Speaks of the problem that was posed."),
    ("right-claims", "Says of each side what is true of it."),
    ("ordering", "Says where the speaker is."),
  ]

  private static let lowering: [(String, String)] = [
    ("textbook-density", "Speaks in the textbook's words."),
    ("speech", "Leaves the listener to find the thread between false starts."),
    ("enumerations", "Names one thing after the other."),
    ("bare-statements", "States things without a reason, a stake or a situation."),
    ("hedge", "Leaves the choice open."),
    ("hollow", "Says what holds for any system."),
    ("definition", "Says what things are."),
    ("always-claim", "Calls one side better whatever the problem."),
    ("dimension-name", "Names textbook dimensions."),
    ("bare-property", "Attaches textbook adjectives."),
    ("side-name", "Repeats the names of the two sides."),
    ("tool", "Names products."),
    ("machinery", "Names components."),
    ("generic", "Uses the textbook's words."),
    ("digression", "Wanders."),
    ("pointer", "Points elsewhere instead of saying it."),
    ("repeat-marker", "Says that it says the same."),
    ("unsure", "Leaves a question open."),
    ("dismissing", "Waves a constraint away."),
    ("is-empty", "A part was left out."),
    ("dimensions-bare", "Names dimensions that it doesn't explain."),
    ("bare-sentences", "States properties without a reason."),
    ("bare-share", "Most of the comparison is bare."),
    ("properties-a-reason", "Many properties to each reason."),
    ("one-sided", "Speaks of one side only."),
    ("definition-share", "Much of the answer defines."),
    ("definition-sentences", "Defines repeatedly."),
    ("opens-with-definition", "Begins with a definition."),
    ("named-cases", "Drops names of cases."),
    ("no-side", "Ties no case to a side."),
    ("repeats-opening", "Replies with what was said before."),
    ("reply-repeat-marker", "Says in a reply that it says the same."),
    ("reply-dismissing", "Waves the constraint away."),
    ("reply-unsure", "Leaves the reply open."),
    ("reply-hollow", "Replies with generalities."),
    ("reply-unexplained", "States in the replies without explaining."),
    ("silent-turns", "Turns to the other side in a reply without saying so."),
    ("unanswered", "Leaves a question without a reply."),
    ("no-choice", "Takes no side."),
    ("echo", "Repeats whole phrases."),
    ("sides-in-framing", "Compares before saying what decides."),
    ("comparison-in-examples", "Goes on comparing where cases belong."),
    ("strays", "Puts things where they don't belong."),
    ("imbalance", "Puts nearly everything in one part."),
    ("wrong-claims", "Gives one side what belongs to the other."),
    ("always-claims", "Calls one side better whatever the problem."),
    ("thin-parts", "Several parts hold next to nothing."),
    ("letters-a-word", "Speaks in long abstract words."),
  ]
}
