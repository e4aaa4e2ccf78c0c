import Interview
import RubricEngine

/// How much a hint gives away.
package enum HintLevel: Int, CaseIterable, Sendable {
  case nudge, checklist, example

  var next: HintLevel? { HintLevel(rawValue: rawValue + 1) }

  /// What the footer calls it.
  var name: String {
    switch self {
    case .nudge: "hint"
    case .checklist: "checklist"
    case .example: "example"
    }
  }
}

/// What helps with one part, shown on demand and a level at a time.
///
/// The examples are about wind turbines, which no prompt is about, so that they show how to say
/// something and never what to say.
package struct PartHints {
  /// A question that starts the thinking.
  package let nudge: String
  /// What the part should have when it is done, each a few words.
  package let checklist: [String]
  /// How it could sound, about another problem.
  package let example: String

  package init(_ part: Part, kind: FollowUp.Kind? = nil) {
    switch part {
    case .framing:
      nudge = """
        What must be true at the moment the prediction is used? Say how soon you need it, and who \
        pays when it is late or stale.
        """
      checklist = [
        "Who decides, and by when?", "How fresh must the inputs be?",
        "What does a late or wrong one cost?", "How many predictions, how often?",
        "Which assumption do you make?",
      ]
      example = """
        About wind turbines: “Which ones need a crew tomorrow? Crews are planned at 6 pm, so a \
        score may be hours old. A missed crack costs a gearbox, so I care about recall, not speed.”
        """
    case .tradeoffs:
      nudge = """
        Take the one difference that matters most here. Why does it exist, and what does it make \
        you give up?
        """
      checklist = [
        "Two dimensions rather than six", "For each one, its cause",
        "For each one, what follows here", "Both sides, fairly", "Which weighs more, and why",
      ]
      example = """
        About wind turbines: “A nightly run may read a year of vibration, because nothing waits \
        for it. So a bearing that fails at noon is seen at midnight. Here that is fine: crews \
        leave at dawn.”
        """
    case .examples:
      nudge = """
        Which single case would convince a doubter? Walk through it: what happens, when, and to \
        whom. Then choose.
        """
      checklist = [
        "One case step by step, or two", "What happens, when, to whom", "Why it fits that side",
        "Your choice in one sentence", "What would change your mind",
      ]
      example = """
        About wind turbines: “At 2 am the job ranks 900 of them; at 6 a crew opens the worst \
        three. Ice can't wait, so a rule stops the blade at once. So I would choose batch, with \
        one live alarm.”
        """
    case .answer:
      nudge = """
        Start with what decides the matter rather than with a definition. Then compare, show a \
        case, and choose.
        """
      checklist = [
        "What decides here, and why", "Both sides, with reasons", "One case, step by step",
        "Your choice, and where it ends",
      ]
      example = """
        About wind turbines: “Crews are planned at 6 pm, so a nightly score is soon enough, and it \
        may read a year of data. Ice can't wait, so a rule stops the blade. So: batch, and one \
        live alarm.”
        """
    case .followUp:
      nudge = kind.map(Self.nudge) ?? Self.nudge
      checklist = [
        "Take up the new constraint itself", "What you change, and why", "What stays as it was",
        "Which assumption no longer holds", "A changed mind, said openly",
      ]
      example = """
        About wind turbines: “Crews now start at any hour, so my 6 pm deadline is gone and I'd \
        score each hour. The year of data stays a nightly job. I said batch; that was for one \
        shift a day.”
        """
    case .press:
      nudge = """
        Answer the question that was just asked, and answer it first. Then hold your ground with \
        a reason, or move and say why.
        """
      checklist = [
        "A direct answer first", "The reason behind it", "What would make you move",
      ]
      example = """
        About wind turbines: “Yes, I'd still run it nightly: an hour's delay costs a crew nothing. \
        If they were on call I would say no.”
        """
    }
  }

  private static let nudge = """
    What exactly is new? Say which part of your plan it breaks first, and what it leaves standing.
    """

  private static func nudge(_ kind: FollowUp.Kind) -> String {
    switch kind {
    case .scale:
      "Which part of your plan grows with the load, and which doesn't? Start with the one that "
        + "breaks first."
    case .stricterLatency:
      "Where does the time go now? Say what you would compute ahead, make smaller or drop, and "
        + "what that loses."
    case .hybrid:
      "Where would you draw the line between the two sides, and what does each hand over to the "
        + "other?"
    case .costCut:
      "What does the money buy today? Cut where the decision hardly changes, and say what that "
        + "loses."
    case .failure:
      "What does the user get in the first second after the failure? Say who notices, and how you "
        + "come back."
    case .lateData:
      "What do you know when you have to decide, and what only later? Say what you lean on "
        + "meanwhile."
    case .changedGoal:
      "Does the thing that decided your answer still decide it? If it doesn't, let the answer move."
    }
  }
}
