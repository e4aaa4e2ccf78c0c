import ArgumentParser
import Foundation

/// Explains a mistake or one of its rules.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a mistake or a rule, with examples that fire and examples that don't.")

  @OptionGroup var content: ContentOption

  @Argument(
    help: ArgumentHelp(
      "A mistake such as 'no-examples', or a rule such as 'no-examples/bare-name'.",
      valueName: "mistake|rule"))
  var name: String

  @Option(help: "How to print it.")
  var format: PromptsCommand.Format = .text

  @Option(help: "When to use colour.")
  var color: ColorChoice = .auto

  func run() throws {
    let mistakes = try content.load().rubric.mistakes
    let explained = try Explained.find(name, in: mistakes)
    if format == .json {
      return Output.write(ExplanationJSON.json(explained).line + "\n")
    }
    let ink = Ink(
      isColored: color.isColored(
        isTerminal: Output.isTerminal, environment: ProcessInfo.processInfo.environment))
    let page = ExplanationPage(ink: ink, columns: Output.columns)
    switch explained {
    case .mistake(let mistake): Output.write(page.text(mistake))
    case .rule(let rule, let mistake): Output.write(page.text(rule, of: mistake))
    }
  }
}
