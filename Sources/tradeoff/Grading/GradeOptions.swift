import ArgumentParser
import RubricEngine

/// How graded answers are printed.
enum GradeFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown
}

/// The severity from which findings end the program with exit code 1.
enum FailThreshold: String, CaseIterable, ExpressibleByArgument {
  case none, slight, plain

  func isReached(by severities: [Severity]) -> Bool {
    switch self {
    case .none: false
    case .slight: !severities.isEmpty
    case .plain: severities.contains(.plain)
    }
  }
}

/// In which form a file holds answers.
enum AnswerFormat: Hashable {
  case jsonLines, markdown

  /// Told by the file's ending, else by the first byte of its content.
  init(path: String, firstByte: UInt8?) {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    switch name.split(separator: ".").last {
    case "jsonl", "ndjson", "json": self = .jsonLines
    case "md", "markdown": self = .markdown
    default: self = firstByte == UInt8(ascii: "{") ? .jsonLines : .markdown
    }
  }
}
