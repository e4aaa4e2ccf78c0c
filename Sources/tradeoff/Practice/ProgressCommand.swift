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
      Grades by other versions of the engine are marked; '--regrade' grades these answers again and \
      keeps the earlier grades.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  @OptionGroup var content: ContentOption

  @Option(help: "How to print it.")
  var format: Format = .text

  @Flag(help: "Draw in plain ASCII.")
  var ascii = false

  @Flag(help: "First grade again what another version of the engine graded.")
  var regrade = false

  func run() throws {
    let folders = try Folders()
    let isASCII = try ascii || Settings.inForce(folders).configuration.isASCII
    let store = try folders.openStore()
    let reviews = try store.practice().reviews
    var progress = Progress(transcripts: try store.transcripts(), reviews: reviews)
    if regrade {
      let count = try Regrading(bank: content.load(), store: store).regrade(
        progress.gradedOtherwise, at: WallClock.now)
      Output.note("\(Words.count(count, "interview")) graded again; the earlier grades are kept")
      progress = Progress(transcripts: try store.transcripts(), reviews: reviews)
    }
    if format == .json {
      Output.write(progress.json.line + "\n")
      return
    }
    let bank = try content.load()
    if format == .html {
      Output.write(ProgressHTML(progress: progress, bank: bank, at: WallClock.now).text)
      return
    }
    let titles = bank.rubric.mistakes.map { ($0.id, $0.title) }
    let page = ProgressPage(
      progress: progress, titles: Dictionary(titles, uniquingKeysWith: { $1 }),
      prompts: Dictionary(
        bank.prompts.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }),
      today: PracticeDay(at: WallClock.now),
      regrading: "'tradeoff progress --regrade' grades them again and keeps these.")
    Output.write(
      page.lines(columns: Output.columns, isASCII: isASCII).joined(separator: "\n") + "\n")
  }
}
