import ArgumentParser
import ContentBank
import Foundation
import Interview
import TerminalUI
import TranscriptStore

/// Starts one interview.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Answer a prompt and read the report.",
    discussion: """
      Without a terminal, or on one that can't show screens, the questions come line by line. \
      The same seed asks the same prompt, and the same follow-ups of the same answer.
      """)

  @OptionGroup var content: ContentOption

  @Argument(
    help: ArgumentHelp("A prompt such as 'card-fraud' (default: a random one).", valueName: "id"))
  var prompt: String?

  @Option(help: ArgumentHelp("The number that chance follows from.", valueName: "n"))
  var seed: Int?

  /// Whether an interviewer's clock runs.
  enum Pace: String, EnumerableFlag {
    case timed, untimed

    static func help(for value: Pace) -> ArgumentHelp? {
      switch value {
      case .timed: "Give each part an interviewer's clock, and no hints."
      case .untimed: "Let each part take the time it takes (default)."
      }
    }
  }

  @Flag var pace: Pace?

  @Flag(help: "Ask line by line, without a screen.")
  var plain = false

  @Flag(help: "Give one free answer in the place of the three parts.")
  var free = false

  @Flag(help: "Drop a constraint into the free answer while it is being written.")
  var surprise = false

  @Flag(help: "Go on with the latest unfinished interview.")
  var resume = false

  @Option(help: ArgumentHelp("Answer a teacher's assignment.", valueName: "file"))
  var assignment: String?

  func validate() throws {
    if assignment != nil, resume || prompt != nil || seed != nil || pace != nil || free {
      throw ValidationError("'--assignment' brings its prompts and timing along.")
    }
    if surprise, !free {
      throw ValidationError("'--surprise' drops a constraint into a free answer; add '--free'.")
    }
    if resume, prompt != nil || seed != nil || pace != nil || free {
      throw ValidationError(
        "'--resume' goes on with a draft, which has its prompt, seed and clock.")
    }
  }

  func run() throws {
    let bank = try content.load()
    if let assignment {
      return try AssignedInterviews(
        path: assignment, assignment: try .load(assignment, bank: bank), bank: bank
      ).run(isPlain: plain)
    }
    if !plain, Trainer.isPossible { return try Trainer(bank: bank, opening: opening(bank)).run() }
    let folders = try Folders()
    var recorder = InterviewRecorder(
      drafts: DraftFolder(at: folders.drafts), store: try folders.openStore(),
      bank: bank)
    let session = resume ? try resumed(&recorder, bank) : try begun(recorder, bank)
    let input = PlainInput()
    var interview = PlainInterview(
      bank: bank, columns: Output.columns, recorder: recorder, readLine: input.next,
      write: Output.write, now: { (WallClock.uptime, WallClock.now) })
    let end = try interview.run(session)
    if case .left(let isKept) = end {
      Output.note(
        isKept
          ? "kept as a draft; 'tradeoff interview --plain --resume' goes on with it"
          : "left; nothing was written")
    }
    try input.check()
  }

  private func opening(_ bank: Bank) throws -> Opening {
    if resume { return .latestDraft }
    let seed = seed ?? Int.random(in: 0..<1_000_000)
    return .interview(
      try chosen(of: bank, seed: seed).id, seed: seed, isFree: free,
      isTimed: pace.map { $0 == .timed }, hasSurprise: surprise)
  }

  private func chosen(of bank: Bank, seed: Int) throws -> Prompt {
    let named = try prompt.map { try PromptList.find($0, in: bank.prompts) }
    guard let chosen = named ?? Self.randomPrompt(of: bank, seed: seed) else {
      throw CommandFailure("the content has no prompts; add one under prompts/")
    }
    return chosen
  }

  private func begun(_ recorder: InterviewRecorder, _ bank: Bank) throws -> Session {
    let seed = seed ?? Int.random(in: 0..<1_000_000)
    let prompt = try chosen(of: bank, seed: seed)
    let unfinished = try recorder.unfinished()
    for problem in unfinished.unreadable { Output.note("note: \(problem)") }
    if let latest = unfinished.drafts.first {
      let name = latest.promptID?.name ?? "another prompt"
      Output.note(
        "note: an interview on '\(name)' is unfinished; 'tradeoff interview --plain --resume' "
          + "goes on with it")
    }
    return Session(
      prompt: prompt, seed: seed, startedAt: WallClock.now, isFree: free, isTimed: pace == .timed,
      hasSurprise: surprise, at: WallClock.uptime)
  }

  private func resumed(_ recorder: inout InterviewRecorder, _ bank: Bank) throws -> Session {
    for draft in try recorder.unfinished().drafts {
      guard let prompt = draft.promptID.flatMap(bank.prompt) else { continue }
      if let draft = try recorder.resume(draft.id) {
        return Session(resuming: draft, prompt: prompt, at: WallClock.uptime)
      }
    }
    throw CommandFailure(
      "there is no unfinished interview to go on with; 'tradeoff interview' starts one")
  }

  static func randomPrompt(of bank: Bank, seed: Int) -> Prompt? {
    guard !bank.prompts.isEmpty else { return nil }
    var numbers = SeededNumbers(seed: seed)
    return bank.prompts[numbers.next(below: bank.prompts.count)]
  }
}
