import Interview
import RubricEngine

@testable import TerminalUI

let noon = Moment(uptime: .seconds(100), date: Timestamp(seconds: 1_772_366_400))

func prompt(
  _ id: String, title: String, domain: String, level: Int = 2, text: String
) -> Prompt {
  Prompt(
    id: PromptID(id), text: text, title: title, domain: domain, level: level, kind: .scenario,
    constraints: [], stances: [], stakes: [], keyPoints: [], vocabulary: [],
    modelAnswer: Prompt.ModelAnswer(
      framing: "The decision is needed inside the authorisation, so 200 ms decides.",
      tradeoffs: "A deadline that short rules out the heaviest features.",
      examples: "So I would score at authorisation and retrain overnight."),
    followUps: [
      FollowUp(
        id: "a", kind: .stricterLatency,
        question:
          "The payment network cuts your scoring budget from 200 ms to 40 ms. What do you do?",
        changes: "", stays: "", modelReply: "Drop the slow features first and keep the rules."),
      FollowUp(
        id: "b", kind: .failure,
        question:
          "The feature store goes down in the middle of the holiday peak. What happens to payments?",
        changes: "", stays: "", modelReply: "Fall back to the last known scores and cheap rules."),
    ])
}

let cardFraud = prompt(
  "card-fraud", title: "Card fraud", domain: "payments",
  text: """
    A card issuer wants to stop fraudulent payments. Would you score transactions in batch, in \
    real time, or both?
    """)

let shopRecs = prompt(
  "shop-recs", title: "Shop recommendations", domain: "shops", level: 1,
  text: """
    An online shop wants product recommendations on its home page and in its weekly email. Batch \
    or real time?
    """)

let adBidding = prompt(
  "ad-bidding", title: "Ad bidding", domain: "ads", level: 3,
  text: "A bidder has 80 ms to value an ad slot. How would you serve its click model?")

let guides = [
  ("definition-only", "Definition only"), ("listed-tradeoffs", "Listed tradeoffs"),
  ("no-business-context", "No business context"), ("wrong-depth", "Wrong depth"),
  ("no-examples", "No examples"), ("lost-structure", "Lost structure"),
  ("rigid-followups", "Rigid follow-ups"),
].map {
  MistakeGuide(
    id: MistakeID($0.0), title: $0.1, message: "", why: "A reason for \($0.0).", fix: "",
    drill: nil, rules: rules[$0.0] ?? [])
}

private let rules = [
  "listed-tradeoffs": [
    MistakeRule(
      id: "listed-tradeoffs/bare-dimension", part: .tradeoffs, message: "You name {quote}.",
      why: "A name is no reason: what differs, and because of what?", fix: "",
      triggers: [
        "We have to weigh ⟦latency, cost and freshness⟧ here.",
        "- ⟦cost⟧\n- ⟦延迟 and 🚀 speed⟧\nThose are the tradeoffs.",
      ],
      allows: [
        "A deadline of 40 ms rules out slow features, so accuracy falls a little.",
        "A second near miss.",
      ])
  ],
  "no-examples": [
    MistakeRule(
      id: "no-examples/absent", part: .examples, message: "No case.", why: "", fix: "",
      triggers: ["Both have their uses in practice.⟦⟧"],
      allows: ["A seat is sold at noon, so it must be gone from the search at once."])
  ],
]

let framingText = """
  The deciding thing is the 200 ms the network gives us: the score has to exist before the \
  payment is answered, because a missed fraud costs the issuer the whole amount.
  """
let tradeoffsText = """
  There is latency, cost and freshness to think about.
  A deadline this short limits how many features we can fetch, so the model stays small.
  """

/// A reply that needs no pressing.
let longReply = "Fewer features, because 40 ms leave no time for more; the early gate stays."

func evidence(_ part: Part, _ quote: String, in text: String) -> Evidence {
  let range = text.range(of: quote)!
  let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  return Evidence(part: part, span: Span(start, start + quote.utf8.count), text: quote)
}

let listedTradeoffs = Finding(
  mistake: .listedTradeoffs, severity: .plain, confidence: 0.8,
  rule: "listed-tradeoffs/bare-dimension",
  message: "You name latency, cost and freshness but not why they differ here.",
  fix: "Say what makes one of them better on one side, and what follows from that.",
  evidence: [evidence(.tradeoffs, "latency, cost and freshness", in: tradeoffsText)], drill: nil)

