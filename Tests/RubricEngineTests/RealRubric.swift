import ContentBank
import Foundation
import Interview

@testable import RubricEngine

/// The content of this repository, read once for all tests.
enum RealRubric {
  static let bank: Bank? = try? Bank.load(
    from: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("content").path)

  static let rubric = bank?.rubric ?? Rubric(concepts: [], mistakes: [], weights: [], remarks: [])
  static let grader = Grader(rubric: rubric)
  static let lexicon = Lexicon(rubric.concepts)
  static let index = ConceptIndex(lexicon)
  static let vocabulary = Vocabulary(lexicon)
  static let prompts = bank?.prompts ?? []

  static func prompt(_ id: String) -> PromptRubric {
    prompts.first { $0.id.name == id }?.rubric ?? PromptRubric(text: "")
  }

  static func assess(_ submission: Submission, _ prompt: String = "card-fraud") -> Assessment {
    grader.assess(submission, for: self.prompt(prompt))
  }

  static func signals(_ submission: Submission, _ prompt: String = "card-fraud") -> SignalSheet {
    grader.signals(submission, for: self.prompt(prompt))
  }

  /// A prompt's model answer with its first two follow-ups answered.
  static func modelAnswer(_ prompt: Prompt) -> Submission {
    Submission(
      framing: prompt.modelAnswer.framing, tradeoffs: prompt.modelAnswer.tradeoffs,
      examples: prompt.modelAnswer.examples,
      followUps: prompt.followUps.prefix(2).map {
        FollowUpReply(id: $0.id, question: $0.question, answer: $0.modelReply)
      })
  }

  /// What the last sentence of a text says.
  static func proposition(_ text: String) -> Proposition? {
    let part = Reader(lexicon).read(text, as: .tradeoffs)
    guard !part.sentences.isEmpty else { return nil }
    return PropositionReader(index, vocabulary).proposition(part.sentences.count - 1, in: part)
  }

  /// What rules and caps look at.
  static func scene(_ submission: Submission, _ prompt: PromptRubric) -> Scene {
    let reading = Reader(lexicon).read(submission, prompt: prompt, vocabulary: vocabulary)
    var signals = SignalReading(reading, index: index, vocabulary: vocabulary)
    let stemmer = lexicon.stemmer()
    signals.addTopic(
      TopicIndex(rubric.topics, stemmer: stemmer),
      own: TopicIndex.stems(of: prompt.vocabulary, stemmer: stemmer))
    return Scene(
      reading: reading, index: index, propositions: signals.propositions, signals: signals.sheet)
  }
}
