import ContentBank
import Foundation
import Interview
import RubricEngine
import TerminalUI
import TranscriptStore

/// Performs what the app asks for outside of the screen: drafts, grades, transcripts, the editor.
struct Backstage {
  private let folders: Folders
  private let drafts: DraftFolder
  private var attempts: AttemptFolder
  private let store: TranscriptStore
  private let bank: Bank
  private let grader: Grader
  private let judge: DrillJudge
  private let dailyLimit: Int
  private let environment: [String: String]
  private let outlines = BackgroundReading()
  private var journal: DraftJournal?
  /// A draft whose journal begins with the first word, so that who only looks leaves nothing.
  private var unwritten: Draft?
  /// Those that were deleted and can still be brought back.
  private var deleted: Set<TranscriptID> = []

  init(
    folders: Folders, drafts: DraftFolder, store: TranscriptStore, bank: Bank, dailyLimit: Int,
    environment: [String: String]
  ) {
    self.folders = folders
    self.drafts = drafts
    attempts = AttemptFolder(at: folders.attempts)
    self.store = store
    self.bank = bank
    grader = Grader(rubric: bank.rubric)
    judge = DrillJudge(grader)
    self.dailyLimit = dailyLimit
    self.environment = environment
  }

  /// Performs an effect and returns what the app has to hear of it.
  mutating func perform(_ effect: AppEffect) -> AppEvent? {
    do {
      return try attempt(effect)
    } catch let failure as CommandFailure {
      return .failed(effect, reason: Self.sentence(failure.message))
    } catch {
      return .failed(effect, reason: Self.sentence(String(describing: error)))
    }
  }

  /// Lets the user's editor change a text.
  func edit(_ text: String, on terminal: CursesTerminal) -> AppEvent {
    do throws(ExternalEditor.Failure) {
      let editor = try ExternalEditor(environment: environment)
      let edited = try editor.edit(text, in: folders.state) { terminal.run($0) }
      return .editorReturned(edited)
    } catch {
      return .editorFailed(error.reason)
    }
  }

  /// Asks the disk for what was typed, if that was not done within the last second.
  mutating func syncIfDue() {
    // Where this fails, the next change is refused too, and that is told.
    try? journal?.syncIfDue(at: WallClock.uptime)
    try? attempts.syncIfDue(at: WallClock.uptime)
  }

  /// The outline that was read since the last call, if one was.
  func finishedOutline() -> AppEvent? { outlines.finished().map(AppEvent.outlined) }

  /// Closes what is open, so that it is found at the next start.
  mutating func close() {
    attempts.close()
    closeDraft()
  }

  private mutating func closeDraft() {
    journal?.close()
    journal = nil
    unwritten = nil
  }

  /// Closes the journal and does what had to wait as long as a deletion could be undone.
  mutating func end() {
    close()
    forgetDeleted()
  }

  private mutating func forgetDeleted() {
    drafts.discardRevisions(of: deleted)
    deleted = []
  }

  private mutating func attempt(_ effect: AppEffect) throws -> AppEvent? {
    switch effect {
    case .openDraft(let draft):
      closeDraft()
      journal = try drafts.resume(draft.id)
      if journal == nil { try begin(draft) }
    case .record(let record): try write(record)
    case .keepDraft:
      if let journal, journal.draft.isEmpty {
        journal.discard()
        self.journal = nil
      }
      closeDraft()
    case .discardDraft(let id): try discard(id)
    case .grade(let submission, let prompt):
      return .graded(grader.assess(submission, for: prompt))
    case .weigh(let reply, let prompt):
      return .weighed(press: PressChoice(reply, by: grader, for: prompt).question)
    case .gradeUnpressed(let transcript):
      return UnpressedGrade(
        transcript.submission, by: grader, for: bank.promptRubric(of: transcript)
      ).map { .gradedUnpressed(transcript.id, $0) }
    case .regrade(let ids):
      return .regraded(try Regrading(bank: bank, store: store).regrade(ids, at: WallClock.now))
    case .save(let transcript):
      try store.save(transcript)
      // From here on the transcript counts; a draft left behind is dropped at the next start.
      try? discard(transcript.id)
      return .saved(transcript.id)
    case .loadTranscripts: return .transcriptsLoaded(try store.transcripts())
    case .delete(let id):
      // Only the last one can be brought back.
      forgetDeleted()
      _ = try store.delete(id)
      deleted.insert(id)
      try attempts.forget(piecesOf: id)
    case .restore(let transcript):
      try store.save(transcript)
      deleted.remove(transcript.id)
    case .export(let transcript, let format):
      let file = ReportFile(transcript: transcript, bank: bank, format: format)
      return .exported(try file.write(in: FileManager.default.currentDirectoryPath))
    case .keepDisputes(let id, let disputes):
      guard try store.keep(disputes, of: id) else {
        throw CommandFailure("the interview was deleted by another tradeoff; go back to the list")
      }
      return .disputesKept(id, disputes)
    case .loadPractice:
      return .practiceLoaded(try store.practice().limited(to: dailyLimit))
    case .addPiece(let piece): try store.add(piece)
    case .judge(let drill, let attempt, let hints):
      return .judged(judge.grade(attempt, at: drill, hints: hints))
    case .keepReview(let review): return .reviewKept(try store.keep(review))
    case .removeReview(let sequence): try store.removeReview(sequence)
    case .searchTranscripts(let words): return .transcriptsFound(try store.hits(for: words))
    case .keepNote(let id, let note):
      guard try store.keep(note, on: id) else {
        throw CommandFailure("the interview was deleted by another tradeoff; go back to the list")
      }
      return .noteKept(id, note)
    case .outline(let submission, let prompt):
      outlines.read(submission, for: prompt, with: grader)
    case .keepAttempt(let drill, let text):
      try attempts.keep(text, of: drill, on: WallClock.now, at: WallClock.uptime)
    case .keepInterviewDate(let day):
      try store.keep(PracticeSettings(interview: day))
      return .practiceLoaded(try store.practice().limited(to: dailyLimit))
    case .keepMock(let mock): try store.keep(mock)
    case .exportProgress:
      let page = ProgressHTML(
        progress: Progress(
          transcripts: try store.transcripts(), reviews: try store.practice().reviews), bank: bank,
        at: WallClock.now)
      return .exported(try page.write(in: FileManager.default.currentDirectoryPath))
    case .editExternally, .suspend, .redraw, .useMouse, .quit:
      preconditionFailure("the run loop itself performs what needs the terminal")
    }
    return nil
  }

  private mutating func begin(_ draft: Draft) throws {
    if draft.isEmpty, draft.revision == nil {
      unwritten = draft
    } else {
      journal = try drafts.begin(draft)
    }
  }

  private mutating func write(_ record: Draft.Record) throws {
    if journal != nil {
      try journal?.append(record, at: WallClock.uptime)
    } else if var draft = unwritten {
      draft.apply(record)
      unwritten = draft
      if !draft.isEmpty {
        journal = try drafts.begin(draft)
        unwritten = nil
      }
    }
  }

  private mutating func discard(_ id: TranscriptID) throws {
    if let journal, journal.draft.id == id {
      journal.discard()
      self.journal = nil
    } else if unwritten?.id == id {
      unwritten = nil
    } else {
      try drafts.discard(id)
    }
  }

  private static func sentence(_ reason: String) -> String {
    let sentence = reason.prefix(1).uppercased() + reason.dropFirst()
    return sentence.hasSuffix(".") ? sentence : sentence + "."
  }
}
