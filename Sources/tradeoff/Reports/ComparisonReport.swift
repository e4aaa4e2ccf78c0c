import ContentBank
import Interview
import RubricEngine

/// A comparison of two attempts as plain text or JSON.
struct ComparisonReport {
  let comparison: AttemptComparison
  private let titles: [MistakeID: String]
  private let promptTitle: (PromptID?) -> String

  /// Without a bank, prompts and mistakes go by their ids.
  init(comparison: AttemptComparison, bank: Bank?) {
    self.comparison = comparison
    titles = Dictionary(
      (bank?.rubric.mistakes ?? []).map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
    promptTitle = { id in id.map { bank?.prompt($0)?.title ?? $0.name } ?? "another prompt" }
  }

  func text(columns: Int) -> String {
    let wrapping = Wrapping(columns: columns)
    let (old, new) = (comparison.older, comparison.newer)
    var rows = [
      "then  \(old.id)  \(old.finishedAt.dateAndTime)  \(Printable.line(promptTitle(old.promptID)))",
      "now   \(new.id)  \(new.finishedAt.dateAndTime)  \(Printable.line(promptTitle(new.promptID)))",
      "",
    ]
    rows += figures
    for (label, ids) in [
      ("gone", comparison.gone), ("new", comparison.new), ("still", comparison.kept),
    ] where !ids.isEmpty {
      let names = ids.map { titles[$0] ?? $0.name }.joined(separator: ", ")
      rows += wrapping.rows("\(label): \(names)", indent: 0)
    }
    for section in comparison.sections {
      rows += ["", Words.name(section.part)]
      if let question = section.question {
        rows += wrapping.rows(Printable.line(question), indent: 2)
      }
      if let difference = section.difference, difference.isSame {
        rows += wrapping.rows("the same in both: " + shown(section.newer, nil, "", ""), indent: 2)
        continue
      }
      let before = shown(section.older, section.difference?.older, "[-", "-]")
      let after = shown(section.newer, section.difference?.newer, "{+", "+}")
      rows += wrapping.rows("then: " + before, indent: 2)
      rows += wrapping.rows("now:  " + after, indent: 2)
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private var figures: [String] {
    let (old, new) = (comparison.older.grade.assessment, comparison.newer.grade.assessment)
    let scores = ScoreID.allCases.map { id in
      let name = Words.name(id).lowercased()
      let padding = String(repeating: " ", count: max(1, 12 - name.count))
      return name + padding
        + "\(Words.tenths(old.scores[id] ?? 0)) → \(Words.tenths(new.scores[id] ?? 0))"
    }
    return [
      "score       \(old.score) → \(new.score)",
      "overall     \(old.overall) → \(new.overall)",
    ] + scores
  }

  private func shown(
    _ answer: AttemptComparison.Answer?, _ pieces: [TextDifference.Piece]?, _ open: String,
    _ close: String
  ) -> String {
    guard let answer else { return "not asked" }
    if answer.text.allSatisfy(\.isWhitespace) { return "not attempted" }
    guard let pieces else { return Printable.lines(answer.text) }
    return pieces.map { piece in
      let text = Printable.lines(piece.text)
      return piece.isOnlyHere ? open + text + close : text
    }.joined()
  }

  var json: JSON {
    .object([
      .init("older", Self.json(comparison.older)), .init("newer", Self.json(comparison.newer)),
      .init("same_prompt", .bool(comparison.isSamePrompt)),
      .init("gone", .array(comparison.gone.map { .string($0.name) })),
      .init("new", .array(comparison.new.map { .string($0.name) })),
      .init("kept", .array(comparison.kept.map { .string($0.name) })),
      .init(
        "parts",
        .array(
          comparison.sections.map { section in
            .object([
              .init("part", .string(section.part.name)),
              .init("question", .optional(section.question)),
              .init("older", Self.json(section.older, section.difference?.older)),
              .init("newer", Self.json(section.newer, section.difference?.newer)),
            ])
          })),
    ])
  }

  private static func json(_ transcript: Transcript) -> JSON {
    let assessment = transcript.grade.assessment
    return .object([
      .init("id", .string(transcript.id.name)),
      .init("prompt_id", .optional(transcript.promptID?.name)),
      .init("finished_at", .string(transcript.finishedAt.iso8601)),
      .init("overall", .integer(assessment.overall)), .init("score", .integer(assessment.score)),
      .init(
        "scores",
        .object(
          ScoreID.allCases.map {
            .init($0.rawValue, .number(((assessment.scores[$0] ?? 0) * 10).rounded() / 10))
          })),
    ])
  }

  private static func json(
    _ answer: AttemptComparison.Answer?, _ pieces: [TextDifference.Piece]?
  ) -> JSON {
    guard let answer else { return .null }
    let only = (pieces ?? []).filter(\.isOnlyHere).map { JSON.string($0.text) }
    return .object([
      .init("text", .string(answer.text)),
      .init("seconds", answer.seconds.map(JSON.integer) ?? .null),
      .init("only_here", pieces == nil ? .null : .array(only)),
    ])
  }
}
