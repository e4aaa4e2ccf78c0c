import ArgumentParser
import ContentBank
import Interview
import RubricEngine
import TerminalUI
import TranscriptStore

/// Draws how answers and practice have changed.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Show how your scores, mistakes and practice change.",
    discussion: """
      Answers to prompts that were new to you are shown apart from those to prompts that you knew. \
      Grades by other versions of the engine are marked.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var content: ContentOption

  @Option(help: "How to print it.")
  var format: Format = .text

  @Flag(help: "Draw in plain ASCII.")
  var ascii = false

  func run() throws {
    let folders = try Folders()
    let isASCII = try ascii || Settings.inForce(folders).configuration.isASCII
    let store = try folders.openStore()
    let progress = Progress(
      transcripts: try store.transcripts(), reviews: try store.practice().reviews)
    guard format == .text else {
      Output.write(progress.json.line + "\n")
      return
    }
    let titles = try content.load().rubric.mistakes.map { ($0.id, $0.title) }
    let page = ProgressPage(
      progress: progress, titles: Dictionary(titles, uniquingKeysWith: { $1 }),
      today: PracticeDay(at: WallClock.now))
    Output.write(
      page.lines(columns: Output.columns, isASCII: isASCII).joined(separator: "\n") + "\n")
  }
}
