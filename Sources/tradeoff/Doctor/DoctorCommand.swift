import ArgumentParser
import Foundation
import TerminalUI

/// Says how the program and its surroundings are.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Show versions, paths, the terminal and the database's health, for a bug report.",
    discussion: """
      No text of any answer is shown, and the home folder is written as '~'. Exits with 1 where \
      something should be mended.
      """)

  @OptionGroup var content: ContentOption

  @Option(help: "How to print it.")
  var format: PromptsCommand.Format = .text

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let folder: Result<String, CommandFailure>
    do { folder = .success(try content.find()) } catch let failure as CommandFailure {
      folder = .failure(failure)
    }
    let examination = Examination(
      environment: environment, folders: try Folders(environment: environment), content: folder,
      probe: TerminalProbe(type: environment["TERM"] ?? ""))
    let diagnosis = examination.diagnosis()
    Output.write(format == .json ? diagnosis.json : diagnosis.text)
    if !diagnosis.problems.isEmpty { throw ExitCode(1) }
  }
}
