import RubricEngine

/// Something that weights are fitted to: a score, or the severity of a mistake.
enum Target: Hashable {
  case overall
  case score(ScoreID)
  case mistake(MistakeID)
  /// Too much and too little are two mistakes under one name, which is judged by the likelier.
  case depth(String)

  static let all: [Target] =
    [.overall] + ScoreID.allCases.map { .score($0) }
    + MistakeID.documented.filter { $0 != .wrongDepth }.map { .mistake($0) }
    + [.depth("over"), .depth("under")]

  /// The name of its file under `content/scores`.
  var name: String {
    switch self {
    case .overall: "overall"
    case .score(let id): id.rawValue
    case .mistake(let id): id.name
    case .depth(let kind): "wrong-depth-\(kind)"
    }
  }

  var isMistake: Bool {
    switch self {
    case .overall, .score: false
    case .mistake, .depth: true
    }
  }

  /// Lowest and highest value that readers give.
  var range: ClosedRange<Int> {
    switch self {
    case .overall: 1...5
    case .score: 0...4
    case .mistake, .depth: 0...2
    }
  }

  /// The mean of the readings.
  func value(of answer: LabelledAnswer) -> Double {
    answer.mean { label in
      switch self {
      case .overall: label.overall
      case .score(let id): label.scores[id] ?? 0
      case .mistake(let id): label.mistakes[id] ?? 0
      case .depth(let kind): label.depth == kind ? label.mistakes[.wrongDepth] ?? 0 : 0
      }
    }
  }
}
