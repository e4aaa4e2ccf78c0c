import RubricEngine

/// What the screens say of one part of an interview.
package struct PartWords {
  package let title: String
  /// One quiet line: what the part is for.
  package let purpose: String
  /// How the part should end, where there is a cue.
  package let cue: String?

  package init(_ part: Part) {
    switch part {
    case .framing:
      title = "Framing"
      purpose = "What decides the matter here, before any technology is named."
      cue = nil
    case .tradeoffs:
      title = "Tradeoffs"
      purpose = "How the two approaches compare for this problem, and why."
      cue = nil
    case .examples:
      title = "Examples"
      purpose = "Concrete cases that show it, and then your choice."
      cue = "So I would choose …"
    case .answer:
      title = "Answer"
      purpose = "Your whole answer, in your own order."
      cue = nil
    case .followUp(let index):
      title = index == 0 ? "First follow-up" : "Second follow-up"
      purpose = "Something has changed. Say what gives way, what stays, and why."
      cue = nil
    case .press(let index):
      title = index == 0 ? "First follow-up, pressed" : "Second follow-up, pressed"
      purpose = "The interviewer asks once more. Hold your ground, or move and say why."
      cue = nil
    }
  }
}
