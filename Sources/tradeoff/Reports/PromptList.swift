import ContentBank
import Interview
import TerminalUI

/// The prompts of a bank as a list.
enum PromptList {
  static func text(_ prompts: [Prompt]) -> String {
    let ids = prompts.map(\.id.name.count).max() ?? 0
    let titles = prompts.map { DisplayWidth.columns(of: $0.title) }.max() ?? 0
    let domains = prompts.map(\.domain.count).max() ?? 0
    let rows = prompts.map { prompt in
      [
        DisplayWidth.padded(prompt.id.name, to: ids),
        DisplayWidth.padded(prompt.title, to: titles),
        DisplayWidth.padded(prompt.domain, to: domains),
        "level \(prompt.level)", prompt.kind.rawValue,
      ].joined(separator: "  ")
    }
    return (rows + [Words.count(prompts.count, "prompt")]).joined(separator: "\n") + "\n"
  }

  static func json(_ prompts: [Prompt]) -> String {
    prompts.map { PromptPage(prompt: $0, hasAnswers: false).json }.joined()
  }

  static func find(_ id: String, in prompts: [Prompt]) throws(CommandFailure) -> Prompt {
    if let prompt = prompts.first(where: { $0.id.name == id }) { return prompt }
    let name = Printable.line(id)
    let all = "'tradeoff prompts' shows all."
    guard let near = Spelling.nearest(to: id, among: prompts.map(\.id.name)) else {
      throw CommandFailure("there is no prompt '\(name)'; \(all)")
    }
    throw CommandFailure("there is no prompt '\(name)'; did you mean '\(near)'? \(all)")
  }
}
