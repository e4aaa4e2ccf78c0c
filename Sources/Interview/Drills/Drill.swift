import RubricEngine

/// A small exercise that the engine grades.
package struct Drill: Hashable, Sendable {
  package let id: DrillID
  package let kind: DrillKind
  /// A short name for lists.
  package let title: String
  /// The interview question that the piece belongs to.
  package let question: String
  /// The mistake that it trains against.
  package let mistake: MistakeID
  /// The tradeoff that it is about, such as `cost`; nil where it is about a whole part.
  package let tradeoff: String?
  /// The side that an explanation of the tradeoff argues towards; nil where it is about both.
  package let side: Side?
  /// The part that an attempt is read as.
  package let part: Part
  package let task: String
  /// The words to work on, where there are some.
  package let given: String?
  /// The text as it was, hidden until something new was tried.
  package let oldText: String?
  /// Shown one by one on demand.
  package let hints: [String]
  /// Shown after an attempt.
  package let modelReply: String
  package let expectations: [DrillExpectation]
  /// Attempts that must not pass, for checking the drill itself.
  package let failingAttempts: [String]
  /// Where the piece comes from, if it is the candidate's own.
  package let origin: Origin?

  /// A side of a tradeoff.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    case batch
    case realTime = "real-time"
  }

  /// The place of a piece in the candidate's own interviews.
  package struct Origin: Hashable, Sendable {
    package let transcript: TranscriptID
    package let date: Timestamp
    package init(transcript: TranscriptID, date: Timestamp) {
      self.transcript = transcript
      self.date = date
    }
  }

  package init(
    id: DrillID, kind: DrillKind, title: String, question: String, mistake: MistakeID,
    tradeoff: String? = nil, side: Side? = nil, part: Part, task: String, given: String? = nil,
    oldText: String? = nil, hints: [String], modelReply: String,
    expectations: [DrillExpectation], failingAttempts: [String] = [], origin: Origin? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.question = question
    self.mistake = mistake
    self.tradeoff = tradeoff
    self.side = side
    self.part = part
    self.task = task
    self.given = given
    self.oldText = oldText
    self.hints = hints
    self.modelReply = modelReply
    self.expectations = expectations
    self.failingAttempts = failingAttempts
    self.origin = origin
  }
}
