import ContentBank
import Foundation
import Interview
import RubricEngine

@testable import TerminalUI

/// The small world of the sessions: three prompts, two drills, the real rubric.
enum SessionFixtures {
  static let noon = Moment(uptime: .seconds(100), date: Timestamp(seconds: 1_772_366_400))

  private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("content")

  static let bank = Result {
    let real = try Bank.load(from: content.path)
    return Bank(
      prompts: [adBidding, cardFraud, shopRecs], rubric: real.rubric,
      drills: [standingBy, whatDecides], guide: real.guide, glossary: real.glossary,
      samples: [sample], version: "sessions")
  }

  /// An answer by an earlier day; its grade is given, so that no session hangs on the weights.
  static func transcript(
    _ id: String, _ promptID: String, day: Int, score: Int, mistakes: [String]
  ) -> Transcript {
    let prompt = [adBidding, cardFraud, shopRecs].first { $0.id.name == promptID } ?? cardFraud
    let date = Timestamp(seconds: noon.date.seconds - day * 86_400)
    let submission = Submission(
      framing: "The deadline of 200 ms decides, for the payment waits. 延迟 decides.",
      tradeoffs: "There is latency, cost and freshness to think about.",
      examples: day == 0 ? "One payment at noon, stopped." : "One payment at night.",
      followUps: prompt.followUps.map {
        FollowUpReply(id: $0.id, question: $0.question, answer: "I would keep the rules.")
      })
    let quote = "latency, cost and freshness"
    let start = "There is ".utf8.count
    let findings = mistakes.enumerated().map { number, name in
      Finding(
        mistake: MistakeID(name), severity: number == 0 ? .plain : .slight, confidence: 0.8,
        rule: "\(name)/seeded", message: "A seeded finding of \(name).", fix: "Mend it.",
        evidence: [
          Evidence(part: .tradeoffs, span: Span(start, start + quote.utf8.count), text: quote)
        ], drill: nil)
    }
    let assessment = Assessment(
      overall: max(1, min(5, score / 20 + 1)), score: score, advisory: nil,
      scores: Dictionary(uniqueKeysWithValues: ScoreID.allCases.map { ($0, Double(score) / 25) }),
      findings: findings, strengths: [], advice: [],
      stance: StanceRecord(initial: .realTime, afterFollowUps: [], revisedOpenly: false))
    return Transcript(
      id: TranscriptID(id), promptID: prompt.id, promptText: prompt.text, submission: submission,
      seconds: [.framing: 65, .tradeoffs: 130, .examples: 45], startedAt: date, finishedAt: date,
      grade: Grade(assessment: assessment, content: "sessions", gradedAt: date))
  }

  private static func prompt(
    _ id: String, _ title: String, _ domain: String, level: Int, kind: Prompt.Kind, text: String
  ) -> Prompt {
    Prompt(
      id: PromptID(id), text: text, title: title, domain: domain, level: level, kind: kind,
      constraints: [], stances: [], stakes: [], keyPoints: [],
      wrongTurns: ["Real time is always better: nobody waits for an email."], vocabulary: [],
      modelAnswer: Prompt.ModelAnswer(
        framing: "The model framing.", tradeoffs: "The model tradeoffs.",
        examples: "The model examples."),
      borderlineAnswer: Prompt.BorderlineAnswer(
        framing: "The borderline framing.", tradeoffs: "The borderline tradeoffs.",
        examples: "The borderline examples.", replies: ["A borderline reply."]),
      followUps: [
        FollowUp(
          id: "a", kind: .stricterLatency, question: "The budget falls to 40 ms. What do you do?",
          changes: "", stays: "", modelReply: "Drop the slow features."),
        FollowUp(
          id: "b", kind: .failure, question: "The feature store goes down. What happens?",
          changes: "", stays: "", modelReply: "Fall back to the rules."),
      ])
  }

  private static let cardFraud = prompt(
    "card-fraud", "Card fraud", "payments", level: 2, kind: .scenario,
    text: "A card issuer wants to stop fraudulent payments. In batch, in real time, or both?")
  private static let shopRecs = prompt(
    "shop-recs", "Shop recommendations", "shops", level: 1, kind: .scenario,
    text: "A shop wants recommendations on its page and in its weekly email. Batch or real time?")
  private static let adBidding = prompt(
    "ad-bidding", "Ad bidding", "ads", level: 3, kind: .general,
    text: "A bidder has 80 ms to value an ad slot. How would you serve its click model?")

  private static let standingBy = Drill(
    id: DrillID("cost-of-standing-by"), kind: .explainATradeoff, title: "What standing by costs",
    question: "A hotel chain sets room prices with a model. Batch or real time?",
    mistake: .listedTradeoffs, tradeoff: "cost", part: .tradeoffs,
    task: "Give the price of both sides its cause.", given: "Batch is cheaper.",
    hints: ["When are the machines paid for?", "What is gained by the higher bill?"],
    modelReply: "The nightly run is cheap because machines are rented for one hour.",
    expectations: [.has(.reason)])
  private static let whatDecides = Drill(
    id: DrillID("recall-what-decides"), kind: .recall, title: "What can decide",
    question: "Batch or real time?", mistake: .definitionOnly, part: .framing,
    task: "Name four questions whose answers decide.", hints: ["Think of the clock."],
    modelReply: "How soon? How fresh? What does an error cost?",
    expectations: [.atLeast(words: 10)])

  private static let sample = Sample(
    id: "fraud", promptID: cardFraud.id,
    steps: [
      Sample.Step(part: .framing, answer: "The deadline decides.", notice: "It starts well."),
      Sample.Step(part: .tradeoffs, answer: "Latency and cost.", notice: "Reasons are missing."),
      Sample.Step(part: .examples, answer: "One payment at noon.", notice: "This is thin."),
      Sample.Step(
        part: .followUp(0), followUp: "b", answer: "Fall back to rules.", notice: "Why?"),
      Sample.Step(part: .followUp(1), followUp: "a", answer: "Fewer features.", notice: "Good."),
    ])
}
