import RubricEngine

/// A follow-up that the interviewer asks, with why.
package struct ChosenFollowUp: Hashable, Sendable {
  /// Its id in the prompt's pool, where it is known.
  package let id: String?
  package let question: String
  /// One sentence to the candidate: what in the answer led to this question.
  package let reason: String?
  /// What the interviewer asked when pressing on the reply, where that happened.
  package internal(set) var press: String?

  package init(id: String?, question: String, reason: String?, press: String? = nil) {
    self.press = press
    self.id = id
    self.question = question
    self.reason = reason
  }
}

/// Everything of an unfinished interview that has to survive the program.
package struct Draft: Hashable, Sendable {
  /// The id of the transcript that this will become.
  package let id: TranscriptID
  package let promptID: PromptID?
  package let promptText: String
  package let seed: Int
  package let startedAt: Timestamp
  /// Where one part of a finished transcript is written again: which transcript, and which part.
  package let revision: Revision?
  /// Whether an interviewer's clock runs for each part.
  package let isTimed: Bool
  /// Whether a constraint is dropped into a free answer.
  package let hasSurprise: Bool
  package internal(set) var stage: Stage
  package internal(set) var texts: [Part: String]
  package internal(set) var milliseconds: [Part: Int]
  package internal(set) var followUps: [ChosenFollowUp]
  /// What was dropped into the free answer that is being written.
  package internal(set) var interruption: Interruption?

  /// A part written again.
  package struct Revision: Hashable, Sendable {
    package let transcript: TranscriptID
    package let part: Part
    package init(transcript: TranscriptID, part: Part) {
      self.transcript = transcript
      self.part = part
    }
  }

  /// One change of a draft, as the journal keeps it.
  package enum Record: Hashable, Sendable {
    /// The text of the current part changed, after so long spent on it.
    case edited(Edit, milliseconds: Int)
    /// The candidate went to another part, after so long spent on the last.
    case moved(to: Stage, milliseconds: Int)
    case asked([ChosenFollowUp])
    /// The interviewer pressed on the reply to a follow-up, with this question.
    case pressed(Int, question: String)
    /// The interviewer dropped a constraint into the free answer.
    case interrupted(Interruption)
    case spent(milliseconds: Int)

    /// Whether this has to be safe on disk before anything else is shown.
    package var isMilestone: Bool {
      if case .edited = self { false } else { true }
    }
  }

  package init(
    id: TranscriptID, promptID: PromptID?, promptText: String, seed: Int, startedAt: Timestamp,
    revision: Revision? = nil, isTimed: Bool = false, hasSurprise: Bool = false, stage: Stage,
    texts: [Part: String] = [:], milliseconds: [Part: Int] = [:],
    followUps: [ChosenFollowUp] = [], interruption: Interruption? = nil
  ) {
    self.id = id
    self.promptID = promptID
    self.promptText = promptText
    self.seed = seed
    self.startedAt = startedAt
    self.revision = revision
    self.isTimed = isTimed
    self.hasSurprise = hasSurprise
    self.stage = stage
    self.texts = texts
    self.milliseconds = milliseconds
    self.followUps = followUps
    self.interruption = interruption
  }

  /// Makes the change, or leaves the draft alone and returns false where it does not fit.
  @discardableResult
  package mutating func apply(_ record: Record) -> Bool {
    switch record {
    case .edited(let edit, let spent):
      guard let part = stage.part, let text = edit.applied(to: texts[part] ?? "") else {
        return false
      }
      texts[part] = text
      milliseconds[part] = spent
      if part == .answer { interruption = interruption?.moved(by: edit) }
    case .moved(let next, let spent):
      if case .followUp(let index) = next, !followUps.indices.contains(index) { return false }
      if case .press(let index) = next,
        !followUps.indices.contains(index) || followUps[index].press == nil
      {
        return false
      }
      if let part = stage.part { milliseconds[part] = spent }
      stage = next
    case .asked(let chosen):
      // What was written after the interruption is the reply to it from now on.
      if let parted = partedAnswer {
        texts[.answer] = parted.before
        texts[.followUp(0)] = parted.after
        interruption = nil
      }
      followUps = chosen
    case .interrupted(let interruption):
      guard stage == .answer, self.interruption == nil,
        interruption.parts(texts[.answer] ?? "") != nil
      else { return false }
      self.interruption = interruption
    case .pressed(let index, let question):
      guard followUps.indices.contains(index) else { return false }
      followUps[index].press = question
    case .spent(let spent):
      guard let part = stage.part else { return false }
      milliseconds[part] = spent
    }
    return true
  }

  /// Whether nothing was typed yet.
  package var isEmpty: Bool { texts.values.allSatisfy(\.isEmpty) }

  package var isFree: Bool { stage == .answer || texts[.answer] != nil }

  /// The free answer before and after an interruption; nil where there was none.
  private var partedAnswer: (before: String, after: String)? {
    interruption.flatMap { $0.parts(texts[.answer] ?? "") }
  }

  package var submission: Submission {
    if let interruption, let parted = partedAnswer {
      let chosen = interruption.chosen
      return Submission(
        freeAnswer: parted.before,
        followUps: [
          FollowUpReply(id: chosen.id, question: chosen.question, answer: parted.after)
        ])
    }
    return Submission(
      framing: texts[.framing] ?? "", tradeoffs: texts[.tradeoffs] ?? "",
      examples: texts[.examples] ?? "", freeAnswer: isFree ? texts[.answer] ?? "" : nil,
      followUps: followUps.enumerated().map { index, chosen in
        FollowUpReply(
          id: chosen.id, question: chosen.question, answer: texts[.followUp(index)] ?? "",
          press: chosen.press == nil ? nil : texts[.press(index)] ?? "")
      })
  }
}