let noExamples = Finding(
  mistake: .noExamples, severity: .slight, confidence: 0.6, rule: "no-examples/none",
  message: "No case shows the reasoning at work.",
  fix: "Walk one payment through: what happens, when, and to whom.",
  evidence: [Evidence(part: .examples, span: Span(0, 0), text: "")], drill: nil)

func assessment(
  overall: Int = 3, score: Int = 58,
  scores: [ScoreID: Double] = [
    .framing: 3.2, .tradeoffs: 1.8, .examples: 0, .followups: 2.4, .decision: 2, .clarity: 3,
  ],
  findings: [Finding] = [listedTradeoffs, noExamples], advisory: Advisory? = nil
) -> Assessment {
  Assessment(
    overall: overall, score: score, advisory: advisory, scores: scores, findings: findings,
    strengths: [
      Strength(
        id: "frames-problem",
        message: "You begin with what decides the matter and say what it implies.",
        evidence: [
          evidence(
            .framing, "the score has to exist before the payment is answered", in: framingText)
        ])
    ],
    advice: [
      Advice(
        score: .decision, message: "You choose a side without saying when you would not.",
        fix: "End with the condition under which you would choose otherwise.", evidence: [],
        drill: nil),
      Advice(
        score: .tradeoffs, message: "", fix: "Give each tradeoff a cause and a consequence.",
        evidence: [], drill: nil),
    ],
    stance: StanceRecord(initial: .realTime, afterFollowUps: [], revisedOpenly: false))
}

func transcript(
  _ id: String, of prompt: Prompt = cardFraud, day: Int = 0, submission: Submission? = nil,
  assessment given: Assessment? = nil, revisionOf: TranscriptID? = nil
) -> Transcript {
  let date = Timestamp(seconds: noon.date.seconds - day * 86_400)
  return Transcript(
    id: TranscriptID(id), promptID: prompt.id, promptText: prompt.text,
    submission: submission
      ?? Submission(
        framing: framingText, tradeoffs: tradeoffsText, examples: "",
        followUps: [
          FollowUpReply(
            id: "a", question: prompt.followUps[0].question,
            answer: "I would drop the slow features and keep the rules."),
          FollowUpReply(id: "b", question: prompt.followUps[1].question, answer: ""),
        ]),
    startedAt: date, finishedAt: date, revisionOf: revisionOf,
    grade: Grade(assessment: given ?? assessment(), content: "c1", gradedAt: date))
}

let guidePages = [
  GuideTopic(
    id: "frame", title: "Frame", summary: "Open with what decides the matter.",
    blocks: [
      .paragraph("Begin with the problem. Who needs the prediction, when, and what if it is late?"),
      .heading("Questions worth asking"),
      .item("How soon is it needed: while somebody waits, within the hour, by tomorrow morning?"),
      .item("How fast does the world move underneath it?"),
      .quote(label: "Before", text: "Batch processing handles data in groups at intervals."),
      .quote(
        label: "After",
        text: "The van is loaded at five, so the forecast has to stand by four and a fresher one "
          + "at six is worth nothing."),
    ]),
  GuideTopic(
    id: "no-examples", title: "Mistake: no examples", summary: "It stays abstract.",
    blocks: [.paragraph("A general statement can't be tested across a table.")]),
]

let glossaryTerms = [
  GlossaryTerm(
    name: "batch", also: ["offline"], meaning: "Data is worked on together, on a schedule."),
  GlossaryTerm(
    name: "no business context", also: [],
    meaning: "A mistake. Nothing says who gains or loses when a prediction is late or wrong."),
  GlossaryTerm(name: "watch", also: [], meaning: "How clearly a mistake was made: slightly."),
]

let fraudSample = Sample(
  id: "fraud", promptID: cardFraud.id,
  steps: [
    Sample.Step(part: .framing, answer: framingText, notice: "It starts with what decides."),
    Sample.Step(
      part: .tradeoffs, answer: tradeoffsText, notice: "Three are named, one has its reason."),
    Sample.Step(part: .examples, answer: "One payment at noon.", notice: "This is thin."),
    Sample.Step(
      part: .followUp(0), followUp: "b", answer: "Fall back to rules.",
      notice: "The reason is left out."),
    Sample.Step(
      part: .followUp(1), followUp: "a", answer: "Fewer features.",
      notice: "What stays is left out."),
  ])
