import ArgumentParser
import ContentBank
import Foundation
import Interview
import RubricEngine
import TerminalUI
import TranscriptStore

/// Practises drills.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Practise what is due, or one mistake.",
    discussion: """
      Every attempt is graded by the engine and kept at once; a grade can be overruled or taken \
      back. Without a terminal, or on one that can't show screens, it goes line by line.
      """)

  @OptionGroup var content: ContentOption

  @Option(help: ArgumentHelp("Only drills against this mistake.", valueName: "id"))
  var mistake: String?

  @Flag(help: "Only what is due (the default).")
  var due = false

  @Flag(help: "Everything, due or not; the schedule stays as it is.")
  var cram = false

  @Flag(help: "Ask line by line, without a screen.")
  var plain = false

  func validate() throws {
    if due, cram { throw ValidationError("'--due' and '--cram' exclude each other.") }
  }

  func run() throws {
    let bank = try content.load()
    let only = try mistake.map { try bank.mistake($0) }
    if !plain, Trainer.isPossible {
      return try Trainer(bank: bank, opening: .drills(against: only, isCramming: cram)).run()
    }
    let shelf = try DrillShelf(bank: bank)
    let input = PlainInput()
    let session = PlainDrills(
      shelf: shelf, judge: DrillJudge(Grader(rubric: bank.rubric)), mistake: only,
      practice: cram ? .cram : .scheduled, columns: Output.columns,
      readLine: {
        input.next().map { line in if case .text(let text) = line { text } else { "" } }
      },
      write: Output.write, now: { WallClock.now })
    try session.run()
    try input.check()
  }
}
