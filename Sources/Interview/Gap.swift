import RubricEngine

/// Something that an answer left open, and the kinds of follow-up that probe it.
struct Gap: Hashable {
  let kinds: [FollowUp.Kind]
  let weight: Int
  /// One sentence to the candidate.
  let reason: String

  /// The gaps of an answer, widest first.
  static func all(in submission: Submission, assessment: Assessment) -> [Gap] {
    let found =
      stanceGaps(assessment.stance.initial) + mistakeGaps(assessment)
      + scoreGaps(assessment.scores) + silences(in: submission)
    // Equal weights keep the order above, so the sort has to be told about it.
    return found.enumerated().sorted {
      ($0.element.weight, $1.offset) > ($1.element.weight, $0.offset)
    }.map(\.element)
  }

  /// The reason for a question that no gap of the answer asks for.
  static func plainReason(for kind: FollowUp.Kind) -> String {
    switch kind {
    case .scale: "A design that holds today is worth testing against ten times the load."
    case .stricterLatency: "A tighter deadline shows which parts of your choice rest on time."
    case .hybrid: "Many real systems mix both, so it is worth saying where you would."
    case .costCut: "A smaller budget shows what your choice is really worth."
    case .failure: "Every live system fails some day, so the answer has to survive it."
    case .lateData: "Data that comes late or wrong tests any choice."
    case .changedGoal: "Goals change, and the structure of your answer should carry over."
    }
  }

  private static func stanceGaps(_ stance: Stance) -> [Gap] {
    switch stance {
    case .batch:
      [
        Gap(
          kinds: [.stricterLatency], weight: 4,
          reason: "You chose batch, so I want to see what happens when waiting is no option."),
        Gap(
          kinds: [.lateData, .changedGoal], weight: 2,
          reason: "You chose batch, which rests on the world holding still between runs."),
      ]
    case .realTime:
      [
        Gap(
          kinds: [.costCut], weight: 4,
          reason: "You chose real time, so I want to know what it is worth when money is short."),
        Gap(
          kinds: [.failure, .lateData], weight: 3,
          reason: "You chose real time, which has more ways to break."),
      ]
    case .hybrid:
      [
        Gap(
          kinds: [.failure, .costCut], weight: 3,
          reason: "You chose a hybrid, so there are two paths to pay for and to keep in step."),
        Gap(
          kinds: [.scale], weight: 2,
          reason: "You chose a hybrid, and growth strains its two halves differently."),
      ]
    case .conditional:
      [
        Gap(
          kinds: [.changedGoal, .stricterLatency], weight: 3,
          reason: "You made the choice depend on conditions, so I change one of them.")
      ]
    case .none:
      [
        Gap(
          kinds: [.stricterLatency, .hybrid], weight: 4,
          reason: "You have not taken a side yet, and this should make you choose.")
      ]
    }
  }

  private static func mistakeGaps(_ assessment: Assessment) -> [Gap] {
    assessment.findings.filter { !$0.isQuestion }.compactMap { finding -> Gap? in
      let weight = 2 * finding.severity.rawValue
      return switch finding.mistake {
      case .definitionOnly:
        Gap(
          kinds: [.changedGoal, .stricterLatency], weight: weight,
          reason: "You said what each side is, and this asks when you would use it.")
      case .listedTradeoffs:
        Gap(
          kinds: [.scale, .costCut], weight: weight,
          reason: "You named tradeoffs without their causes, and this asks for one of them.")
      case .noBusinessContext:
        Gap(
          kinds: [.costCut, .changedGoal], weight: weight,
          reason: "You said little about who gains or loses, and this asks for it.")
      case .wrongDepth:
        Gap(
          kinds: finding.depth == "over" ? [.changedGoal, .costCut] : [.failure, .scale],
          weight: weight,
          reason: finding.depth == "over"
            ? "You went deep into components, and this asks which of them matter."
            : "You stayed general, and this asks for substance.")
      case .noExamples:
        Gap(
          kinds: [.lateData, .failure], weight: weight,
          reason: "You gave no concrete case, and this puts you in one.")
      default: nil
      }
    }
  }

  private static func scoreGaps(_ scores: [ScoreID: Double]) -> [Gap] {
    var gaps: [Gap] = []
    if scores[.framing, default: 4] < 2 {
      gaps.append(
        Gap(
          kinds: [.stricterLatency, .scale], weight: 2,
          reason: "You set few requirements at the start, so I set one now."))
    }
    if scores[.decision, default: 4] < 2 {
      gaps.append(
        Gap(
          kinds: [.hybrid, .changedGoal], weight: 2,
          reason: "It is not plain yet how you decide, and this makes the decision visible."))
    }
    return gaps
  }

  /// What the answer never speaks of at all.
  static func silences(in submission: Submission) -> [Gap] {
    let texts = submission.parts.compactMap { submission.text(of: $0) }
    let words = words(of: texts)
    let hasFigure =
      texts.contains { $0.contains(where: \.isNumber) } || !words.isDisjoint(with: numberWords)
    let noFigure = Gap(
      kinds: [.stricterLatency, .scale], weight: 3,
      reason: "You named no figure, so I ask how soon, how fresh or how much, exactly.")
    return (hasFigure ? [] : [noFigure])
      + topics.compactMap { topic in
        let isSpokenOf = words.contains { word in topic.stems.contains { word.hasPrefix($0) } }
        return isSpokenOf ? nil : Gap(kinds: [topic.kind], weight: 3, reason: topic.reason)
      }
  }

  private static let numberWords: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "ninety", "hundred", "thousand", "million",
    "billion", "dozen", "percent",
  ]

  private struct Topic {
    let kind: FollowUp.Kind
    let stems: [String]
    let reason: String
  }

  private static let topics: [Topic] = [
    Topic(
      kind: .failure,
      stems: ["fail", "outage", "fallback", "down", "break", "crash", "recover", "degrad"],
      reason: "You have not said what happens when something breaks."),
    Topic(
      kind: .costCut,
      stems: ["cost", "cheap", "expens", "budget", "money", "pay", "price", "spend", "afford"],
      reason: "You have not spoken of what it costs."),
    Topic(
      kind: .scale,
      stems: ["scal", "peak", "traffic", "million", "billion", "load", "volume", "grow"],
      reason: "You have not spoken of how it grows."),
    Topic(
      kind: .lateData,
      stems: ["late", "delay", "stale", "fresh", "missing", "incomplet", "nois", "lag"],
      reason: "You have not spoken of data that is old, late or incomplete."),
    Topic(
      kind: .stricterLatency,
      stems: ["latenc", "second", "minute", "milli", "ms", "deadline", "immediat", "instant"],
      reason: "You have not said how soon the prediction is needed."),
    Topic(
      kind: .hybrid,
      stems: ["hybrid", "nearline", "precomput", "combin", "mix", "both", "cache"],
      reason: "You have not considered anything between the two."),
  ]

  private static func words(of texts: [String]) -> Set<String> {
    Set(
      texts.flatMap { text in
        text.lowercased().split { !$0.isLetter }.map(String.init)
      })
  }
}
