import ArgumentParser
import Interview
import RubricEngine
import TerminalUI
import TranscriptStore

/// Transcripts as a list, with the words that a search found.
struct TranscriptList {
  let summaries: [TranscriptSummary]

  /// The order in which they are printed; among equals the latest come first.
  enum Order: String, CaseIterable, ExpressibleByArgument {
    case date, score, prompt, mistakes

    func sorted(_ summaries: [TranscriptSummary]) -> [TranscriptSummary] {
      func by<Key: Comparable>(_ key: (TranscriptSummary) -> Key) -> [TranscriptSummary] {
        summaries.enumerated().map { (key($1), $0, $1) }
          .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
      }
      switch self {
      case .date: return summaries
      case .score: return by { -$0.score }
      case .prompt: return by { $0.promptID?.name ?? $0.promptText }
      case .mistakes:
        return by { -$0.mistakes.reduce(0) { $0 + 10 + $1.severity.rawValue } }
      }
    }
  }

  func text(as format: TranscriptsCommand.ListFormat) -> String {
    switch format {
    case .json: summaries.map { Self.json($0).line + "\n" }.joined()
    case .text: text
    }
  }

  private var text: String {
    let ids = summaries.map(\.id.name.count).max() ?? 0
    let prompts = summaries.map { DisplayWidth.columns(of: Self.prompt(of: $0)) }.max() ?? 0
    let rows = summaries.flatMap { summary in
      var row = [
        DisplayWidth.padded(summary.id.name, to: ids), summary.finishedAt.dateAndTime,
        "\(summary.overall) of 5", DisplayWidth.padded(Self.prompt(of: summary), to: prompts),
        Self.mistakes(of: summary),
      ].joined(separator: "  ")
      while row.hasSuffix(" ") { row.removeLast() }
      var rows = [row]
      if let note = summary.note { rows.append("    note: \(Printable.line(note.text))") }
      guard !summary.excerpt.isEmpty else { return rows }
      let excerpt = summary.excerpt.map { piece in
        piece.isHit ? "[\(Printable.line(piece.text))]" : Printable.line(piece.text)
      }
      return rows + ["    " + excerpt.joined()]
    }
    return (rows + [Words.count(summaries.count, "transcript")]).joined(separator: "\n") + "\n"
  }

  private static func prompt(of summary: TranscriptSummary) -> String {
    if let id = summary.promptID { return Printable.line(id.name) }
    let text = Printable.line(summary.promptText)
    return text.count <= 24 ? text : text.prefix(23) + "…"
  }

  private static func mistakes(of summary: TranscriptSummary) -> String {
    if summary.hasAdvisory { return "not graded in full" }
    return summary.mistakes.map { mistake in
      mistake.severity == .plain ? mistake.id.name : "\(mistake.id.name) (watch)"
    }.joined(separator: ", ")
  }

  private static func json(_ summary: TranscriptSummary) -> JSON {
    var members: [JSON.Member] = [
      .init("id", .string(summary.id.name)), .init("prompt_id", .optional(summary.promptID?.name)),
      .init("prompt", .string(summary.promptText)),
      .init("finished_at", .string(summary.finishedAt.iso8601)),
      .init("overall", .integer(summary.overall)), .init("score", .integer(summary.score)),
      .init("advisory", .bool(summary.hasAdvisory)),
      .init(
        "mistakes",
        .array(
          summary.mistakes.map { mistake in
            .object([
              .init("id", .string(mistake.id.name)),
              .init("severity", .integer(mistake.severity.rawValue)),
            ])
          })),
      .init("revision_of", .optional(summary.revisionOf?.name)),
    ]
    if let note = summary.note {
      members.append(.init("note", .string(note.text)))
      members.append(.init("tags", .array(note.tags.map(JSON.string))))
    }
    if !summary.excerpt.isEmpty {
      members.append(.init("excerpt", .string(summary.excerpt.map(\.text).joined())))
    }
    return .object(members)
  }
}
