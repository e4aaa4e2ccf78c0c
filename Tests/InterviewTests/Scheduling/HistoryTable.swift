import Foundation
import Interview

/// The histories that `scripts/fsrs-table` wrote with the reference implementation.
struct HistoryTable {
  /// What stands in a line of the table.
  enum Line {
    case history(Int)
    case settings(Scheduler)
    case review(gap: Int, rating: Rating, expected: Expected)
  }

  struct Expected: Equatable {
    let phase: Card.Phase
    let stability: Double
    let difficulty: Double
    let secondsUntilDue: Int
  }

  let lines: [Line]

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/fsrs/histories.tsv")
    let text = try String(contentsOf: file, encoding: .utf8)
    lines = try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      try Self.line($0.split(separator: "\t"))
    }
  }

  struct Unreadable: Error {
    let fields: [Substring]
  }

  private static func line(_ fields: [Substring]) throws -> Line {
    if fields.first == "history", let number = Int(fields[1]) { return .history(number) }
    if fields.first == "settings", let retention = Double(fields[1]), let longest = Int(fields[4]) {
      return .settings(
        Scheduler(
          retention: retention, learningSteps: steps(fields[2]), relearningSteps: steps(fields[3]),
          longestInterval: longest))
    }
    guard fields.count == 6, let gap = Int(fields[0]), let number = Int(fields[1]),
      let rating = Rating(rawValue: number), let phase = phase(fields[2]),
      let stability = Double(fields[3]), let difficulty = Double(fields[4]),
      let wait = Int(fields[5])
    else { throw Unreadable(fields: fields) }
    return .review(
      gap: gap, rating: rating,
      expected: Expected(
        phase: phase, stability: stability, difficulty: difficulty, secondsUntilDue: wait))
  }

  private static func steps(_ field: Substring) -> LearningSteps {
    LearningSteps(seconds: field.split(separator: ",").compactMap { Int($0) })
  }

  private static func phase(_ field: Substring) -> Card.Phase? {
    let words = field.split(separator: " ")
    return switch (words.first, words.last.flatMap { Int($0) }) {
    case ("learning", let step?): .learning(step: step)
    case ("relearning", let step?): .relearning(step: step)
    case ("review", nil): .review
    default: nil
    }
  }
}
