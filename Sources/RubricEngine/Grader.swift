import Synchronization

/// Judges submissions by a rubric; the same submission always gets the same assessment.
package struct Grader: Sendable {
  /// The engine's version, stored with each grade.
  package static let version = "1.0.0"

  package let rubric: Rubric
  private let lexicon: Lexicon
  private let index: ConceptIndex
  private let vocabulary: Vocabulary
  private let models: [WeightedModel]
  private let topics: TopicIndex
  private let stemmers = StemmerPool()
  private let layouts = LayoutShelf()

  /// The layout of the first answer's signals, for all that follow.
  private final class LayoutShelf: Sendable {
    private let kept = Mutex<SignalLayout?>(nil)
    var layout: SignalLayout? { kept.withLock { $0 } }
    func keep(_ layout: SignalLayout) { kept.withLock { $0 = $0 ?? layout } }
  }

  package init(rubric: Rubric) {
    self.rubric = rubric
    lexicon = rubric.lexicon
    index = ConceptIndex(lexicon)
    vocabulary = Vocabulary(lexicon)
    topics = rubric.topicIndex
    models = rubric.weights.map { WeightedModel($0) }
  }

  /// The signals that verdicts on a submission rest on.
  package func signals(_ submission: Submission, for prompt: PromptRubric) -> SignalSheet {
    scene(submission, prompt).signals
  }

  /// What a rule finds in a text read as one part; for checking the rule's own examples.
  package func evidence(of rule: String, in text: String, as part: Part) -> [Evidence] {
    guard let finder = RuleBook.finders.first(where: { $0.id == rule }) else { return [] }
    return finder.find(scene(Self.submission(of: text, as: part), PromptRubric(text: "")))
  }

  /// Every rule that the engine can find evidence for.
  package static var ruleIDs: [String] { RuleBook.finders.map(\.id) }

  private static func submission(of text: String, as part: Part) -> Submission {
    switch part {
    case .framing: Submission(framing: text)
    case .tradeoffs: Submission(tradeoffs: text)
    case .examples: Submission(examples: text)
    case .answer: Submission(freeAnswer: text)
    case .followUp, .press:
      Submission(followUps: [FollowUpReply(question: "", answer: text)])
    }
  }

  private func scene(_ submission: Submission, _ prompt: PromptRubric) -> Scene {
    let stemmer = stemmers.take() ?? lexicon.stemmer()
    defer { stemmers.giveBack(stemmer) }
    let reading = Reader(lexicon, stemmer: stemmer)
      .read(submission, prompt: prompt, vocabulary: vocabulary)
    let layout = layouts.layout
    var signals = SignalReading(reading, index: index, vocabulary: vocabulary, layout: layout)
    signals.addTopic(topics, own: TopicIndex.stems(of: prompt.vocabulary, stemmer: stemmer))
    if layout == nil { layouts.keep(signals.sheet.makeLayout()) }
    return Scene(
      reading: reading, index: index, propositions: signals.propositions, signals: signals.sheet)
  }

  package func assess(_ submission: Submission, for prompt: PromptRubric) -> Assessment {
    let scene = scene(submission, prompt)
    let judgement = Judgement(models, scene.signals)
    let advisory = AdvisoryChoice(scene: scene, prompt: prompt, remarks: rubric.remarks).advisory()
    let sheet = ScoreSheet(
      judgement, scene: scene, advisory: advisory, cap: Cap.overall(scene, prompt))
    return Assessment(
      overall: sheet.overall, score: sheet.score, advisory: advisory, scores: sheet.scores,
      findings: FindingChoice(scene: scene, judgement: judgement, guides: rubric.mistakes)
        .findings(),
      strengths: StrengthChoice(scene: scene, scores: sheet.scores, remarks: rubric.remarks)
        .strengths(),
      advice: AdviceChoice(scene: scene, scores: sheet.scores, remarks: rubric.remarks).advice(),
      stance: StanceReading(scene: scene).record())
  }
}
