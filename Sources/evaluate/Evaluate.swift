import ArgumentParser

@main
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measures the grading engine on labelled answers.",
    subcommands: [
      SignalsCommand.self, FitCommand.self, CrossCommand.self, RulesCommand.self,
      ReportCommand.self, DistortCommand.self,
    ])
}
