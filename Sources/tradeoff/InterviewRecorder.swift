import ContentBank
import Interview
import RubricEngine
import TranscriptStore

/// Performs what a session asks for: journals it, grades it and keeps its transcript.
struct InterviewRecorder {
  let drafts: DraftFolder
  let store: TranscriptStore
  let grader: Grader
  let contentVersion: String
  /// What the last `save` kept.
  private(set) var transcript: Transcript?
  private var journal: DraftJournal?

  init(drafts: DraftFolder, store: TranscriptStore, bank: Bank) {
    self.drafts = drafts
    self.store = store
    grader = Grader(rubric: bank.rubric)
    contentVersion = bank.version
  }

  /// The unfinished interviews that can be gone on with, latest first.
  ///
  /// A draft whose transcript is kept was left by a crash between the two, and goes.
  func unfinished() throws -> DraftFolder.Unfinished {
    let found = drafts.unfinished()
    var drafts: [Draft] = []
    for draft in found.drafts {
      if try store.transcript(draft.id) != nil || draft.isEmpty {
        try self.drafts.discard(draft.id)
      } else {
        drafts.append(draft)
      }
    }
    return DraftFolder.Unfinished(drafts: drafts, unreadable: found.unreadable)
  }

  /// Takes a draft over; nil where it is gone or another trainer has it by now.
  mutating func resume(_ id: TranscriptID) throws -> Draft? {
    guard let journal = try drafts.resume(id) else { return nil }
    self.journal = journal
    return journal.draft
  }

  /// Performs one effect of the session and returns what the session has to hear in turn.
  mutating func perform(
    _ effect: Session.Effect, of session: Session, at now: Duration, on date: Timestamp
  ) throws -> Session.Event? {
    switch effect {
    case .record(let record):
      if journal != nil {
        try journal?.append(record, at: now)
      } else if case .edited = record {
        // Those who only look leave nothing behind: a journal begins with the first word.
        journal = try drafts.begin(session.draft)
      }
    case .grade(let submission):
      return .graded(grader.assess(submission, for: session.prompt.rubric))
    case .weigh(let reply):
      return .weighed(
        press: PressChoice(reply, by: grader, for: session.prompt.rubric).question)
    case .save(let assessment):
      let grade = Grade(assessment: assessment, content: contentVersion, gradedAt: date)
      guard let transcript = session.transcript(grade: grade, finishedAt: date) else {
        preconditionFailure("a session asks to be saved only once it is finished")
      }
      try store.save(transcript)
      self.transcript = transcript
      discardJournal()
    case .keepDraft:
      if session.draft.isEmpty {
        discardJournal()
      } else {
        journal?.close()
        journal = nil
      }
    case .discardDraft: discardJournal()
    }
    return nil
  }

  /// Asks the disk for what was typed, if that was not done within the last second.
  mutating func syncIfDue(at now: Duration) throws {
    try journal?.syncIfDue(at: now)
  }

  private mutating func discardJournal() {
    journal?.discard()
    journal = nil
  }
}
