import ArgumentParser

struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "grade", abstract: "x")
  @OptionGroup var content: ContentOption
  func run() throws { print(content.folder ?? "nil") }
}
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain", abstract: "x")
}
struct PromptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "prompts", abstract: "x")
}
struct ContentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "content", abstract: "x")
}
