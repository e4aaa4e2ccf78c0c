import ArgumentParser
import ContentBank
import Foundation
import Interview

/// Prints the guide, a page of it, or what a term means.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "Read the short guide, or look up a term.",
    discussion: """
      Without a topic the whole guide is printed. On a terminal it is shown by $PAGER, or by less; \
      an empty PAGER prints it at once. --list names the topics.
      """)

  @OptionGroup var content: ContentOption

  @Argument(
    help: ArgumentHelp(
      "A topic such as 'frame', 'glossary', or a term such as 'nearline'.", valueName: "topic"))
  var topic: [String] = []

  @Flag(help: "Name the topics.")
  var list = false

  @Option(help: "When to use colour.")
  var color: ColorChoice = .auto

  func run() throws {
    let bank = try content.load()
    let environment = ProcessInfo.processInfo.environment
    let ink = Ink(
      isColored: color.isColored(isTerminal: Output.isTerminal, environment: environment))
    let page = GuidePage(ink: ink, columns: min(Output.columns, 80))
    if list { return Output.write(page.contents(bank.guide)) }
    guard !topic.isEmpty else {
      guard !bank.guide.isEmpty else { throw CommandFailure("the content has no guide") }
      return Pager(environment: environment).show(page.whole(bank.guide))
    }
    switch try GuideSubject.find(topic.joined(separator: " "), in: bank) {
    case .topic(let topic): Pager(environment: environment).show(page.text(topic))
    case .glossary: Pager(environment: environment).show(page.text(bank.glossary))
    case .term(let term): Output.write(page.text([term]))
    }
  }
}

/// What a name on the command line stands for.
enum GuideSubject: Hashable {
  case topic(GuideTopic)
  case glossary
  case term(GlossaryTerm)

  /// Takes topics, beginnings of topics that fit one only, and terms whatever their case.
  static func find(_ name: String, in bank: Bank) throws(CommandFailure) -> GuideSubject {
    let wanted = name.lowercased()
    if let topic = bank.guide.first(where: { $0.id == wanted }) { return .topic(topic) }
    if wanted == "glossary" { return .glossary }
    let term = bank.glossary.first {
      ([$0.name] + $0.also).contains { $0.lowercased() == wanted }
    }
    if let term { return .term(term) }
    let begun = bank.guide.filter { $0.id.hasPrefix(wanted) }
    if begun.count == 1, !wanted.isEmpty { return .topic(begun[0]) }
    let known = bank.guide.map(\.id) + ["glossary"] + bank.glossary.flatMap { [$0.name] + $0.also }
    let advice = Spelling.advice(
      for: wanted, among: known, otherwise: "'tradeoff guide --list' names the topics")
    throw CommandFailure("the guide has no topic or term '\(Printable.line(name))'; \(advice)")
  }
}
