import ArgumentParser
import ContentBank
import Foundation
import Interview

/// Lists the prompts, or shows one.
struct PromptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts", abstract: "List the prompts of the bank, or show one.",
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List all prompts (the default).")

    @OptionGroup var content: ContentOption

    @Option(help: "How to print them; JSON is one object a line.")
    var format: Format = .text

    func run() throws {
      let prompts = try content.load().prompts
      Output.write(format == .json ? PromptList.json(prompts) : PromptList.text(prompts))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one prompt.",
      discussion: """
        What a good answer holds is shown only with --answers, so that looking a prompt up does \
        not spoil it.
        """)

    @OptionGroup var content: ContentOption

    @Argument(help: ArgumentHelp("A prompt such as 'card-fraud'.", valueName: "id"))
    var id: String

    @Flag(help: "Also show constraints, stances, follow-ups and the model answers.")
    var answers = false

    @Option(help: "How to print it.")
    var format: Format = .text

    func run() throws {
      let prompts = try content.load().prompts
      let prompt = try PromptList.find(id, in: prompts)
      let page = PromptPage(prompt: prompt, hasAnswers: answers)
      Output.write(format == .json ? page.json : page.text(columns: Output.columns))
    }
  }
}
