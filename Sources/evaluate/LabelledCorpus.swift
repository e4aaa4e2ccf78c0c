import Foundation
import Interview
import RubricEngine

/// One reading of an answer by the codebook.
struct Label: Hashable {
  let overall: Int
  let scores: [ScoreID: Int]
  /// 0 absent, 1 slight, 2 plain.
  let mistakes: [MistakeID: Int]
  /// `over`, `under` or `ok`.
  let depth: String
  let quotes: [MistakeID: String]
}

/// An answer with its two independent readings.
struct LabelledAnswer {
  enum Kind: String { case candidate, gaming, twin }

  let given: GivenAnswer
  let prompt: String
  let kind: Kind
  let voice: String
  let trick: String
  /// The set it belongs to, named for its file.
  let source: String
  /// Empty where nobody labelled it, as for gaming texts of our own.
  let labels: [Label]

  /// Whether weights may learn from it.
  var isFitted: Bool { kind == .candidate && labels.count == 2 && !isHeldOut }

  /// Written and labelled after the others, for measuring alone.
  var isHeldOut: Bool { source == "held-out-corpus" }

  func mean(_ value: (Label) -> Int) -> Double {
    Double(labels.reduce(0) { $0 + value($1) }) / Double(max(1, labels.count))
  }
}

/// Labelled answers from folders that hold `answers.jsonl` and `labels_*.jsonl`.
struct LabelledCorpus {
  let answers: [LabelledAnswer]

  static let labelFiles = ["labels_rater_a.jsonl", "labels_rater_b.jsonl"]

  init(folders: [String]) throws {
    var all: [LabelledAnswer] = []
    for folder in folders {
      let source = URL(fileURLWithPath: folder).lastPathComponent
      let readings = try Self.labelFiles.map { try Self.labels(in: "\(folder)/\($0)") }
      let lines = try Self.lines(of: "\(folder)/answers.jsonl")
      for (number, line) in lines.enumerated() {
        let given = try GivenAnswer(line: Array(line), number: number + 1)
        let extra = try Self.object(line)
        let kind = LabelledAnswer.Kind(rawValue: extra["kind"] as? String ?? "") ?? .candidate
        all.append(
          LabelledAnswer(
            given: given, prompt: given.promptID ?? "", kind: kind,
            voice: extra["voice"] as? String ?? "", trick: extra["trick"] as? String ?? "",
            source: source, labels: readings.compactMap { $0[given.id] }))
      }
    }
    answers = all
  }

  private static func lines(of path: String) throws -> [Data] {
    try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n"))
  }

  private static func object(_ line: Data) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
  }

  private static func labels(in path: String) throws -> [String: Label] {
    var labels: [String: Label] = [:]
    for line in try lines(of: path) {
      let object = try object(line)
      guard let id = object["id"] as? String, let overall = object["overall"] as? Int else {
        continue
      }
      let scores = object["scores"] as? [String: Int] ?? [:]
      let mistakes = object["mistakes"] as? [String: Int] ?? [:]
      let quotes = object["quotes"] as? [String: String] ?? [:]
      labels[id] = Label(
        overall: overall,
        scores: Dictionary(
          uniqueKeysWithValues: ScoreID.allCases.map { ($0, scores[$0.rawValue] ?? 0) }),
        mistakes: Dictionary(
          uniqueKeysWithValues: MistakeID.documented.map { ($0, mistakes[$0.name] ?? 0) }),
        depth: object["depth"] as? String ?? "ok",
        quotes: Dictionary(
          uniqueKeysWithValues: quotes.map { (MistakeID($0.key), $0.value) }))
    }
    return labels
  }
}
