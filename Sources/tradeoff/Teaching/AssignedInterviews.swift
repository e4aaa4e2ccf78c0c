import ContentBank
import Foundation
import Interview
import TerminalUI
import TranscriptStore

/// The prompts of an assignment, asked one after the other.
struct AssignedInterviews {
  let path: String
  let assignment: Assignment
  let bank: Bank

  func run(isPlain: Bool) throws {
    let folders = try Folders()
    let store = try folders.openStore()
    let drafts = DraftFolder(at: folders.drafts)
    guard !assignment.open(among: try store.transcripts()).isEmpty else {
      return Output.write(try note(store) + "\n")
    }
    if !isPlain, Trainer.isPossible {
      // The trainer goes wherever the candidate wants to, so it opens on one prompt at a time.
      try Trainer(bank: bank, opening: try opening(store, drafts)).run()
      return Output.note(try note(store))
    }
    Output.write(
      AssignmentPage(
        assignment: assignment, bank: bank, transcripts: try store.transcripts(),
        now: WallClock.now
      ).text)
    let input = PlainInput()
    try ask(store, drafts, input)
    Output.note(try note(store))
    try input.check()
  }

  private func note(_ store: TranscriptStore) throws -> String {
    AssignmentPage(
      assignment: assignment, bank: bank, transcripts: try store.transcripts(), now: WallClock.now
    ).next(path: path)
  }

  private var seed: Int { assignment.seed ?? Int.random(in: 0..<1_000_000) }

  private func opening(_ store: TranscriptStore, _ drafts: DraftFolder) throws -> Opening {
    let open = assignment.open(among: try store.transcripts())
    let recorder = InterviewRecorder(drafts: drafts, store: store, bank: bank)
    if let latest = try recorder.unfinished().drafts.first?.promptID, open.contains(latest) {
      return .latestDraft
    }
    guard let next = open.first else { return .start }
    return .interview(
      next, seed: seed, isFree: assignment.isFree, isTimed: assignment.isTimed)
  }

  private func ask(
    _ store: TranscriptStore, _ drafts: DraftFolder,
    _ input: PlainInput
  ) throws {
    for id in assignment.open(among: try store.transcripts()) {
      guard let prompt = bank.prompt(id) else { continue }
      var recorder = InterviewRecorder(drafts: drafts, store: store, bank: bank)
      let session = try session(on: prompt, &recorder)
      var interview = PlainInterview(
        bank: bank, columns: Output.columns, recorder: recorder, readLine: input.next,
        write: Output.write, now: { (WallClock.uptime, WallClock.now) })
      if case .left(let isKept) = try interview.run(session) {
        return Output.note(isKept ? "kept as a draft" : "left; nothing was written")
      }
    }
  }

  /// Goes on with what was begun on this prompt.
  private func session(on prompt: Prompt, _ recorder: inout InterviewRecorder) throws -> Session {
    let begun = try recorder.unfinished().drafts.first { $0.promptID == prompt.id }
    if let begun, let draft = try recorder.resume(begun.id) {
      return Session(resuming: draft, prompt: prompt, at: WallClock.uptime)
    }
    return Session(
      prompt: prompt, seed: seed, startedAt: WallClock.now, isFree: assignment.isFree,
      isTimed: assignment.isTimed, at: WallClock.uptime)
  }
}
