import ArgumentParser

@main
struct Tradeoff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tradeoff",
    abstract: "A terminal trainer for the interview question: batch or real time?",
    version: "0.1.0")
}
