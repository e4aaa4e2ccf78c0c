import ArgumentParser
import ContentBank
import Interview

/// Shows two transcripts together with what differs.
struct TranscriptsCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare two transcripts: scores, mistakes, and words.",
    discussion: """
      The earlier one comes first, whatever the order of the ids. Words that only it has stand \
      as [-gone-], those that only the later one has as {+new+}.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var content: ContentOption

  @Argument(help: ArgumentHelp("An id or its beginning.", valueName: "id"))
  var one: String

  @Argument(
    help: ArgumentHelp(
      "The other; without it, the attempt at the same prompt before the first.",
      valueName: "other"))
  var other: String?

  @Option(help: "How to print it; JSON is one line.")
  var format: Format = .text

  func run() throws {
    let shelf = try TranscriptShelf()
    let first = try shelf.find(one)
    let second = try other.map(shelf.find) ?? shelf.attempt(before: first)
    guard first.id != second.id else {
      throw CommandFailure("'\(first.id)' is the same transcript; give two different ones")
    }
    let page = ComparisonReport(
      comparison: AttemptComparison(first, second), bank: try? content.load())
    Output.write(format == .text ? page.text(columns: Output.columns) : page.json.line + "\n")
  }
}

extension TranscriptShelf {
  /// The latest other attempt at the same prompt that isn't later than this one.
  func attempt(before transcript: Transcript) throws -> Transcript {
    let earlier = try store.transcripts().last {
      $0.id != transcript.id && $0.finishedAt <= transcript.finishedAt
        && AttemptComparison($0, transcript).isSamePrompt
    }
    guard let earlier else {
      throw CommandFailure(
        "'\(transcript.id)' is the first attempt at its prompt; name another to compare it with")
    }
    return earlier
  }
}
