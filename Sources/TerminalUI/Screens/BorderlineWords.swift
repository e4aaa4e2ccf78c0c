import Interview
import RubricEngine

/// The section of a report that shows how people go wrong at its prompt.
struct BorderlineWords {
  let subject: ReportSubject

  func write(to document: inout Document) {
    document.blank()
    document.mark(.borderline)
    guard let prompt = subject.prompt, prompt.hasBorderline else {
      document.add("A borderline answer", .title)
      document.add("There is none for this prompt.", .quiet, indent: 2)
      return
    }
    if !prompt.wrongTurns.isEmpty {
      document.add("Common wrong turns", .title)
      for turn in prompt.wrongTurns {
        document.add(StyledText(turn), indent: 4, label: StyledText("  ·", .watch))
      }
      document.blank()
    }
    guard let answer = prompt.borderlineAnswer else { return }
    document.add("A borderline answer", .title)
    document.add(
      "An interviewer would hesitate over this one. What keeps it from a yes?", .quiet, indent: 2)
    part(.framing, answer.framing, &document)
    part(.tradeoffs, answer.tradeoffs, &document)
    part(.examples, answer.examples, &document)
    for (index, reply) in answer.replies.enumerated() where prompt.followUps.indices.contains(index)
    {
      document.blank()
      document.add("Asked: \(prompt.followUps[index].question)", .quiet, indent: 2)
      document.add(reply.trimmed, indent: 2)
    }
  }

  private func part(_ part: Part, _ text: String, _ document: inout Document) {
    document.blank()
    document.add(PartWords(part).title, .accent, indent: 2)
    document.add(text.trimmed, indent: 2)
  }
}

extension Prompt {
  var hasBorderline: Bool { borderlineAnswer != nil || !wrongTurns.isEmpty }
}
