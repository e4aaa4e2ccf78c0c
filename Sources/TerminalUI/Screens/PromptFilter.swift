import Interview

/// What a list of prompts is narrowed to, beside the words of its search.
struct PromptFilter: Hashable, Sendable {
  private(set) var domain: String?
  private(set) var level: Int?
  private(set) var kind: Prompt.Kind?

  func matches(_ prompt: Prompt) -> Bool {
    (domain ?? prompt.domain) == prompt.domain && (level ?? prompt.level) == prompt.level
      && (kind ?? prompt.kind) == prompt.kind
  }

  /// Goes on to the next value that some prompt has, and after the last one to all.
  mutating func turn(_ action: Action, _ prompts: [Prompt]) {
    switch action {
    case .filterDomain: domain = Self.next(after: domain, of: Set(prompts.map(\.domain)).sorted())
    case .filterLevel: level = Self.next(after: level, of: Set(prompts.map(\.level)).sorted())
    case .filterKind:
      let there = Set(prompts.map(\.kind))
      kind = Self.next(after: kind, of: Prompt.Kind.allCases.filter(there.contains))
    default: break
    }
  }

  /// Pieces of a line that says what is shown, each with whether it narrows anything.
  var words: [(text: String, isOn: Bool)] {
    [
      (domain ?? "all domains", domain != nil), (" · ", false),
      (level.map(Self.name(level:)) ?? "all levels", level != nil), (" · ", false),
      (kind?.rawValue ?? "all kinds", kind != nil),
    ]
  }

  static func name(level: Int) -> String {
    switch level {
    case ...1: "easy"
    case 2: "medium"
    default: "hard"
    }
  }

  private static func next<Value: Equatable>(after value: Value?, of values: [Value]) -> Value? {
    guard let value else { return values.first }
    guard let index = values.firstIndex(of: value), index + 1 < values.count else { return nil }
    return values[index + 1]
  }
}
