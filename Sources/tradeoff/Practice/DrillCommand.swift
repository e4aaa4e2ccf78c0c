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
    var lines = ByteLines(descriptor: STDIN_FILENO, longest: GivenAnswer.largestText)
    var failure: ByteLines.ReadFailure?
    func readLine() -> String? {
      do {
        return try lines.next().map { line in
          var bytes = line.bytes ?? []
          if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
          return String(decoding: bytes, as: UTF8.self)
        }
      } catch let problem {
        failure = problem
        return nil
      }
    }
    try withoutActuallyEscaping(readLine) { readLine in
      let session = PlainDrills(
        shelf: shelf, judge: DrillJudge(Grader(rubric: bank.rubric)), mistake: only,
        practice: cram ? .cram : .scheduled, columns: Output.columns, readLine: readLine,
        write: Output.write, now: { WallClock.now })
      try session.run()
    }
    if let failure { throw CommandFailure("can't read standard input: \(failure.reason)") }
  }
}
