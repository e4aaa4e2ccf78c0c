import RubricEngine

/// The id of a transcript: ten letters and digits, of which any unique beginning will do.
package struct TranscriptID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let name: String
  package init(_ name: String) { self.name = name }
  package var description: String { name }
  package static func < (a: TranscriptID, b: TranscriptID) -> Bool { a.name < b.name }

  /// An id that the same content always gets.
  package init(hashing pieces: [String]) {
    // FNV-1a: short, well known, and the same on every machine.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for piece in pieces {
      for byte in Array(piece.utf8) + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    name = String((0..<10).map { letters[Int(hash >> (UInt64($0) * 5 + 8) & 31)] })
  }
}

/// An assessment with what is needed to tell it from a later one of the same answer.
package struct Grade: Hashable, Sendable {
  package let assessment: Assessment
  package let engine: String
  /// The version of the content it was graded with.
  package let content: String
  package let gradedAt: Timestamp

  package init(
    assessment: Assessment, engine: String = Grader.version, content: String, gradedAt: Timestamp
  ) {
    self.assessment = assessment
    self.engine = engine
    self.content = content
    self.gradedAt = gradedAt
  }
}

/// A finished interview as it is kept.
package struct Transcript: Hashable, Sendable {
  package let id: TranscriptID
  /// Nil for an imported answer to a prompt of no bank.
  package let promptID: PromptID?
  package let promptText: String
  package let submission: Submission
  /// Why each follow-up was asked, where that is known.
  package let reasons: [String?]
  /// What the interviewer asked when pressing on each reply, where that happened.
  package let presses: [String?]
  /// Whole seconds spent on each part.
  package let seconds: [Part: Int]
  package let seed: Int
  package let startedAt: Timestamp
  package let finishedAt: Timestamp
  /// The transcript that this one rewrites.
  package let revisionOf: TranscriptID?
  /// The latest grade.
  package var grade: Grade
  /// Oldest first.
  package var earlierGrades: [Grade]
  /// Mistakes that the candidate objects to, in the order of their ids; at most one for each.
  package var disputes: [Dispute]
  package var note: Note?

  package init(
    id: TranscriptID, promptID: PromptID?, promptText: String, submission: Submission,
    reasons: [String?] = [], presses: [String?] = [], seconds: [Part: Int] = [:], seed: Int = 0,
    startedAt: Timestamp,
    finishedAt: Timestamp, revisionOf: TranscriptID? = nil, grade: Grade,
    earlierGrades: [Grade] = [], disputes: [Dispute] = [], note: Note? = nil
  ) {
    self.id = id
    self.promptID = promptID
    self.promptText = promptText
    self.submission = submission
    self.reasons = reasons
    self.presses = presses
    self.seconds = seconds
    self.seed = seed
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.revisionOf = revisionOf
    self.grade = grade
    self.earlierGrades = earlierGrades
    self.disputes = disputes
    self.note = note
  }

  /// Why a follow-up was asked.
  package func reason(ofFollowUp index: Int) -> String? {
    reasons.indices.contains(index) ? reasons[index] : nil
  }

  /// The question with which the interviewer pressed on a follow-up's reply.
  package func press(onFollowUp index: Int) -> String? {
    presses.indices.contains(index) ? presses[index] : nil
  }

  /// The parts that this transcript has, in the order they were asked.
  package var parts: [Part] { submission.parts }
}

extension Submission {
  /// The parts that this submission has, in the order they are asked.
  package var parts: [Part] {
    let first: [Part] = freeAnswer == nil ? [.framing, .tradeoffs, .examples] : [.answer]
    return followUps.indices.reduce(into: first) { parts, index in
      parts.append(.followUp(index))
      if followUps[index].press != nil { parts.append(.press(index)) }
    }
  }
}
