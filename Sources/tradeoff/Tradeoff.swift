import ArgumentParser
import TranscriptStore

@main
struct Tradeoff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tradeoff",
    abstract: "A terminal trainer for the interview question: batch or real time?",
    discussion: """
      Exit codes: 0 fine; 1 a failed check, or findings at or above --fail-on; 2 usage, \
      unreadable or malformed input.
      """,
    version: Release.version,
    subcommands: [
      GradeCommand.self, ExplainCommand.self, PromptsCommand.self, ContentCommand.self,
      TranscriptsCommand.self, InterviewCommand.self, MockCommand.self, DrillCommand.self,
      DueCommand.self, ProgressCommand.self, GuideCommand.self, ConfigCommand.self,
      DoctorCommand.self, AssignmentCommand.self, ManualCommand.self,
    ])

  @OptionGroup var content: ContentOption

  func run() throws {
    guard Trainer.isPossible else {
      throw CommandFailure(
        "the trainer needs a terminal that can show screens; "
          + "'tradeoff interview --plain' asks line by line")
    }
    try Trainer(bank: try content.load()).run()
  }

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Output.note("error: \(failure.message)")
      exit(withCode: CommandFailure.exitCode)
    } catch  where error is StoreError || error is DraftError {
      Output.note("error: \(error)")
      exit(withCode: CommandFailure.exitCode)
    } catch {
      var message = fullMessage(for: error)
      let code = exitCode(for: error)
      // The content is looked at only when somebody asks.
      if message == Release.version { message = Release.versionWithContent() }
      if code == .success {
        Output.write(message + "\n")
      } else if !message.isEmpty {
        Output.note(message)
      }
      exit(withCode: code == .validationFailure ? CommandFailure.exitCode : code.rawValue)
    }
    exit(withCode: 0)
  }

  private static func exit(withCode code: Int32) -> Never {
    exit(withError: ExitCode(code))
  }
}
