/// The concepts that the engine asks for by name; the lexicon has to hold each of them.
enum ConceptName: String, CaseIterable {
  case batch, realTime = "real-time", hybrid, between, sideName = "side-name"
  case need, decidingQuestion = "deciding-question", assumption, rateOfChange = "rate-of-change"
  case waiting, reversible
  case money, loss, trust, harm, business, person, someone
  case because, so, condition, contrast, restriction, weighing, effectVerb = "effect-verb"
  case latency, cost, scale, complexity, freshness, accuracy, stability
  case dimensionName = "dimension-name", bareProperty = "bare-property"
  case exampleMarker = "example-marker", tie, clockTime = "clock-time", duration, quantity
  case smallNumber = "small-number", event, specificThing = "specific-thing"
  case choice, changeOfMind = "change-of-mind", hedge, alwaysClaim = "always-claim", definition
  case hollow
  case changing, staying, lookingBack = "looking-back", repeatMarker = "repeat-marker", dismissing
  case unsure, repair
  case tool, machinery, generic
  case ordering, digression, pointer, speech, firstPerson = "first-person", experience
  case batchVirtue = "batch-virtue", batchVice = "batch-vice"
  case liveVirtue = "live-virtue", liveVice = "live-vice"
  case batchTrait = "batch-trait", liveTrait = "live-trait"
  case kitchen, sport, household, career
  case instruction, rubricTalk = "rubric-talk", functionWord = "function-word"

  /// In front of these a new clause begins.
  static let clauseOpeners: [ConceptName] = [.because, .so, .condition, .contrast]

  /// The dimensions of the four tradeoffs.
  static let dimensions: [ConceptName] = [
    .latency, .cost, .scale, .complexity, .freshness, .accuracy, .stability,
  ]
  /// Everyday topics that a text drifts to when it isn't about the question.
  static let otherTopics: [ConceptName] = [.kitchen, .sport, .household, .career]
  /// What this subject is spoken of with; a sentence without any is about something else.
  static let subject: [ConceptName] =
    sides + dimensions + stakes + [
      .hybrid, .between, .need, .decidingQuestion, .assumption, .rateOfChange, .waiting, .choice,
      .changing, .staying, .lookingBack, .repair, .machinery, .tool, .generic, .exampleMarker,
      .tie, .duration, .clockTime, .quantity, .person, .someone,
    ]
  static let stakes: [ConceptName] = [.money, .loss, .trust, .harm]
  static let sides: [ConceptName] = [.batch, .realTime]
}
