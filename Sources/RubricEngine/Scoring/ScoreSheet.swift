/// The six scores, the overall verdict and the points out of a hundred.
struct ScoreSheet: Sendable {
  let overall: Int
  let score: Int
  let scores: [ScoreID: Double]

  /// An answer that can't be graded in good faith gets 1, one with a cap at most that.
  init(_ judgement: Judgement, scene: Scene, advisory: Advisory?, cap: Int?) {
    var scores: [ScoreID: Double] = [:]
    for id in ScoreID.allCases {
      var value = min(40_000, max(0, judgement.value(id.rawValue)))
      if let limit = Self.limit(on: id, scene) { value = min(value, limit) }
      if advisory != nil { value = min(value, 10_000) }
      if let cap { value = min(value, (cap - 1) * 10_000 + 5_000) }
      scores[id] = Double((value + 500) / 1_000) / 10
    }
    self.scores = scores
    var value = min(50_000, max(10_000, judgement.value("overall")) - Self.loss(scene.signals))
    value = max(10_000, value)
    if let cap { value = min(value, cap * 10_000 + 4_000) }
    if advisory != nil { value = 10_000 }
    overall = (value + 5_000) / 10_000
    score = (value - 10_000) / 400
  }

  /// What broken sentences, strays and claims the wrong way round cost; no answer in good faith of the
  /// corpora has enough of them for a weight to be fitted.
  private static func loss(_ sheet: SignalSheet) -> Int {
    let breaks = max(0, sheet["order-breaks"] - 500) * 4
    let strays = max(0, sheet["stray-share"] - 70) * 20
    let inverted = max(0, -sheet["claim-balance"] - 2000) * 3
    return min(20_000, breaks + strays + inverted)
  }

  /// What a part that was left out allows.
  private static func limit(on id: ScoreID, _ scene: Scene) -> Int? {
    let reading = scene.reading
    let replies = reading.followUps.count { !$0.isEmpty }
    switch id {
    case .framing where !reading.isFree && reading.framing.isEmpty: return 4_000
    case .tradeoffs where !reading.isFree && reading.tradeoffs.isEmpty: return 14_000
    case .examples where !reading.isFree && reading.examples.isEmpty: return 20_000
    case .followups where replies == 0: return 0
    case .followups where replies == 1: return 24_000
    default: return nil
    }
  }
}
