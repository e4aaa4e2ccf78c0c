import ArgumentParser
import Foundation

/// Grades answers from files.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade answers from JSON Lines or Markdown files.",
    discussion: """
      A line that can't be read is reported in its place, the rest is graded, and the exit code \
      is 2.
      """)

  @OptionGroup var content: ContentOption

  @Argument(
    help: ArgumentHelp("Files to grade; '-' or none is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: "How to print verdicts.")
  var format: GradeFormat = .text

  @Option(help: "Exit with 1 where a mistake is at least this severe.")
  var failOn: FailThreshold = .none

  @Option(help: "When to use colour.")
  var color: ColorChoice = .auto

  @Option(help: "How many answers to grade at a time (default: one for each processor).")
  var jobs: Int?

  @OptionGroup(title: "For those who teach") var lesson: ClassOptions

  func validate() throws {
    try lesson.validate(besides: files)
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("'--jobs' is a number from 1 to 256.")
    }
  }

  func run() throws {
    if try lesson.grade(bank: { try content.load() }) { return }
    let environment = ProcessInfo.processInfo.environment
    let grading = AnswerGrading(
      bank: try content.load(), format: format,
      isColored: color.isColored(isTerminal: Output.isTerminal, environment: environment),
      columns: Output.columns)
    var run = GradeRun(
      grading: grading, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      write: Output.write, note: Output.note)
    for file in files.isEmpty ? ["-"] : files { run.grade(file) }
    if run.hasFailed { throw ExitCode(CommandFailure.exitCode) }
    if failOn.isReached(by: Array(run.severities)) { throw ExitCode(1) }
  }
}
