import RubricEngine

/// What the screens say of one part of an interview.
package struct PartWords {
  package let title: String
  /// One quiet line: what the part is for.
  package let purpose: String
  /// What counts here, shown on demand.
  package let hint: String
  /// How the part should end, where there is a cue.
  package let cue: String?

  package init(_ part: Part) {
    switch part {
    case .framing:
      title = "Framing"
      purpose = "What decides the matter here, before any technology is named."
      hint = """
        Name the one requirement that decides here: how soon, how fresh, how accurate, at what \
        scale. Say what it implies, and who loses what when a prediction is late or wrong. A \
        number or an assumption said aloud helps.
        """
      cue = nil
    case .tradeoffs:
      title = "Tradeoffs"
      purpose = "How the two approaches compare for this problem, and why."
      hint = """
        Two dimensions are enough if each has its cause and its consequence, such as how a \
        deadline limits what a model may compute. Compare both sides, then weigh them for this \
        problem.
        """
      cue = nil
    case .examples:
      title = "Examples"
      purpose = "Concrete cases that show it, and then your choice."
      hint = """
        Either a case for each side, with the reason it fits that side; or this one worked through \
        step by step: what happens, when, to whom. Then choose, and say what would change your mind.
        """
      cue = "So I would choose …"
    case .answer:
      title = "Answer"
      purpose = "Your whole answer, in your own order."
      hint = "Frame what decides, compare both sides with reasons, give a case, and choose."
      cue = nil
    case .followUp(let index):
      title = index == 0 ? "First follow-up" : "Second follow-up"
      purpose = "Something has changed. Say what gives way, what stays, and why."
      hint = """
        Take up the new constraint itself: what you would change and why, what stays, and which \
        earlier assumption no longer holds. Changing your mind is fine when you say so.
        """
      cue = nil
    case .press(let index):
      title = index == 0 ? "First follow-up, pressed" : "Second follow-up, pressed"
      purpose = "The interviewer asks once more. Hold your ground, or move and say why."
      hint = "Answer the question that was just asked, with a reason."
      cue = nil
    }
  }
}
