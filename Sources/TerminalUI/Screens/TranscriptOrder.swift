import Interview
import RubricEngine

/// The order in which interviews are listed.
enum TranscriptOrder: CaseIterable, Hashable, Sendable {
  case date, score, prompt, mistakes

  var next: TranscriptOrder {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  var words: String {
    switch self {
    case .date: "latest first"
    case .score: "highest score first"
    case .prompt: "by prompt"
    case .mistakes: "most mistakes first"
    }
  }

  /// Sorts; among equals the latest comes first, as it is given.
  func sorted(_ transcripts: [Transcript], title: (PromptID?) -> String) -> [Transcript] {
    func by<Key: Comparable>(_ key: (Transcript) -> Key) -> [Transcript] {
      transcripts.enumerated().map { (key($1), $0, $1) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
    switch self {
    case .date: return transcripts
    case .score: return by { -$0.grade.assessment.score }
    case .prompt: return by { title($0.promptID) }
    case .mistakes:
      return by { -$0.madeMistakes.reduce(0) { $0 + 10 + $1.severity.rawValue } }
    }
  }
}

/// What a list of interviews is narrowed to, beside the words of its search.
struct TranscriptNarrowing: Hashable, Sendable {
  private(set) var mistake: MistakeID?
  private(set) var overall: Int?

  func matches(_ transcript: Transcript) -> Bool {
    let assessment = transcript.grade.assessment
    return (overall ?? assessment.overall) == assessment.overall
      && mistake.map { wanted in transcript.madeMistakes.contains { $0.mistake == wanted } } ?? true
  }

  /// Goes on to the next value that some interview has, and after the last one to all.
  mutating func turn(_ action: Action, _ transcripts: [Transcript]) {
    switch action {
    case .filterMistake:
      let there = Set(transcripts.flatMap(\.madeMistakes).map(\.mistake))
      mistake = Self.next(after: mistake, of: there.sorted())
    case .filterVerdict:
      let there = Set(transcripts.map(\.grade.assessment.overall))
      overall = Self.next(after: overall, of: there.sorted(by: >))
    default: break
    }
  }

  private static func next<Value: Equatable>(after value: Value?, of values: [Value]) -> Value? {
    guard let value else { return values.first }
    guard let index = values.firstIndex(of: value), index + 1 < values.count else { return nil }
    return values[index + 1]
  }
}

extension Transcript {
  /// Findings that count.
  var madeMistakes: [Finding] { grade.assessment.findings.filter { !$0.isQuestion } }

  /// How long it took to write, such as `12 min`; nil where that is not known.
  var timeTaken: String? {
    let all = seconds.values.reduce(0, +)
    guard all > 0 else { return nil }
    return all < 60 ? "\(all) s" : "\((all + 30) / 60) min"
  }
}
