/// Reports passages that are too short to say anything or too long to be read between two answers.
struct LengthCheck {
  private let prompts: [PromptFile]

  init(_ prompts: [PromptFile]) {
    self.prompts = prompts
  }

  func problems() -> [ContentError] {
    prompts.flatMap { prompt in
      let passages = Passage.all(of: prompt.value)
      return passages.compactMap { problem($0, in: prompt.file.path) }
        + whole(.modelPart, words: 250...450, passages, in: prompt)
        + whole(.borderlinePart, words: 60...200, passages, in: prompt)
    }
  }

  private func problem(_ passage: Passage, in path: String) -> ContentError? {
    let count = Self.count(passage.text)
    let range = Self.words(for: passage.kind)
    guard let verdict = Self.verdict(count, in: range) else { return nil }
    return ContentError(
      path: path, place: passage.value.place,
      message: "this text of '\(passage.kind.rawValue)' has \(verdict)")
  }

  /// The three parts of an answer together.
  private func whole(
    _ kind: Passage.Kind, words: ClosedRange<Int>, _ passages: [Passage], in prompt: PromptFile
  ) -> [ContentError] {
    let parts = passages.filter { $0.kind == kind }
    guard !parts.isEmpty,
      let verdict = Self.verdict(parts.reduce(0) { $0 + Self.count($1.text) }, in: words)
    else { return [] }
    let place = prompt.value.fields.first { $0.name == kind.rawValue }?.place ?? .start
    return [
      ContentError(
        path: prompt.file.path, place: place,
        message: "the three parts of '\(kind.rawValue)' have \(verdict)")
    ]
  }

  private static func verdict(_ count: Int, in words: ClosedRange<Int>) -> String? {
    if count < words.lowerBound {
      return "\(count) of at least \(words.lowerBound) words; say more"
    }
    if count > words.upperBound {
      return "\(count) of at most \(words.upperBound) words; shorten it"
    }
    return nil
  }

  private static func count(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }

  private static func words(for kind: Passage.Kind) -> ClosedRange<Int> {
    switch kind {
    case .question: 5...40
    case .value: 2...30
    case .implies, .because, .stake, .keyPoint: 3...35
    case .wrongTurn: 5...40
    case .modelPart: 70...170
    case .borderlinePart: 15...80
    case .borderlineReply: 10...60
    case .followUp: 5...40
    case .changes: 5...45
    case .stays: 2...40
    case .reply: 50...110
    }
  }
}
