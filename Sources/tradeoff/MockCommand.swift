import ArgumentParser
import ContentBank
import Foundation
import Interview
import RubricEngine
import TerminalUI
import TranscriptStore

/// Asks several prompts in a row.
struct MockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mock", abstract: "Take several prompts in a row, and read the panel's view.",
    discussion: """
      Each prompt is kept as an interview of its own. Prompts that are new to you come first. Without \
      a terminal, or on one that can't show screens, the questions come line by line.
      """)

  @OptionGroup var content: ContentOption

  @Option(help: ArgumentHelp("How long: 30 or 45.", valueName: "n"))
  var minutes = 30

  @Option(help: ArgumentHelp("The number that chance follows from.", valueName: "n"))
  var seed: Int?

  @Flag(help: "Ask line by line, without a screen.")
  var plain = false

  func validate() throws {
    guard MockPlan.lengths.contains(minutes) else {
      throw ValidationError("'--minutes' is 30 or 45.")
    }
  }

  func run() throws {
    let bank = try content.load()
    let seed = seed ?? Int.random(in: 0..<1_000_000)
    guard !bank.prompts.isEmpty else {
      throw CommandFailure("the content has no prompts; add one under prompts/")
    }
    if !plain, Trainer.isPossible {
      return try Trainer(bank: bank, opening: .mock(minutes: minutes, seed: seed)).run()
    }
    let folders = try Folders()
    let store = try folders.openStore()
    let seen = Set(try store.transcripts().compactMap(\.promptID))
    let plan = MockPlan(minutes: minutes, bank: bank.prompts, seen: seen, seed: seed)
    let input = PlainInput()
    let done = try ask(plan, of: bank, store, DraftFolder(at: folders.drafts), seed, input)
    if let summary = PanelSummary(done) {
      let titles = bank.rubric.mistakes.map { ($0.id, $0.title) }
      let page = PanelPage(
        summary: summary, transcripts: done, prompts: bank.prompts,
        titles: Dictionary(titles, uniquingKeysWith: { $1 }))
      let rows = page.lines(columns: Output.columns).map { Printable.line($0) }
      Output.write("\n" + rows.joined(separator: "\n") + "\n")
    }
    try input.check()
  }

  private func ask(
    _ plan: MockPlan, of bank: Bank, _ store: TranscriptStore, _ drafts: DraftFolder, _ seed: Int,
    _ input: PlainInput
  ) throws -> [Transcript] {
    var done: [Transcript] = []
    for id in plan.prompts {
      let seconds = done.reduce(0) { $0 + $1.seconds.values.reduce(0, +) }
      guard plan.hasTime(after: seconds), let prompt = bank.prompt(id) else { break }
      Output.write("\nPrompt \(done.count + 1) of \(plan.prompts.count)\n")
      var interview = PlainInterview(
        bank: bank, columns: Output.columns,
        recorder: InterviewRecorder(drafts: drafts, store: store, bank: bank),
        readLine: input.next, write: Output.write, now: { (WallClock.uptime, WallClock.now) },
        hasReport: false)
      let session = Session(
        prompt: prompt, seed: seed + done.count, startedAt: WallClock.now, at: WallClock.uptime)
      guard case .finished(let id) = try interview.run(session),
        let transcript = try store.transcript(id)
      else {
        Output.note("left; what you wrote is kept, and the prompts before it are graded")
        break
      }
      done.append(transcript)
    }
    return done
  }
}
