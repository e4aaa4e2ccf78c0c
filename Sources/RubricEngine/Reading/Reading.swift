/// A whole answer read: its sections, and the question that it answers.
struct Reading: Sendable {
  /// Every part that was written in, in order.
  let parts: [PartReading]
  /// The opening's three, then the follow-ups.
  let sections: [Section]
  let opening: [Section]
  let followUps: [Section]
  /// For each section the sentences that hang together with nothing else.
  let strays: [Set<Int>]
  /// Content stems of the prompt, and of each follow-up question.
  let promptWords: Set<UInt64>
  let questionWords: [Set<UInt64>]
  let isFree: Bool

  var framing: Section { opening[0] }
  var tradeoffs: Section { opening[1] }
  var examples: Section { opening[2] }

  func part(_ part: Part) -> PartReading? { parts.first { $0.part == part } }
}

extension Reader {
  /// Reads all parts of a submission; a free answer is shared out to the three sections.
  func read(
    _ submission: Submission, prompt: PromptRubric, vocabulary: Vocabulary
  ) -> Reading {
    func whole(_ role: Role, _ part: PartReading) -> Section {
      Section(role, part, sentences: Array(part.sentences.indices), reader: vocabulary)
    }
    var parts: [PartReading] = []
    var opening: [Section] = []
    if let free = submission.freeAnswer {
      let part = read(free, as: .answer)
      let shares = FreeAnswer.shares(of: part, lexicon: lexicon)
      parts = [part]
      opening = zip([Role.framing, .tradeoffs, .examples], shares).map { role, sentences in
        Section(role, part, sentences: sentences, reader: vocabulary)
      }
    } else {
      parts = [
        read(submission.framing, as: .framing), read(submission.tradeoffs, as: .tradeoffs),
        read(submission.examples, as: .examples),
      ]
      opening = zip([Role.framing, .tradeoffs, .examples], parts).map(whole)
    }
    var followUps: [Section] = []
    for (index, reply) in submission.followUps.enumerated() {
      let part = read(reply.answer, as: .followUp(index))
      parts.append(part)
      if let press = reply.press {
        let pressed = read(press, as: .press(index))
        parts.append(pressed)
        let lead = reply.answer + "\n\n"
        var joined = read(lead + press, as: .followUp(index))
        joined.pressStart = lead.utf8.count
        followUps.append(whole(.followUp(index), joined))
      } else {
        followUps.append(whole(.followUp(index), part))
      }
    }
    let asked = content(of: prompt.text, vocabulary)
    let questions = submission.followUps.map { content(of: $0.question, vocabulary) }
    let all = opening + followUps
    let strays = Strays.sentences(
      in: all, asked: questions.reduce(into: asked) { $0.formUnion($1) }, subject: subject,
      vocabulary: vocabulary)
    let sections = zip(all, strays).map { section, strays in
      strays.isEmpty
        ? section
        : Section(
          section.role, section.part, sentences: section.sentences, reader: vocabulary,
          strays: strays)
    }
    return Reading(
      parts: parts, sections: sections, opening: Array(sections[..<3]),
      followUps: Array(sections[3...]), strays: strays, promptWords: asked,
      questionWords: questions, isFree: submission.freeAnswer != nil)
  }

  private func content(of text: String, _ vocabulary: Vocabulary) -> Set<UInt64> {
    let part = read(text, as: .answer)
    var stems: Set<UInt64> = []
    for (word, concepts) in zip(part.words, part.concepts)
    where vocabulary.isContent(word, concepts) && vocabulary.isConcrete(concepts) {
      stems.insert(word.stem)
    }
    return stems
  }
}
